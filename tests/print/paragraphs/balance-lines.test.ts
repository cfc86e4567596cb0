import { describe, expect, it } from 'vitest';
import { balanceLines } from '../../../src/print/paragraphs/balance-lines.ts';
import { FORBIDDEN_COST, FORCED_COST, type LineItem } from '../../../src/print/paragraphs/line-items.ts';
import { fc } from '../../fixtures/seeded-fast-check.ts';

const SPACE = 3;
const box = (width: number): LineItem => ({ kind: 'box', width });
const space: LineItem = { kind: 'glue', width: SPACE, stretch: 0, shrink: 0 };
const hyphen: LineItem = { kind: 'penalty', width: 2, cost: 50, flagged: true };
const emergency: LineItem = { kind: 'penalty', width: 0, cost: 3_000, flagged: false };
const end: readonly LineItem[] = [
  { kind: 'penalty', width: 0, cost: FORBIDDEN_COST, flagged: false },
  { kind: 'glue', width: 0, stretch: 100_000, shrink: 0 },
  { kind: 'penalty', width: 0, cost: FORCED_COST, flagged: false },
];
const words = (...widths: number[]): LineItem[] => [
  ...widths.flatMap((width, index) => (index > 0 ? [space, box(width)] : [box(width)])),
  ...end,
];

/** Lengths of lines that each take all that they can. */
function greedy(widths: readonly number[], measure: number): number[] {
  const lines: number[] = [];
  for (const width of widths) {
    const last = lines.at(-1);
    if (last !== undefined && last + SPACE + width <= measure) lines[lines.length - 1] = last + SPACE + width;
    else lines.push(width);
  }
  return lines;
}

const raggedness = (lengths: readonly number[], measure: number) =>
  lengths.reduce((sum, length) => sum + Math.max(0, 1 - length / measure) ** 2, 0);

const someWords = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 });
const someMeasure = fc.integer({ min: 60, max: 300 });

describe('balanceLines', () => {
  it('has as few lines as there can be, and none is wider than its measure', () => {
    fc.assert(
      fc.property(someWords, someMeasure, (widths, measure) => {
        const lengths = balanceLines(words(...widths), { measure }).map(({ length }) => length);
        expect(lengths).toHaveLength(greedy(widths, measure).length);
        for (const length of lengths) expect(length).toBeLessThanOrEqual(measure);
      }),
    );
  });

  it('is never more ragged than lines that take all they can, where the last is no single short word', () => {
    fc.assert(
      fc.property(someWords, someMeasure, (widths, measure) => {
        const lengths = balanceLines(words(...widths), { measure }).map(({ length }) => length);
        const plain = greedy(widths, measure);
        // What is paid for a single short word at the end is never more than one empty line.
        const bound = raggedness(plain, measure) + ((plain.at(-1) ?? 0) < measure / 3 ? 0.8 : 0);
        expect(raggedness(lengths, measure)).toBeLessThanOrEqual(bound + 1e-9);
      }),
    );
  });

  it('is the best of all settings with so few lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 21, max: 60 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 60, max: 63 }),
        (widths, measure) => {
          // No word is short here, so that nothing but raggedness counts.
          const found = balanceLines(words(...widths), { measure }).map(({ length }) => length);
          const lineCount = greedy(widths, measure).length;
          let best = Number.POSITIVE_INFINITY;
          for (let mask = 0; mask < 2 ** (widths.length - 1); mask++) {
            const lengths: number[] = [];
            for (const [index, width] of widths.entries()) {
              const starts = index === 0 || (mask & (1 << (index - 1))) !== 0;
              if (starts) lengths.push(width);
              else lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + SPACE + width;
            }
            if (lengths.length === lineCount && lengths.every((length) => length <= measure))
              best = Math.min(best, raggedness(lengths, measure));
          }
          expect(raggedness(found, measure)).toBeCloseTo(best, 6);
        },
      ),
    );
  });

  it('evens out two lines', () => {
    const breaks = balanceLines(words(20, 20, 20, 20), { measure: 70 });
    expect(breaks.map(({ length }) => length)).toEqual([43, 43]);
  });

  it('leaves no single short word on the last line where it need not', () => {
    const [first] = balanceLines(words(20, 40, 18), { measure: 66 });
    expect(first?.item).toBe(1);
  });

  it('ends a line where that costs less', () => {
    // The even break costs as much as an empty line, and behind the third word a short one would stand alone.
    const breaks = balanceLines(words(20, 20, 20, 20), { measure: 70, endCost: (item) => (item === 3 ? 1 : 0) });
    expect(breaks.map(({ item }) => item)).toEqual([1, 9]);
  });

  it('obeys forced ends, and balances what stands between them', () => {
    const [glue, fill, forced] = end;
    const items = [box(10), glue, fill, forced, box(0), ...words(20, 20, 20, 20)].filter((item) => item !== undefined);
    expect(balanceLines(items, { measure: 70 }).map(({ length }) => length)).toEqual([10, 43, 43]);
  });

  it('divides no word that fits a line', () => {
    const items = [box(40), space, box(20), hyphen, box(25), space, box(18), ...end];
    const breaks = balanceLines(items, { measure: 64 });
    expect(breaks.map(({ item }) => items[item])).not.toContain(hyphen);
  });

  it('divides a word that fits no line at a syllable, and at a letter only if a syllable is too wide', () => {
    const items = [box(30), emergency, box(10), hyphen, box(25), emergency, box(10), ...end];
    expect(balanceLines(items, { measure: 60 }).map(({ item }) => items[item])[0]).toBe(hyphen);
    expect(balanceLines(items, { measure: 41 }).map(({ item }) => items[item])[0]).toBe(emergency);
  });

  it('sets ten thousand words in a moment', () => {
    const widths = Array.from({ length: 10_000 }, (_, index) => 5 + ((index * 7919) % 31));
    expect(balanceLines(words(...widths), { measure: 200 })).toHaveLength(greedy(widths, 200).length);
  });
});
