import { describe, expect, it } from 'vitest';
import { MM } from '../../../src/print/theme.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import type { FrontMatter } from '../../../src/publication/publication.ts';
import { displayList } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { textOf } from '../../inspectors/describe-display-list.ts';

const words = (count: number) => Array.from({ length: count }, (_, index) => `mot${index}`).join(' ');
const table = (rows: number) =>
  ['| Lieu | Heure |', '|---|---|', ...Array.from({ length: rows }, (_, row) => `| Salle ${row} | ${row} h |`)].join(
    '\n',
  );

const set = async (body: string, frontMatter: Partial<FrontMatter> = {}) => {
  const { list, problems } = await displayList(testPublication(), testBulletin(body, frontMatter), true);
  return { list, errors: problems.filter(({ severity }: Problem) => severity === 'error') };
};

describe('what cannot be printed where it stands is an error', () => {
  it.each([
    [
      'a table across all columns',
      `Avant.\n\n:::colonnes\n${table(70)}\n:::\n`,
      'layout.table-too-tall',
      'found.part-table',
      4,
    ],
    [
      'a box across all columns',
      `:::encadre[Un titre]{span=all}\n${words(1500)}\n:::\n`,
      'layout.spanning-too-tall',
      'found.part-box',
      1,
    ],
    ['a pull quote', `Avant.\n\n:::citation\n${words(600)}\n:::\n`, 'layout.too-tall', 'found.part-pull-quote', 3],
    [
      'a list in columns',
      `:::colonnes\n${'- un mot\n'.repeat(90)}:::\n`,
      'layout.spanning-too-tall',
      'found.part-list',
      2,
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
  it.each([['a cell', `| Un | Deux |\n|---|---|\n| a | b |\n| ${words(900)} | b |\n`]])('%s', async (_, body) => {
    const { list, errors } = await set(body);
    expect(errors).toEqual([]);
    const said = list.sheets.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'glyphs' && item.tag !== 'artefact' ? textOf(item).split(/\s+/) : [])),
    );
    const numbered = said.filter((word) => /^mot\d+$/.test(word));
    expect(numbered).toEqual(numbered.map((_, index) => `mot${index}`));
    expect(numbered.length).toBe(body.match(/mot\d+/g)?.length);
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
