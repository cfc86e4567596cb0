import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MM } from '../../../src/print/theme.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import type { FrontMatter } from '../../../src/publication/publication.ts';
import { displayList } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { textOf } from '../../inspectors/describe-display-list.ts';

const publication = testPublication({ folder: join(import.meta.dirname, '../../fixtures/print/images') });
const words = (count: number) => Array.from({ length: count }, (_, index) => `mot${index}`).join(' ');
const table = (rows: number) =>
  ['| Lieu | Heure |', '|---|---|', ...Array.from({ length: rows }, (_, row) => `| Salle ${row} | ${row} h |`)].join(
    '\n',
  );

const set = async (body: string, frontMatter: Partial<FrontMatter> = {}) => {
  const { list, problems } = await displayList(publication, testBulletin(body, frontMatter), true);
  return { list, errors: problems.filter(({ severity }: Problem) => severity === 'error') };
};

describe('what cannot be printed where it stands is an error', () => {
  it.each([
    [
      'a chart of a great many bars',
      `:::graphique{type=barres}\n| Lieu | Part |\n|---|--:|\n${Array.from({ length: 40 }, (_, row) => `| Une salle dont le nom est long, la salle ${row} | ${row} |`).join('\n')}\n:::\n`,
      'layout.too-tall',
      'found.part-chart',
      1,
    ],
  ])('%s', async (_, body, code, block, line) => {
    const { list, errors } = await set(body);
    expect(errors).toMatchObject([{ code, values: { block }, place: { line } }]);
    const marks = (list.guides ?? []).flatMap(({ misfits = [] }) => misfits);
    expect(marks.length).toBeGreaterThan(0);
    for (const { x, y, width, height } of marks) {
      expect(Math.min(x, y, width, height)).toBeGreaterThan(0);
      expect(x + width).toBeLessThanOrEqual(210 * MM);
      expect(y + height).toBeLessThanOrEqual(297 * MM);
    }
  });

  it('a table of so many columns that letters leave their cells', async () => {
    const row = `|${' M |'.repeat(60)}`;
    const { errors } = await set(`${row}\n|${'---|'.repeat(60)}\n${row}\n`);
    expect(errors[0]).toMatchObject({ code: 'layout.table-too-wide', values: { block: 'found.part-table' } });
  });

  it('a title taller than a side', async () => {
    const { errors } = await set('Un mot.\n', { title: words(600) });
    expect(errors[0]).toMatchObject({ code: 'layout.off-sheet', values: { block: 'found.part-title' } });
  });
});

describe('what is taller than a column breaks', () => {
  const list = Array.from({ length: 90 }, (_, index) => `- mot${index}\n`).join('');
  const rows = Array.from({ length: 70 }, (_, index) => `| mot${index} | b |`).join('\n');
  it.each([
    ['a cell', `| Un | Deux |\n|---|---|\n| a | b |\n| ${words(900)} | b |\n`],
    ['cells side by side', `| Un | Deux |\n|---|---|\n| ${words(400)} | ${words(700)} |\n`],
    [
      'a cell of several rows',
      `<table><tr><td rowspan="3">${words(500)}</td><td>a</td></tr><tr><td>b</td></tr><tr><td>c</td></tr></table>`,
    ],
    ['a pull quote', `Avant.\n\n:::citation\n${words(600)}\n:::\n`],
    ['a caption', `![Une photo](images/photo.jpg "${words(900)}")\n`],
    ['a key figure', `:::chiffre[62 %]\n${words(700)}\n:::\n`],
    ['an event', `:::agenda\n- 3 mars 2027 : ${words(900)}\n:::\n`],
    ['a table across all columns', `Avant.\n\n:::colonnes\n| Un | Deux |\n|---|---|\n${rows}\n:::\n`],
    ['a box across all columns', `:::encadre[Un titre]{span=all}\n${words(1500)}\n:::\n`],
    ['a pull quote across all columns', `:::citation{span=all}\n${words(900)}\n:::\n`],
    ['a list across all columns', `:::colonnes\n${list}:::\n`],
  ])('%s', async (_, body) => {
    const { list, errors } = await set(body);
    expect(errors).toEqual([]);
    // As a reader who marks and copies gets it: in the order of the items, divided words whole again.
    const said = list.sheets
      .flatMap(({ items }) => items.filter((item) => item.kind === 'glyphs' && item.tag !== 'artefact'))
      .map((item) => (item.kind === 'glyphs' ? textOf(item) : ''))
      .join(' ')
      .replace(/\u00ad\s*/g, '');
    const [own = [], written = []] = [said.match(/mot\d+/g) ?? [], body.match(/mot\d+/g) ?? []];
    // Cells side by side are read one after the other in each column.
    const isSideBySide = new Set(written).size < written.length;
    expect(isSideBySide ? [...own].sort() : own).toEqual(isSideBySide ? [...written].sort() : written);
  });
});

describe('the fit', () => {
  it('takes no size at which rows have no room', async () => {
    const body = `Avant.\n\n:::colonnes\n${table(52)}\n:::\n\n${words(200)}\n`;
    const { list, errors } = await set(body, { pages: 2 });
    expect(errors).toEqual([]);
    expect(list.sheets.length).toBe(2);
    expect(list.fit.size).toBeLessThanOrEqual(10.5);
  });
});
