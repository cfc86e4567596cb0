import { beforeAll, describe, expect, it } from 'vitest';
import { openFonts } from '../../../src/fonts/open-fonts.ts';
import { packagedFontFiles } from '../../../src/fonts/packaged-fonts.ts';
import { createMemory } from '../../../src/memory/memory.ts';
import type { DisplayList } from '../../../src/print/display-list.ts';
import type { Line } from '../../../src/print/paragraphs/line.ts';
import type { ParagraphMemory } from '../../../src/print/paragraphs/paragraph-memory.ts';
import { setParagraph } from '../../../src/print/paragraphs/set-paragraph.ts';
import { createShaper } from '../../../src/print/paragraphs/shaper.ts';
import { PLAIN_STYLE, type TextStyle } from '../../../src/print/paragraphs/text-style.ts';
import { createWordMemory } from '../../../src/print/paragraphs/word-items.ts';
import { fallbackFaces, families, MM } from '../../../src/print/theme.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { type Hyphenate, loadHyphenation } from '../../../src/typography/hyphenation.ts';
import { type AnyNumber, anyBody, anyParagraph, type Look, setNumber } from '../../fixtures/any-number.ts';
import { fc } from '../../fixtures/seeded-fast-check.ts';
import { articleWords, bodyLines, printedWords } from '../../inspectors/read-columns.ts';

/** What copyfit may choose: copies of its constants and of the default theme's. */
const SIZES = Array.from({ length: 16 }, (_, step) => (90 + step) / 10);
const TIGHTEST = 1.27;
const OPENEST = 1.44;
/** The report gives hundredths of a point. */
const ROUNDED = 0.006;
/** Letters of body text on an A4 side in two columns, about. */
const LETTERS_A_SIDE = 6000;

const look: Look = { columns: 2, heightMm: 297, marginMm: 14, gutterMm: 7, size: 10, leading: 13, hanging: 100 };
const RUNS = { interruptAfterTimeLimit: 25_000 };

/** Numbers that hardly fill their sides, and numbers that hardly fit them. */
const anyTightNumber = (pages: number): fc.Arbitrary<AnyNumber> =>
  fc
    .record({
      paragraphs: fc.array(anyParagraph(20, 120), { minLength: 14 * pages, maxLength: 14 * pages }),
      body: anyBody,
      share: fc.double({ min: 0.75, max: 1.2, noNaN: true }),
      columns: fc.constantFrom(1, 2, 2),
      coupon: fc.constantFrom('none', 'free'),
    })
    .map(({ paragraphs, body, share, columns, coupon }) => {
      const blocks = [...body.split('\n\n'), ...paragraphs];
      const room = LETTERS_A_SIDE * pages * share * (coupon === 'none' ? 1 : 0.85);
      let length = 0;
      // A block that is longer than the side is left out by itself, so that no number is without a word.
      const isKept = (block: string) => {
        const isShort = length + block.length < room;
        if (isShort) length += block.length;
        return isShort;
      };
      return { body: blocks.filter(isKept).join('\n\n'), look: { ...look, columns }, coupon, pages };
    });

/** How many sides a number has when it is set in a size, as tightly as may be, without another change. */
async function sidesAt(number: AnyNumber, size: number): Promise<number> {
  const { outcome } = await setNumber({
    ...number,
    pages: undefined,
    look: { ...number.look, size, leading: size * TIGHTEST },
  });
  return (outcome.value as DisplayList).sheets.length;
}

describe('a number that promises its sides', () => {
  it.each([1, 2])('has no more than %d where any size allows it, and just as many where it is long enough', (pages) =>
    fc.assert(
      fc.asyncProperty(anyTightNumber(pages), async (number) => {
        const list = (await setNumber(number)).outcome.value;
        if (!list) {
          for (const size of SIZES) expect(await sidesAt(number, size), `${size} pt`).toBeGreaterThan(pages);
          return;
        }
        const { size, leading } = list.fit;
        expect(SIZES).toContain(size);
        expect(leading).toBeGreaterThanOrEqual(size * TIGHTEST - ROUNDED);
        expect(leading).toBeLessThanOrEqual(size * OPENEST + ROUNDED);
        expect(list.sheets.length).toBeLessThanOrEqual(pages);
        const fewest = await sidesAt(number, SIZES[0] as number);
        expect(list.sheets.length).toBeGreaterThanOrEqual(Math.min(pages, fewest));
      }),
      { ...RUNS, numRuns: 6 / pages },
    ),
  );
});

