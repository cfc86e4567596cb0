import type { SheetRoom } from '../../../src/print/planning/sheet-room.ts';
import { costs, FORBIDDEN } from '../../../src/print/rows/break-price.ts';
import type { Float, Row } from '../../../src/print/rows/row.ts';
import { LEADING } from './random-rooms.ts';
import { rowOf } from './random-rows.ts';
import type { SmallSides } from './search-all-pages.ts';

const line = rowOf();
const kept = rowOf({ breakPrice: FORBIDDEN });
const divided = rowOf({ breakPrice: costs(4), isDivided: true });
const noted = rowOf({ notes: [rowOf({ lines: 0.75 })] });
const heading = rowOf({ breakPrice: FORBIDDEN, heading: { title: 'Titre', level: 2 } });
const columnBreak = rowOf({ breakAfter: 'column' });
const white = (most: number, around: number) => rowOf({ isSpace: true, white: { most, around } });
const picture = (block: number, lines: number, smaller: number) =>
  rowOf({ float: { block }, lines, ...(smaller > 0 && { smaller: [{ lines: lines - smaller, parts: [] }] }) });
const again = { head: [rowOf()], foot: [] };
const table = [rowOf({ breakPrice: FORBIDDEN, continued: again }), rowOf({ continued: again }), line];

/**
 * Small pages whose best last columns are more than three lines deeper than the least depth at
 * which all have room, or than one at which every way is worse than what is known.
 */
export const DEEP_PAGES: [readonly Row[], SmallSides][] = [
  [
    // At two lines a heading would stand alone, at six it stands above its text.
    [picture(0, 1, 0), ...table, line, noted, divided, heading, white(1, 6), white(0, 7), noted, divided, line],
    { whole: 6, last: 6 },
  ],
  [
    // At five lines the two columns end below a heading.
    [
      ...[picture(0, 3, 1), line, columnBreak, line, picture(4, 3, 1), divided],
      ...[heading, white(1, 7), white(1, 8), noted, line],
    ],
    { whole: 7, last: 6 },
  ],
  [
    // The column that the author ends calls a note.
    [
      ...[line, picture(1, 1, 0), picture(2, 3, 0), heading, picture(4, 1, 0), heading],
      ...[noted, columnBreak, white(1, 8), line],
    ],
    { whole: 5, last: 7 },
  ],
  [
    // Notes in the last two columns take as many lines as what calls them.
    [columnBreak, kept, noted, line, line, kept, white(1, 6), kept, noted, line],
    { whole: 6, last: 7 },
  ],
];

const across = (block: number, place: Float['place']) => {
  const shared = { float: { block, ...(place && { place }) }, spansColumns: true };
  const around = rowOf({ ...shared, isSpace: true, white: { most: 1, around: block } });
  return [around, rowOf({ ...shared, breakPrice: FORBIDDEN }), rowOf(shared), around];
};
const oneColumn: SheetRoom = {
  columns: 1,
  top: 0,
  bottom: 14 * LEADING + 2,
  firstHeadHeight: 0,
  runningHeadHeight: 0,
  footHeight: 0,
  keepBackClear: false,
};

/** A picture that the author wants at the foot of its side stands below one of the same side that is later in the text. */
export const FOOT_BEFORE_TOP: [readonly Row[], SheetRoom][] = [
  [[...across(0, 'foot'), ...across(1, 'top'), heading, kept, line], oneColumn],
];
