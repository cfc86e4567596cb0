import type { TableBlock, TableRow } from '../blocks/block.ts';
import type { BlockContext } from './block-context.ts';
import { costs, FORBIDDEN, FREE, type Price, plus } from './break-price.ts';
import type { Continuation, Row } from './row.ts';
import { repeatedSpans } from './row-parts.ts';
import { type TableColumns, tableColumns } from './table-columns.ts';
import { type TableSlice, tableSlices } from './table-slices.ts';
import { gridLines, isTall, linePrice, SPLIT_TALL } from './tall.ts';
import { HYPHEN_AT_FOOT } from './text-rows.ts';

/** Share of the gap between cells that may be filled by a letter wider than its own. Beyond it, the letter seems to touch the next cell. */
const TOUCHING = 0.75;
/** With fewer rows below its head a table is seen as one thing, and stays whole unless it is tall. */
const FEW_ROWS = 8;

/**
 * A table as a row of the grid for each of its rows, or for each line of a row that is tall. It may
 * be cut between two of its rows, but not after one alone; where it is, its head is printed again.
 */
export function tableRows(table: TableBlock, context: BlockContext): Row[] {
  const { rows } = table;
  const columns = tableColumns(table, context);
  const slices = tableSlices(rows, columns, context);
  const headCount = Math.max(
    0,
    rows.findIndex(({ isHeader }) => !isHeader),
  );
  const continued = continuationOf(rows.slice(0, headCount), columns, context);
  const priceAfter = breakPrices(rows, headCount, slices, context);
  return slices.map((slice, index): Row => {
    const { lines, parts, overhang, calls, cells } = slice;
    const goesOn = slice.row >= headCount && index < slices.length - 1;
    return {
      lines,
      parts,
      breakPrice: slice.isDivided ? plus(priceAfter(slice), costs(HYPHEN_AT_FOOT)) : priceAfter(slice),
      ...(slice.isDivided && { isDivided: true }),
      isSpace: false,
      strain: 0,
      ...(overhang > columns.gap * TOUCHING && { overhang }),
      ...(calls.length > 0 && { calls }),
      ...(continued && goesOn && { continued }),
      ...(cells && { cells }),
    };
  });
}

/** The head of a table, for the eye alone: who listens has heard it. A tall one is not printed again. */
function continuationOf(
  head: readonly TableRow[],
  columns: TableColumns,
  context: BlockContext,
): Continuation | undefined {
  const cellsOf = ({ cells }: TableRow, below: number) =>
    cells.map((cell) => ({ ...cell, rows: Math.min(cell.rows, below), spans: repeatedSpans(cell.spans) }));
  const again = head.map((row, index) => ({ isHeader: true, cells: cellsOf(row, head.length - index) }));
  const slices = tableSlices(again, columns, context);
  const lines = gridLines(slices);
  if (lines === 0 || isTall(lines, context)) return undefined;
  const rows = slices.map(
    (slice): Row => ({
      lines: slice.lines,
      parts: slice.parts,
      breakPrice: FORBIDDEN,
      isSpace: false,
      strain: 0,
      isRepeated: true,
    }),
  );
  return { foot: [], head: rows };
}

/** What a break costs after each slice: the head stays with the first row, a row with its lines, and no row is alone. */
function breakPrices(
  rows: readonly TableRow[],
  headCount: number,
  slices: readonly TableSlice[],
  context: BlockContext,
): (slice: TableSlice) => Price {
  const last = rows.length - 1;
  const isWhole = rows.length - headCount < FEW_ROWS && !isTall(gridLines(slices), context);
  const endsInLines = (slices.at(-1)?.count ?? 0) > 1;
  return ({ row, index, count, isClosed }) => {
    if (index < count - 1) return linePrice(index, count, context);
    if (row === last) return FREE;
    const isAlone = (row === headCount && count === 1) || (row === last - 1 && !endsInLines);
    if (row < headCount || isWhole || isAlone) return FORBIDDEN;
    return isClosed ? FREE : SPLIT_TALL;
  };
}
