import { costs, FORBIDDEN, FREE } from '../../../src/print/rows/break-price.ts';
import type { Row } from '../../../src/print/rows/row.ts';
import { fc } from '../../fixtures/seeded-fast-check.ts';
import { rowOf } from './random-rows.ts';
import type { SmallSides } from './search-all-pages.ts';

const anyText = fc
  .constantFrom(FREE, FREE, FREE, costs(4), FORBIDDEN)
  .map((breakPrice) => [rowOf({ breakPrice, isDivided: breakPrice.cost > 0 })]);
const anyNoted = fc.constant([rowOf({ notes: [rowOf({ lines: 0.75 })] })]);
const anyHeading = fc.constant([rowOf({ breakPrice: FORBIDDEN, heading: { title: 'Titre', level: 2 } })]);
const anyWhite = fc.integer({ min: 0, max: 1 }).map((most) => [rowOf({ isSpace: true, white: { most, around: -1 } })]);
const anyTable = fc.constantFrom(0, 1).map((foot) => {
  const continued = { head: [rowOf()], foot: foot > 0 ? [rowOf()] : [] };
  return [rowOf({ breakPrice: FORBIDDEN, continued }), rowOf({ continued }), rowOf()];
});
const anyFloat = fc
  .record({ lines: fc.integer({ min: 1, max: 3 }), smaller: fc.integer({ min: 0, max: 1 }) })
  .map(({ lines, smaller }) => [
    rowOf({
      lines,
      float: { block: 0 },
      ...(smaller > 0 && lines > 1 && { smaller: [{ lines: lines - 1, parts: [] }] }),
    }),
  ]);
const anyBreak = fc.constant([rowOf({ breakAfter: 'column' as const })]);

/** Few rows, of all kinds that stand in columns. */
export const anySmallRows: fc.Arbitrary<readonly Row[]> = fc
  .array(
    fc.oneof(
      { weight: 10, arbitrary: anyText },
      { weight: 1, arbitrary: anyNoted },
      { weight: 2, arbitrary: anyHeading },
      { weight: 2, arbitrary: anyWhite },
      { weight: 1, arbitrary: anyTable },
      { weight: 3, arbitrary: anyFloat },
      { weight: 1, arbitrary: anyBreak },
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((pieces) => [
    ...pieces.flatMap((piece, block) =>
      piece
        // White behind a float goes with it.
        .filter(({ isSpace }) => !isSpace || !pieces[block - 1]?.[0]?.float)
        .map((row) => ({
          ...row,
          ...(row.float && { float: { block } }),
          ...(row.white && { white: { ...row.white, around: block } }),
        })),
    ),
    rowOf(),
  ]);

/** Lines of their columns: enough for any of these rows, too few for all of them on one side. */
export const anySmallSides: fc.Arbitrary<SmallSides> = fc.record({
  whole: fc.integer({ min: 5, max: 7 }),
  last: fc.integer({ min: 3, max: 7 }),
});
