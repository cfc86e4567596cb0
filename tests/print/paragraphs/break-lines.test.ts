import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../src/print/paragraphs/break-lines.ts';
import { FORBIDDEN_COST, FORCED_COST, type LineItem } from '../../../src/print/paragraphs/line-items.ts';
import { fc } from '../../fixtures/seeded-fast-check.ts';
import { demeritsOf, leastDemeritsOfAll } from './every-break.ts';
import { frogPrince } from './frog-prince.ts';

const box = (width: number): LineItem => ({ kind: 'box', width });
const space: LineItem = { kind: 'glue', width: 3, stretch: 1.5, shrink: 1 };
const hyphen: LineItem = { kind: 'penalty', width: 2, cost: 50, flagged: true };
const end: LineItem[] = [
  { kind: 'penalty', width: 0, cost: FORBIDDEN_COST, flagged: false },
  { kind: 'glue', width: 0, stretch: 100_000, shrink: 0 },
  { kind: 'penalty', width: 0, cost: FORCED_COST, flagged: false },
];
const words = (...widths: number[]): LineItem[] => [
  ...widths.flatMap((width, index) => (index > 0 ? [space, box(width)] : [box(width)])),
  ...end,
];
const justified = (measure: number) => ({ measure: () => measure, ragged: 0 });

/** Natural width, stretch and shrink of the line between two breaks, as the paper defines it. */
function lineOf(items: readonly LineItem[], from: number, to: number) {
  let start = from + 1;
  if (from >= 0) while (start < to && items[start]?.kind !== 'box') start++;
  else start = 0;
  const inside = items.slice(start, to);
  const last = items[to] as LineItem;
  const sum = (of: (item: LineItem) => number) => inside.reduce((total, item) => total + of(item), 0);
  return {
    width: sum((item) => (item.kind === 'penalty' ? 0 : item.width)) + (last.kind === 'penalty' ? last.width : 0),
    stretch: sum((item) => (item.kind === 'glue' ? item.stretch : 0)),
    shrink: sum((item) => (item.kind === 'glue' ? item.shrink : 0)),
  };
}

