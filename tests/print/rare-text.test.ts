import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';
import { makeNumber } from '../../src/build/make-number.ts';
import type { DisplayList, GlyphRun } from '../../src/print/display-list.ts';
import { paint } from '../../src/print/paint/paint.ts';
import { createSettingMemory } from '../../src/print/print-job.ts';
import { MM } from '../../src/print/theme.ts';
import { displayList, printEdition, testFonts, testPrintShop } from '../fixtures/build-editions.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';

const publication = testPublication();
const set = (body: string) => displayList(publication, testBulletin(body), true);
const metadata = { title: 'Essai', lang: 'fr', date: new Date(0), creator: 'bulletin' };

/** Runs of the body, in the order in which they are read. */
const bodyRuns = ({ sheets }: DisplayList): GlyphRun[] =>
  sheets
    .flatMap(({ items }) => items)
    .filter((item) => item.kind === 'glyphs' && item.source !== undefined) as GlyphRun[];

/** What is on paper of a text: no controls of direction, no soft hyphens, spaces and line ends alike. */
const printed = (text: string) =>
  text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u00AD]/g, '').replace(/[ \n\u2028]+/g, '');

/** The runs of each line of each column, from top to bottom. */
const linesOf = (list: DisplayList): GlyphRun[][] => {
  const lines = new Map<string, GlyphRun[]>();
  for (const run of bodyRuns(list)) {
    const key = `${run.x < 105 * MM} ${run.y}`;
    lines.set(key, [...(lines.get(key) ?? []), run]);
  }
  return [...lines.values()];
};

/** Glyphs of each line from left to right, whatever the order in which they are read. */
const linesSeen = (list: DisplayList): string[] =>
  linesOf(list).map((runs) =>
    runs
      .flatMap((run) => [...run.texts].map((text, i) => ({ text, x: run.x + (run.positions[i] ?? 0) })))
      .sort((one, other) => one.x - other.x)
      .map(({ text }) => text)
      .join('')
      .trim(),
  );

describe('right-to-left words in print', () => {
  it('stand in their visual order in the line, and are read in the author’s', async () => {
    const { list } = await set('Un mot אבג et דה וז, puis (חט) 12 fin.');
    expect(linesSeen(list)).toEqual(['Un mot גבא et זו הד, puis (טח) 12 fin.']);
    expect(
      printed(
        bodyRuns(list)
          .map(({ texts }) => [...texts].join(''))
          .join(''),
      ),
    ).toBe(printed('Un mot אבג et דה וז, puis (חט) 12 fin.'));
  });

  it('never leave their line when a paragraph is broken into several', async () => {
    const words = Array.from({ length: 80 }, (_, index) => 'אבגדהוזחטיכלמנסעפצקרשת'.slice(index % 5, (index % 5) + 7));
    const { list } = await set(words.join(' '));
    const lines = linesSeen(list);
    expect(lines.length).toBeGreaterThan(4);
    // Each line, turned round, is the next stretch of the text.
    const turned = lines.map((line) => [...line].reverse().join(''));
    expect(turned.join(' ')).toBe(words.join(' '));
  });

  it('start at the right edge of their column in a paragraph of their own, and reach the left', async () => {
    const { list } = await set(`${'שלום עולם '.repeat(30)}\n`);
    const edges = linesOf(list).map((runs) => ({
      start: Math.min(...runs.map(({ x }) => x)),
      end: Math.max(...runs.map(({ x, width }) => x + width)),
    }));
    expect(edges.length).toBeGreaterThan(3);
    // Edges of the two columns of an A4 side.
    const lefts = [14 * MM, (210 - 101.5) * MM];
    const rights = [101.5 * MM, (210 - 14) * MM];
    for (const { end } of edges) expect(rights).toContainEqual(expect.closeTo(end, 2));
    for (const { start } of edges.slice(0, -1)) expect(lefts).toContainEqual(expect.closeTo(start, 2));
    expect(edges.at(-1)?.start).toBeGreaterThan((lefts[1] ?? 0) + 5);
  });

  it('have the place of the first letter that is read as the place of their run', async () => {
    const { list } = await set('Un mot אבג fin.');
    const run = bodyRuns(list).find(({ texts }) => texts.includes('א'));
    expect(run?.texts).toBe('אבג');
    expect(run?.source).toMatchObject({ line: 1, column: 8 });
    expect(run?.positions.toSorted((one, other) => other - one)).toEqual(run?.positions);
  });
});

