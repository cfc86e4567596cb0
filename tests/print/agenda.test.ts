import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../../src/print/display-list.ts';
import { MM } from '../../src/print/theme.ts';
import { displayList } from '../fixtures/build-editions.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';

async function runsOf(markdown: string) {
  const { list } = await displayList(testPublication(), testBulletin(markdown));
  const runs = list.sheets.flatMap(({ items }) => items.filter((item): item is GlyphRun => item.kind === 'glyphs'));
  return { list, runs: runs.filter(({ source }) => source !== undefined) };
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

const date = fc.oneof(
  fc.constantFrom('3 décembre', 'jeudi 3 décembre 2026, de 14 h 30 à 17 h', '1er mai', '12–14 janvier', '2026-12-05'),
  fc.tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom('mars', 'août', 'décembre')).map((day) => day.join(' ')),
);
const words = fc
  .array(fc.constantFrom('réunion', 'de', 'section', '*salle*', '12', '**grève**', 'anticonstitutionnellement', 'à'), {
    minLength: 1,
    maxLength: 30,
  })
  .map((list) => list.join(' '));
const event = fc.oneof(
  fc.tuple(date, words).map(([when, what]) => `- ${when} : ${what}`),
  fc.tuple(date, words, words).map(([when, what, more]) => `- **${when} –** ${what}\n\n  ${more}\n\n  - ${what}`),
  words.map((what) => `- ${what}`),
  date.map((when) => `- ${when}`),
);

describe('an agenda in print', () => {
  it('loses no word and sets each inside its column, whatever its dates', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 8 }), fc.boolean(), async (events, inBox) => {
        const written = `:::agenda\n${events.join('\n')}\n:::`;
        const { runs } = await runsOf(inBox ? `::::box\n${written}\n::::` : written);
        expect(letters(runs.map(textOf).join(''))).toBe(letters(events.join('')));
        for (const { x, width } of runs) {
          const column = x < 105 * MM ? 0 : 1;
          const left = (14 + column * 94.5) * MM;
          expect(x).toBeGreaterThan(left - 1);
          expect(x + width).toBeLessThan(left + 87.5 * MM + 2);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['samedi 12 décembre, 14 h 30', '14 h 30'],
    ['mardi 1er décembre à 9 h', 'à 9 h'],
    ['mercredi 30 décembre 2026, de 14 h 30 à 17 h', 'de 14 h 30 à 17 h'],
  ])('ends a line before the hour of %s, and keeps the hour whole', async (when, hour) => {
    const { list } = await displayList(
      testPublication(),
      testBulletin(`:::agenda\n- ${when} : une réunion\n:::`, { columns: 3 }),
    );
    const runs = list.sheets.flatMap(({ items }) => items.filter((item): item is GlyphRun => item.kind === 'glyphs'));
    const isDate = ({ tag }: GlyphRun) => tag !== 'artefact' && list.structure[tag]?.type === 'Lbl';
    const dates = runs.filter(isDate);
    const baselines = [...new Set(dates.map(({ y }) => y))].sort((a, b) => a - b);
    const texts = baselines.map((own) =>
      dates
        .flatMap((run) => (run.y === own ? textOf(run) : []))
        .join('')
        .trim(),
    );
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.at(-1)?.replace(/\s/g, ' ')).toBe(hour);
  });

  it('has its dates in one column and its events in another, line for line', async () => {
    const { list, runs } = await runsOf('::::box\n:::agenda\n- 3 décembre, 14 h 30 : une\n- 1er mai : deux\n:::\n::::');
    const isDate = ({ tag }: GlyphRun) => tag !== 'artefact' && list.structure[tag]?.type === 'Lbl';
    const dates = runs.filter(isDate);
    const events = runs.filter((run) => !isDate(run));
    expect(new Set(events.map(({ x }) => x)).size).toBe(1);
    expect(dates[0]?.x).toBe(dates[1]?.x);
    expect(events.map(textOf)).toEqual(['une', 'deux']);
    for (const { x, y } of events) {
      expect(dates.some((run) => run.y === y)).toBe(true);
      expect(Math.max(...dates.map((run) => run.x + run.width))).toBeLessThan(x);
    }
  });
});

describe('a signature in print', () => {
  it('never begins a column, and ends at the right of its own', async () => {
    for (let lines = 1; lines <= 40; lines++) {
      const items = Array.from({ length: lines }, (_, index) => `- ligne ${index + 1}`).join('\n');
      const { runs } = await runsOf(
        `${items}\n\nLe paragraphe qui est signé.\n\n:::signature\nLa section\nLe 12 mars\n:::`,
      );
      const [first, second] = ['La section', 'Le 12 mars'].map((text) =>
        runs.find((run) => textOf(run).replace('\u00a0', ' ').trimEnd() === text),
      );
      const signed = runs.find((run) => textOf(run).startsWith('Le paragraphe'));
      if (!first || !second || !signed) throw new Error('a line is missing');
      expect(first.y).toBeGreaterThan(signed.y);
      expect(second.y).toBeGreaterThan(first.y);
      expect(first.x + first.width).toBeCloseTo(second.x + second.width, 1);
    }
  });
});
