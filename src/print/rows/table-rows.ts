import type { TableBlock, TableRow } from '../blocks/block.ts';
import type { BlockContext } from './block-context.ts';
import { costs, FORBIDDEN, FREE, type Price, plus } from './break-price.ts';
import { LOW_TABLE } from './floats.ts';
import type { Continuation, Row } from './row.ts';
import { movedParts, repeatedSpans } from './row-parts.ts';
import { type TableColumns, tableColumns } from './table-columns.ts';
import { type TableSlice, tableSlices } from './table-slices.ts';
import { tableUnits } from './table-units.ts';
import { gridLines, isTall, SPLIT_TALL } from './tall.ts';
import { HYPHEN_AT_FOOT } from './text-rows.ts';

/** Share of the gap between cells that may be filled by a letter wider than its own. Beyond it, the letter seems to touch the next cell. */
const TOUCHING = 0.75;
/** With fewer rows below its head a table is seen as one thing, and stays whole unless it is tall. */
const FEW_ROWS = 8;
/** Cost of a line of white above the head of a table that goes on. */
const WHITE_ABOVE_HEAD = 2;

/**
 * A table as rows of the grid for its rows, or for the lines of a row that is tall. It may
 * be cut between two of its rows, but not after one alone; where it is, its head is printed again.
 *
 * @param table its cells
 * @param hasSource whether a line that belongs to it stands right below
 * @param context how the number is set
 */
export function tableRows(table: TableBlock, hasSource: boolean, context: BlockContext): Row[] {
  const { rows } = table;
  const columns = tableColumns(table, context);
  const slices = tableSlices(tableUnits(rows, columns, context), context);
  const headCount = Math.max(
    0,
    rows.findIndex(({ isHeader }) => !isHeader),
  );
  const continuedAfter = continuations(rows.slice(0, headCount), columns, context);
  const priceAfter = breakPrices(rows, headCount, slices, context);
  const crowded = crowdedOf(table, columns, context);
  return slices.map((slice, index): Row => {
    const { lines, parts, overhang, calls, cells, free } = slice;
    const isLast = index === slices.length - 1;
    const { continued, white } =
      slice.row >= headCount && !isLast ? continuedAfter(free) : { continued: undefined, white: 0 };
    const price = plus(priceAfter(slice), costs(white * WHITE_ABOVE_HEAD));
    return {
      lines,
      parts,
      breakPrice: isLast && hasSource ? FORBIDDEN : slice.isDivided ? plus(price, costs(HYPHEN_AT_FOOT)) : price,
      ...(slice.isDivided && { isDivided: true }),
      isSpace: false,
      strain: 0,
      ...(overhang > columns.gap * TOUCHING && { overhang }),
      ...(calls.length > 0 && { calls }),
      ...(continued && { continued }),
      ...(cells && { cells }),
      ...(index === 0 && crowded && { crowded }),
    };
  });
}

/** Says of a table whose words are broken how many columns it has, and what room they would need. */
function crowdedOf({ rows, nesting }: TableBlock, columns: TableColumns, context: BlockContext): Row['crowded'] {
  const { wanted, left, right, widths } = columns;
  const { measure, body } = context;
  if (wanted === undefined || rows.length === 0) return undefined;
  const needed = wanted + (nesting.indent + nesting.inset) * body.size;
  return { columns: widths.length, width: right - left, measure, needed };
}

/** What is printed at the head of a column in which a table goes on, and the white above it in lines, by the points that the slice above leaves free. */
type ContinuedAfter = (free: number) => { readonly continued: Continuation | undefined; readonly white: number };

/**
 * The head of a table, for the eye alone: who listens has heard it. A tall one is not printed
 * again. What follows reaches as far above its own lines as the slice before it has left free:
 * the head stands so much higher.
 */
function continuations(head: readonly TableRow[], columns: TableColumns, context: BlockContext): ContinuedAfter {
  const { leading } = context.body;
  const cellsOf = ({ cells }: TableRow, below: number) =>
    cells.map((cell) => ({ ...cell, rows: Math.min(cell.rows, below), spans: repeatedSpans(cell.spans) }));
  const again = head.map((row, index) => ({ isHeader: true, cells: cellsOf(row, head.length - index) }));
  const units = tableUnits(again, columns, context);
  const height = units.reduce((sum, unit) => sum + unit.height, 0);
  const isRepeated = !isTall(height / leading, context);
  const own = isRepeated ? height : 0;
  let y = 0;
  const parts = units.flatMap((unit) => {
    const top = y;
    y += unit.height;
    return isRepeated ? movedParts(unit.parts, 0, top) : [];
  });
  return (free) => {
    const lines = Math.ceil((own + free) / leading - 1e-3);
    if (lines === 0) return { continued: undefined, white: 0 };
    const above = lines * leading - free - own;
    const row: Row = {
      lines,
      parts: movedParts(parts, 0, above),
      breakPrice: FORBIDDEN,
      isSpace: false,
      strain: 0,
      isRepeated: true,
    };
    return { continued: { foot: [], head: [row] }, white: above / leading };
  };
}

/** What a break costs after each slice: the head stays with the first row, a row with its lines, a sum with what it sums up, and no row is alone. */
function breakPrices(
  rows: readonly TableRow[],
  headCount: number,
  slices: readonly TableSlice[],
  context: BlockContext,
): (slice: TableSlice) => Price {
  const last = rows.length - 1;
  const lines = gridLines(slices);
  const isFew = rows.length - headCount < FEW_ROWS && !isTall(lines, context);
  const isWhole = isFew || lines <= context.depth * LOW_TABLE;
  const endsInLines = (slices.at(-1)?.count ?? 0) > 1 && !rows[last]?.isTotal;
  return ({ row, index, count, isClosed }) => {
    if (index < count - 1) return index === 0 || index === count - 2 ? FORBIDDEN : SPLIT_TALL;
    if (row === last) return FREE;
    const isAlone = (row === headCount && count === 1) || (row === last - 1 && !endsInLines);
    if (row < headCount || isWhole || isAlone) return FORBIDDEN;
    return isClosed ? FREE : SPLIT_TALL;
  };
}
