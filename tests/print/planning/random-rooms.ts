import type { SheetRoom } from '../../../src/print/planning/sheet-room.ts';
import { fc } from '../../fixtures/seeded-fast-check.ts';

/** Of the grid, in points. */
export const LEADING = 10;

/** Sides of so many lines; the first has a masthead, the last a coupon. */
export const anyRoom: fc.Arbitrary<SheetRoom> = fc
  .record({
    columns: fc.integer({ min: 1, max: 4 }),
    lines: fc.integer({ min: 14, max: 30 }),
    head: fc.integer({ min: 0, max: 3 }),
    coupon: fc.option(
      fc.record({
        side: fc.constantFrom('last' as const, 'last' as const, 0),
        place: fc.constantFrom('foot' as const, 'foot' as const, 'top' as const, 'column' as const),
        height: fc.integer({ min: 1, max: 5 }).map((lines) => lines * LEADING),
      }),
    ),
  })
  .map(({ columns, lines, head, coupon }) => ({
    columns,
    top: 0,
    bottom: lines * LEADING + 2,
    firstHeadHeight: head * LEADING,
    runningHeadHeight: 0,
    footHeight: 0,
    // A coupon in the one column would leave no room.
    ...(coupon && !(coupon.place === 'column' && columns === 1) && { coupon }),
    keepBackClear: false,
  }));
