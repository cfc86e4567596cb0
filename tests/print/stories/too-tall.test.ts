import { describe, expect, it } from 'vitest';
import { FREE } from '../../../src/print/rows/break-price.ts';
import type { Row } from '../../../src/print/rows/row.ts';
import { tooTallFor } from '../../../src/print/stories/too-tall.ts';
import { displayList } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { textOf } from '../../inspectors/describe-display-list.ts';

const sentence = 'Une phrase assez longue pour faire une ligne ou deux dans sa colonne. ';
const paragraphs = (count: number) => Array.from({ length: count }, () => sentence.repeat(4)).join('\n\n');

async function problemsOf(story: string) {
  const bulletin = testBulletin(`${sentence.repeat(5)}\n\n${story}`, {
    template: 'newspaper',
    title: 'Un',
    columns: 3,
    pages: 2,
  });
  const result = await displayList(testPublication(), bulletin, true);
  const found = result.problems.map(({ code, severity, place, values }) => ({
    code,
    severity,
    line: place?.line,
    values,
  }));
  return { ...result, found };
}

/** All words of what is printed. */
const printed = ({ list }: Awaited<ReturnType<typeof problemsOf>>) =>
  list.sheets
    .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'glyphs' ? [textOf(item)] : [])))
    .join('')
    .replace(/[\s\u00AD]+/g, '');

describe('what of a paper is taller than any of its sides', () => {
  it('is told by its line, with what it needs and what there is: a story that does not go on elsewhere', async () => {
    const briefs = Array.from({ length: 9 }, (_, at) => `**B${at}.** ${sentence.repeat(9)} mot${at}.`).join('\n\n');
    const made = await problemsOf(
      `# Long {colonnes=1 bouche-trou}\n\nUn mot.\n\n:::breves{colonnes=1}\n${briefs}\n:::`,
    );
    const [one] = made.found.filter(({ code }) => code === 'story.too-tall');
    expect(one).toMatchObject({ severity: 'warning', line: 7, values: { title: 'Brèves', columns: 1 } });
    expect(Number(one?.values?.lines)).toBeGreaterThan(Number(one?.values?.depth));
    expect(made.found.map(({ code }) => code)).not.toContain('pages.too-long-shown');
    for (let at = 0; at < 9; at++) expect(printed(made)).toContain(`mot${at}.`);
  });

  it('is told of a head', async () => {
    const title = 'Un titre interminable '.repeat(60).trim();
    const made = await problemsOf(`# ${title} {colonnes=1}\n\nDernier.`);
    expect(made.found.find(({ code }) => code === 'story.head-too-tall')).toMatchObject({ line: 3 });
    expect(printed(made)).toContain('Dernier.');
  });

  it('is a row that is never cut, where it is as small as it may be, beside what stands above it', () => {
    const line: Row = { lines: 1, parts: [], breakPrice: FREE, isSpace: false, strain: 0 };
    const picture = (lines: number, smaller: number): Row => ({
      ...line,
      lines,
      smaller: Array.from({ length: smaller }, (_, index) => ({ lines: lines - index - 1, parts: [] })),
    });
    const found = (row: Row) => {
      const module = {
        spans: [1, 2],
        rowsAcross: () => [line, row],
        padding: { above: 1, below: 1 },
        mayPart: true,
        continuation: { foot: line, head: () => [line] },
      };
      return tooTallFor({ modules: [module], madeUp: { sides: [{ depth: 12 }, { depth: 20 }] } } as never, 0);
    };
    expect(found(picture(17, 0))).toBeUndefined();
    expect(found(picture(18, 0))).toMatchObject({ what: 'row', span: 1, lines: 18, depth: 20 });
    expect(found(picture(20, 3))).toBeUndefined();
    expect(found(picture(20, 2))).toMatchObject({ what: 'row', lines: 18 });
  });

  it('is not told of what two sides hold, or of a story that goes on', async () => {
    const { found } = await problemsOf(`# Long\n\n${paragraphs(20)}`);
    expect(found.filter(({ code }) => code.includes('too-tall'))).toEqual([]);
  });

  it('is no fault of the program where the end of a story has no room', async () => {
    const made = await problemsOf(`# Long {colonnes=1}\n\n${paragraphs(60)}\n\nDernier.`);
    expect(made.found.map(({ code }) => code)).toContain('pages.too-long-shown');
    expect(printed(made)).toContain('Dernier.');
  });
});
