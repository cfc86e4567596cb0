import { describe, expect, it } from 'vitest';
import {
  addOffset,
  addOffsets,
  cutOffsets,
  eachOffset,
  firstUnitFrom,
  NOWHERE,
  noOffsets,
  type Offsets,
  offsetAt,
  offsetsInARow,
  offsetsThrough,
} from '../../src/sequence/offsets.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';

/** The offsets of a list, one by one. */
function offsetsOf(list: readonly number[]): Offsets {
  const offsets = noOffsets();
  for (const offset of list) addOffset(offsets, offset);
  return offsets;
}

const listOf = (offsets: Offsets) => [...eachOffset(offsets)];
/** Stretches that go up one by one, units that repeat, and some that stand nowhere. */
const list = fc
  .array(
    fc
      .tuple(fc.integer({ min: -1, max: 12 }), fc.integer({ min: 1, max: 4 }))
      .map(([first, length]) => Array.from({ length }, (_, i) => (first < 0 ? NOWHERE : first + i))),
    { maxLength: 6 },
  )
  .map((stretches) => stretches.flat());
const unit = fc.integer({ min: -2, max: 26 });

describe('offsets', () => {
  it('keep one stretch of units that follow each other, and of units that stand nowhere', () => {
    expect(offsetsOf([7, 8, 9, NOWHERE, NOWHERE, 10, 10, 11])).toEqual({
      length: 8,
      stretches: [0, 7, 3, NOWHERE, 5, 10, 6, 10],
    });
    expect(offsetsInARow(7, 3)).toEqual(offsetsOf([7, 8, 9]));
    expect(offsetsInARow(7, 0)).toEqual(noOffsets());
  });

  it('are those of the list that they were made of', () => {
    fc.assert(
      fc.property(list, unit, (offsets, at) => {
        expect(listOf(offsetsOf(offsets))).toEqual(offsets);
        expect(offsetAt(offsetsOf(offsets), at)).toBe(offsets[at] ?? NOWHERE);
      }),
    );
  });

  it('can be cut, and joined again with units that do not exist', () => {
    fc.assert(
      fc.property(list, unit, unit, (offsets, one, other) => {
        const [start, end] = [Math.max(0, Math.min(one, other)), Math.max(0, one, other)];
        expect(cutOffsets(offsetsOf(offsets), start, end)).toEqual(offsetsOf(offsets.slice(start, end)));
        const joined = offsetsOf(offsets) as ReturnType<typeof noOffsets>;
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        addOffsets(joined, offsetsOf(offsets), from, to);
        const added = Array.from({ length: to - from }, (_, i) => offsets[from + i] ?? NOWHERE);
        expect(joined).toEqual(offsetsOf([...offsets, ...added]));
      }),
    );
  });

  it('lead through a second text into a third', () => {
    fc.assert(
      fc.property(list, list, fc.integer({ min: 0, max: 5 }), (offsets, further, from) => {
        const expected = offsets.map((offset) => (offset < 0 ? NOWHERE : (further[offset - from] ?? NOWHERE)));
        expect(offsetsThrough(offsetsOf(offsets), offsetsOf(further), from)).toEqual(offsetsOf(expected));
      }),
    );
  });

  it('tell the first unit at an offset or behind it, where they ascend', () => {
    fc.assert(
      fc.property(list, unit, (offsets, wanted) => {
        const ascending = offsets.filter((offset) => offset >= 0).sort((one, other) => one - other);
        const first = ascending.findIndex((offset) => offset >= wanted);
        expect(firstUnitFrom(offsetsOf(ascending), wanted)).toBe(first < 0 ? ascending.length : first);
      }),
    );
  });
});
