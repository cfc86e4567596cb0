import { describe, expect, it } from 'vitest';
import type { DisplayList, GlyphRun } from '../../../src/print/display-list.ts';
import { displayList } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { textOf } from '../../inspectors/describe-display-list.ts';

const sentence = (index: number) => `لكل فرد دون أي تمييز الحق في أجر متساو للعمل ${index} وله أن ينشئ مع غيره نقابات.`;
const text = (count: number) => Array.from({ length: count }, (_, index) => sentence(index)).join('\n\n');

const publication = testPublication({ name: 'صوت الحي', section: 'جمعية الحي', tagline: 'نشرة شهرية لسكان الحي' });

const setNumber = async (title: string, front: object, markdown = text(60)) =>
  (await displayList(publication, testBulletin(markdown, { title, ...front }))).list;

const runsOn = ({ sheets }: DisplayList, sheet: number) =>
  (sheets[sheet]?.items ?? []).filter((item): item is GlyphRun => item.kind === 'glyphs');

/** The runs whose letters are among those of some words. */
const runsOf = (runs: readonly GlyphRun[], words: RegExp) => runs.filter((run) => words.test(textOf(run)));

const middle = ({ sheets }: DisplayList) => (sheets[0]?.width ?? 0) / 2;
const centre = (runs: readonly GlyphRun[]) =>
  (Math.min(...runs.map(({ x }) => x)) + Math.max(...runs.map(({ x, width }) => x + width))) / 2;

describe.each([
  ['a letter', { columns: 2, pages: 2 }],
  ['a paper', { columns: 2, pages: 2, template: 'newspaper' }],
])('%s whose title runs from right to left', (_, front) => {
  it('has its name, section and tagline at the right, number and date at the left', async () => {
    const list = await setNumber('المكتبة', front);
    const runs = runsOn(list, 0);
    for (const words of [/صوت/, /جمعية/, /نشرة/]) expect(centre(runsOf(runs, words))).toBeGreaterThan(middle(list));
    expect(centre(runsOf(runs, /Bulletin|BULLETIN/))).toBeLessThan(middle(list));
  });

  it('has the folio of a back at its outer edge, the right one, and its name at the other', async () => {
    const list = await setNumber('المكتبة', front);
    const top = Math.min(...runsOn(list, 1).map(({ y }) => y));
    const head = runsOn(list, 1).filter(({ y }) => y === top);
    expect(centre(runsOf(head, /^2$/))).toBeGreaterThan(middle(list));
    expect(centre(runsOf(head, /صوت/))).toBeLessThan(middle(list));
  });

  it('is as it was where its title runs from left to right', async () => {
    const list = await setNumber('Un titre', front);
    expect(centre(runsOf(runsOn(list, 0), /Bulletin|BULLETIN/))).toBeGreaterThan(middle(list));
  });
});

it('a letter has its columns from right to left', async () => {
  const list = await setNumber('المكتبة', { columns: 2 }, `أول ${text(12)} آخر`);
  const runs = runsOn(list, 0);
  expect(centre(runsOf(runs, /أول/))).toBeGreaterThan(middle(list));
  expect(centre(runsOf(runs, /آخر/))).toBeLessThan(middle(list));
});

it('a story in another direction has its columns as its own lines run', async () => {
  const french = `Premier mot. ${'Une phrase assez longue pour faire une ligne ou deux. '.repeat(20)} Dernier mot.`;
  const front = { columns: 2, template: 'newspaper' };
  const list = await setNumber('المكتبة', front, `${text(4)}\n\n# En français {colonnes=2}\n\n${french}`);
  const runs = runsOn(list, 0);
  expect(centre(runsOf(runs, /Premier/))).toBeLessThan(centre(runsOf(runs, /Dernier/)));
});