describe('what no font has', () => {
  const reported = async (body: string) =>
    (await set(body)).problems.map(({ severity, code, values }) => [severity, code, values.character, values.command]);

  it('is a warning where it is a letter, and names the package to install', async () => {
    expect(await reported('Le mot ⵣ seul.')).toEqual([
      ['warning', 'character.no-font', 'ⵣ', 'npm install @expo-google-fonts/noto-sans-tifinagh'],
    ]);
  });

  it('is said once for all that one package has', async () => {
    expect(await reported('Ceci : 漢字仮名.')).toEqual([
      ['warning', 'characters.no-font', '漢', 'npm install @expo-google-fonts/noto-serif-sc'],
    ]);
  });

  it('is a warning where it is a sign: its box is on paper too', async () => {
    expect(await reported('Le signe ∈ seul.')).toEqual([
      ['warning', 'character.no-font', '∈', 'npm install @expo-google-fonts/noto-sans-math'],
    ]);
  });

  it.each([
    ['★', 'noto-sans-symbols-2'],
    ['☒', 'noto-sans-symbols-2'],
    ['✆', 'noto-sans-symbols-2'],
    ['①', 'noto-sans-symbols'],
    ['☭', 'noto-sans-symbols'],
  ])('names the package that has %s', async (sign, name) => {
    expect(await reported(`Le signe ${sign} seul.`)).toEqual([
      ['warning', 'character.no-font', sign, `npm install @expo-google-fonts/${name}`],
    ]);
  });

  it('is drawn by what looks the same, without a word, and copied as it was typed', async () => {
    const { list, problems } = await set('Salarié‧es ✗ ✘ ‣ ℃ ⋅ ➜ fin.');
    expect(problems).toEqual([]);
    const texts = bodyRuns(list).flatMap((run) => [...run.texts]);
    expect(texts.join('').replace(/[^‧✗✘‣℃⋅➜]/g, '')).toBe('‧✗✘‣℃⋅➜');
  });

  it('is not said of the next number, which has none of it', async () => {
    const workshop = { publication, print: testPrintShop(publication) };
    const setting = createSettingMemory(workshop.print.fonts);
    const problemsOf = async (body: string) => {
      const made = await makeNumber(workshop, testBulletin(body), { sheets: {} }, { setting });
      return made.problems.map(({ code }) => code);
    };
    expect(await problemsOf('Le mot ⵣ seul.')).toEqual(['character.no-font']);
    expect(await problemsOf('Le mot seul.')).toEqual([]);
    expect(await problemsOf('Le mot ⵣ seul.')).toEqual(['character.no-font']);
  });

  it('is shown by a stand-in where a message could not show it', async () => {
    expect(await reported('Privé : \uE000.')).toEqual([['warning', 'character.missing', '\uFFFD', '']]);
  });
});

const HOSTILE: readonly string[] = [
  'a',
  'é',
  'e\u0301',
  'ﬁ',
  'שלום',
  'שָׁלוֹם',
  'السلام',
  'لَا',
  '12',
  '٣٤',
  '(',
  ')',
  '«',
  '»',
  '.',
  '🎉',
  '👩‍👩‍👧',
  '👍🏽',
  '🇫🇷',
  '❤️',
  '\u200D',
  '\u200C',
  '\u200B',
  '\u2060',
  '\u00AD',
  '\u200E',
  '\u200F',
  '\u202B',
  '\u202E',
  '\u202C',
  '\u2067',
  '\u2069',
  '\u0007',
  '\u0378',
  '\uE000',
  '\u{1E900}',
  '漢',
  'क्षि',
  `a${'\u0301'.repeat(100)}`,
  ' ',
  ' ',
  ' ',
];

it('ends no line before a Chinese or Japanese mark that closes', async () => {
  const { list } = await set('漢字仮名、'.repeat(60));
  expect(linesOf(list).length).toBeGreaterThan(4);
  for (const runs of linesOf(list)) expect(runs[0]?.texts[0]).not.toBe('、');
});

it('carries every character of any mixture of scripts once, in the author’s order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 60 }), async (parts) => {
      const body = `Début ${parts.join('')} fin.`;
      const { article, list } = await set(body);
      const texts = bodyRuns(list).flatMap((run) => [...run.texts]);
      expect(printed(texts.join(''))).toBe(printed(textOf(article.body)));
      for (const text of texts) expect(text).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/);
      await paint(list, metadata, testFonts(), article.images);
    }),
    { numRuns: 60 },
  );
}, 60_000);

it('prints controls, lone surrogates and a byte-order mark in the text without a crash', async () => {
  const body = `Début \uFEFF \uD83C seul, \u0007 \u0085 \u{10FFFF} \u{1F3F4}\u{E0067}\u{E007F} ${'z\u0335'.repeat(100)} fin.`;
  const { problems, list } = await printEdition(publication, testBulletin(body), 'hostile-characters');
  expect(list.sheets).toHaveLength(1);
  expect(problems.length).toBeGreaterThan(0);
});