describe('breakLines', () => {
  it('sets a paragraph that fits on one line', () => {
    expect(breakLines(words(10, 10), justified(50))).toEqual([
      { item: 5, length: 23, give: 0, shrink: 1, ratio: expect.closeTo(0, 2) },
    ]);
  });

  it('prefers two even lines to a tight one and a loose one', () => {
    // Greedy setting would take four words on the first line.
    const breaks = breakLines(words(20, 20, 20, 20, 20, 20, 20, 20), justified(69));
    expect(breaks.map(({ item }) => item)).toEqual([5, 11, 17]);
  });

  it('divides a word where nothing else sets well', () => {
    const items = [box(20), space, box(20), hyphen, box(25), space, box(18), ...end];
    const [first] = breakLines(items, justified(45));
    expect(items[first?.item ?? -1]).toBe(hyphen);
  });

  it('avoids a ladder of hyphens when another way exists', () => {
    const divisible = [box(12), hyphen, box(12)];
    const items: LineItem[] = [];
    for (let i = 0; i < 30; i++) items.push(...(i > 0 ? [space] : []), ...divisible);
    items.push(...end);
    const breaks = breakLines(items, justified(70));
    let run = 0;
    for (const { item } of breaks) {
      run = items[item] === hyphen ? run + 1 : 0;
      expect(run).toBeLessThan(3);
    }
  });

  it('ends a line at a forced break and nowhere that is forbidden', () => {
    const forced: LineItem = { kind: 'penalty', width: 0, cost: FORCED_COST, flagged: false };
    const items = [box(10), end[0] as LineItem, end[1] as LineItem, forced, box(10), ...end];
    expect(breakLines(items, justified(50)).map(({ item }) => item)).toEqual([3, 7]);
  });

  it('overfills a line rather than lose a box that is wider than the measure', () => {
    const items = words(10, 200, 10);
    const breaks = breakLines(items, justified(50));
    expect(breaks.at(-1)?.item).toBe(items.length - 1);
  });

  it('finds breaks whose lines all fit, whatever the words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 41, max: 120 }),
        (widths, measure) => {
          const items = words(...widths);
          const breaks = breakLines(items, justified(measure));
          expect(breaks.at(-1)?.item).toBe(items.length - 1);
          let from = -1;
          for (const { item } of breaks) {
            expect(item).toBeGreaterThan(from);
            const line = lineOf(items, from, item);
            expect(line.width - line.shrink).toBeLessThanOrEqual(measure + 1e-6);
            from = item;
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes the measure of each line', () => {
    const breaks = breakLines(words(20, 20, 20, 20, 20), { measure: (line) => (line === 0 ? 20 : 66), ragged: 20 });
    expect(breaks[0]?.item).toBe(1);
  });
});

/** A word of one or two boxes that give and hang, and the space before it. */
const anyWord = fc.record({
  width: fc.integer({ min: 4, max: 24 }),
  division: fc.option(
    fc.record({
      rest: fc.integer({ min: 4, max: 16 }),
      cost: fc.constantFrom(0, 40, 50, 100, -20),
      hyphen: fc.constantFrom(0, 2),
      reluctance: fc.constantFrom(0, 0, 1, 3),
    }),
    { nil: undefined },
  ),
  give: fc.constantFrom(0, 0.5, 1),
  hangs: fc.boolean(),
});

const anyParagraph = fc.array(anyWord, { minLength: 1, maxLength: 8 }).map((shapes) => {
  const items: LineItem[] = [];
  for (const { width, division, give, hangs } of shapes) {
    if (items.length > 0) items.push(space);
    const hang = hangs ? { hangLeft: 1, hangRight: 1.5 } : {};
    items.push({ kind: 'box', width, give, ...hang });
    if (!division) continue;
    const { rest, cost, hyphen: hyphenWidth, reluctance } = division;
    items.push({ kind: 'penalty', width: hyphenWidth, cost, flagged: true, reluctance });
    items.push({ kind: 'box', width: rest, give, ...hang });
  }
  return [...items, ...end];
});

describe('breakLines against every way to break', () => {
  it('finds the least demerits of thousands of small paragraphs', () => {
    fc.assert(
      fc.property(
        anyParagraph,
        fc.integer({ min: 26, max: 70 }),
        fc.constantFrom(0, 12),
        fc.constantFrom(0, 10),
        fc.boolean(),
        (items, width, ragged, shortest, isAlike) => {
          const measure = (line: number) => (line === 1 && !isAlike ? width - 4 : width);
          const options = { measure, ragged, shortest };
          const found = breakLines(items, { ...options, measure: isAlike ? width : measure }).map(({ item }) => item);
          for (const [attempt, tolerance] of [1, 1.8, 3, 8, Number.POSITIVE_INFINITY].entries()) {
            const least = leastDemeritsOfAll(items, options, tolerance, attempt);
            if (least === undefined) continue;
            const own = demeritsOf(items, found, options);
            expect(own).toBeDefined();
            expect(Math.abs((own ?? 0) - least)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(least)));
            return;
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('has a line more or fewer where some way has, and changes nothing where none has', () => {
    fc.assert(
      fc.property(anyParagraph, fc.integer({ min: 30, max: 70 }), fc.constantFrom(-1, 1), (items, width, looseness) => {
        const best = breakLines(items, justified(width));
        const changed = breakLines(items, { ...justified(width), looseness });
        expect([best.length, best.length + looseness]).toContain(changed.length);
        if (changed.length === best.length) expect(changed).toEqual(best);
      }),
    );
  });
});

describe('breakLines on the paragraph of the paper', () => {
  const set = (measure: number) => {
    const { items, texts } = frogPrince();
    const breaks = breakLines(items, justified(measure));
    let from = 0;
    const lines = breaks.map(({ item }) => {
      const line = texts.slice(from, item).join('').trim();
      from = item;
      return line + (items[item]?.kind === 'penalty' && items[item].width > 0 ? '-' : '');
    });
    return { lines, ratios: breaks.map(({ ratio }) => Math.round(ratio * 1000) / 1000) };
  };

  it('sets it in 390 units as the paper does', () => {
    const { lines, ratios } = set(390);
    expect(lines).toEqual([
      'In olden times when wishing still helped one,',
      'there lived a king whose daughters were all beau-',
      'tiful; and the youngest was so beautiful that the',
      'sun itself, which has seen so much, was aston-',
      'ished whenever it shone in her face. Close by the',
      "king's castle lay a great dark forest, and under an",
      'old lime-tree in the forest was a well, and when',
      "the day was very warm, the king's child went out",
      'into the forest and sat down by the side of the',
      'cool fountain; and when she was bored she took a',
      'golden ball, and threw it up on high and caught',
      'it; and this ball was her favorite plaything.',
    ]);
    expect(ratios.slice(0, 6)).toEqual([0.857, 0, 0.28, 1, 0.067, -0.278]);
  });

  it('sets it in 500 units as the paper does', () => {
    expect(set(500).lines).toEqual([
      'In olden times when wishing still helped one, there lived a',
      'king whose daughters were all beautiful; and the youngest was',
      'so beautiful that the sun itself, which has seen so much, was',
      "astonished whenever it shone in her face. Close by the king's",
      'castle lay a great dark forest, and under an old lime-tree in the',
      "forest was a well, and when the day was very warm, the king's",
      'child went out into the forest and sat down by the side of the',
      'cool fountain; and when she was bored she took a golden ball,',
      'and threw it up on high and caught it; and this ball was her',
      'favorite plaything.',
    ]);
  });
});