describe('a number that does not fit its sides', () => {
  const anyLongNumber = fc
    .record({
      paragraphs: fc.array(anyParagraph(40, 100), { minLength: 18, maxLength: 20 }),
      columns: fc.constantFrom(1, 2, 3),
    })
    .map(({ paragraphs, columns }): AnyNumber => {
      return { body: paragraphs.join('\n\n'), look: { ...look, columns }, coupon: 'free', pages: 1 };
    });

  it('says how many lines and about how many words are too many, and has all of them when it may', async () => {
    await fc.assert(
      fc.asyncProperty(anyLongNumber, async (number) => {
        const refused = (await setNumber(number)).outcome;
        expect(refused.value).toBeUndefined();
        const [problem] = refused.problems as [Problem];
        expect(problem).toMatchObject({ severity: 'error', code: 'pages.too-long' });
        const { lines, words } = problem.values as { readonly lines: number; readonly words: number };

        const { article, theme, outcome } = await setNumber(number, { allowOverflow: true });
        const list = outcome.value as DisplayList;
        expect(list.sheets.length).toBeGreaterThan(1);
        expect(outcome.problems[0]).toMatchObject({ severity: 'warning', code: 'pages.too-long-shown' });
        const printed = bodyLines(list, article, theme);
        expect(printed.filter(({ sheet }) => sheet > 0)).toHaveLength(lines);
        expect(printedWords(printed, articleWords(article))).toEqual(articleWords(article));

        const fitsWithout = async (count: number) =>
          (await setNumber({ ...number, body: withoutLast(count, number.body) })).outcome.value !== undefined;
        expect(await fitsWithout(Math.round(words * 1.15)), `${words} words, and 15 %`).toBe(true);
        expect(await fitsWithout(Math.round(words * 0.85)), `${words} words, less 15 %`).toBe(false);
      }),
      { ...RUNS, numRuns: 2 },
    );
  });
});

/** A text without so many of its last words. */
function withoutLast(count: number, text: string): string {
  const words = text.split(/(\s+)/);
  return words.slice(0, words.length - 2 * count).join('');
}

describe('the paragraphs that copyfit tries a line shorter or longer', () => {
  /** Copies of copyfit's bounds, which spare it most of its attempts. */
  const FLEXIBILITY = 0.12;
  const LEAST_LAST = 0.1;
  const COLUMNS_MM = [55, 82, 170];
  const style: TextStyle = {
    family: families.text,
    code: families.code,
    fallback: fallbackFaces,
    size: 10,
    colour: '#000000',
    align: 'justify',
    hyphenate: true,
    micro: { scaling: 0.02, tracking: 0.01, hanging: 1 },
    indent: 12,
    capitals: false,
    preformatted: false,
  };
  const paragraphMemory: ParagraphMemory = createMemory();
  const context = {
    shaper: createShaper(openFonts(packagedFontFiles())),
    wordMemory: createWordMemory(),
    paragraphMemory,
    levelsOf: () => undefined,
    lang: 'fr',
    locate: () => ({ line: 1, column: 1 }),
    markColour: '#ffffff',
  };
  let hyphenate: Hyphenate;
  beforeAll(async () => {
    hyphenate = await loadHyphenation('fr');
  });

  const texts = fc.sample(anyParagraph(10, 200), 150);
  const set = (text: string, measure: number, looseness: number): readonly Line[] =>
    setParagraph(
      { spans: [{ text, style: PLAIN_STYLE, tag: 'artefact', lang: '' }], style, measure, hyphenate, looseness },
      context,
    );
  /** Paragraphs of two lines or more that can have so many lines more, how often, and how often the bounds deny it. */
  const tried = (looseness: number, isTried: (lineCount: number, share: number) => boolean) => {
    const count = { possible: 0, missed: 0 };
    for (const measure of COLUMNS_MM.map((mm) => mm * MM)) {
      for (const text of texts) {
        const lines = set(text, measure, 0);
        if (lines.length < 2 || set(text, measure, looseness).length !== lines.length + looseness) continue;
        count.possible++;
        if (!isTried(lines.length, (lines.at(-1) as Line).width / measure)) count.missed++;
      }
    }
    return count;
  };

  it('are all that can be shorter', () => {
    const { possible, missed } = tried(-1, (lineCount, share) => share <= FLEXIBILITY * (lineCount - 1));
    expect(possible).toBeGreaterThan(10);
    expect(missed).toBe(0);
  });

  // Of 18,000 settings at 9, 10 and 10.5 points, 16 of the 8,663 that could be longer were missed, in narrow columns.
  it('are nearly all that can be longer', () => {
    const { possible, missed } = tried(1, (lineCount, share) => 1 - share + LEAST_LAST <= FLEXIBILITY * lineCount);
    expect(possible).toBeGreaterThan(100);
    expect(missed).toBeLessThanOrEqual(possible * 0.02);
  });
});
