import { itemAt } from '../../sequence/item-at.ts';

/** A column of a table in the search for widths; lengths in points. */
export interface ColumnChoice {
  /** The narrowest that it may be. */
  readonly least: number;
  /** What its longest cell takes on one line. */
  readonly natural: number;
  /** For each of its cells, the row that it stands in and what its lines cost at what width. */
  readonly cells: readonly CellDepths[];
}

export interface CellDepths {
  readonly row: number;
  /** The least width for each number of lines, from the fewest on. */
  readonly steps: readonly DepthStep[];
}

export interface DepthStep {
  /** What so many lines cost: a row costs as much as its dearest cell. */
  readonly price: number;
  readonly width: number;
}

/** A column with the widths that are tried, from the narrowest, and the prices of each row at each of them. */
interface TriedColumn {
  readonly widths: readonly number[];
  /** For each width, prices by row; 0 where the column has no cell of its own. */
  readonly prices: readonly Uint16Array[];
}

/** Widths of one column that are tried at most: more make the search slow and the table no lower. */
const MOST_WIDTHS = 48;
/** Two widths that are nearer than this, in points, are one. */
const NEAR = 0.25;
/** How many widths a column gives up at once, to get over a stretch where each alone is dear. */
const STRIDE = 4;
/** Rounds in which columns exchange width; each makes the table lower. */
const MOST_ROUNDS = 60;

/**
 * Shares a width out to the columns of a table so that its rows have fewest lines together. It
 * begins with every cell on one line, takes width where this costs fewest lines for what it
 * gives, and then lets columns exchange width as long as the table gets lower. What is left over
 * goes to those that gave most.
 *
 * @param columns what each needs; their least widths have room
 * @param room the width of all columns together
 */
export function lowestWidths(columns: readonly ColumnChoice[], room: number): number[] {
  const natural = columns.map((column) => Math.max(column.least, column.natural));
  if (sum(natural) <= room) return spread(natural, natural, room);
  const rows = 1 + columns.reduce((most, { cells }) => cells.reduce((last, { row }) => Math.max(last, row), most), 0);
  const tried = columns.map((column) => triedColumn(column, rows));
  const chosen = exchanged(taken(tried, rows, room), tried, rows, room);
  return spread(
    chosen.map((at, column) => itemAt(itemAt(tried, column).widths, at)),
    natural,
    room,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The widths at which the lines of some cell change. */
function triedColumn({ least, natural, cells }: ColumnChoice, rows: number): TriedColumn {
  const all = cells.flatMap(({ steps }) => steps.map(({ width }) => width));
  const most = Math.max(least, natural);
  const sorted = [...all.filter((width) => width > least && width < most), most].sort((a, b) => a - b);
  const apart = [least];
  for (const width of sorted) if (width - itemAt(apart, apart.length - 1) >= NEAR || width === most) apart.push(width);
  const widths = sampled(apart);
  return { widths, prices: widths.map((width) => pricesAt(cells, width, rows)) };
}

/** The first and the last of some numbers, and some of those between. */
function sampled(numbers: readonly number[]): readonly number[] {
  if (numbers.length <= MOST_WIDTHS) return numbers;
  const step = (numbers.length - 1) / (MOST_WIDTHS - 1);
  return Array.from({ length: MOST_WIDTHS }, (_, index) => itemAt(numbers, Math.round(index * step)));
}

function pricesAt(cells: readonly CellDepths[], width: number, rows: number): Uint16Array {
  const prices = new Uint16Array(rows);
  for (const { row, steps } of cells) prices[row] = Math.max(itemAt(prices, row), priceAt(steps, width));
  return prices;
}

function priceAt(steps: readonly DepthStep[], width: number): number {
  const step = steps.find((one) => one.width <= width + 1e-6) ?? steps.at(-1);
  return step?.price ?? 0;
}

/** The price of all rows where each column has one of its widths. */
function depthOf(chosen: readonly number[], tried: readonly TriedColumn[], rows: number): number {
  let depth = 0;
  for (let row = 0; row < rows; row++) {
    let most = 0;
    for (const [column, at] of chosen.entries()) most = Math.max(most, tried[column]?.prices[at]?.[row] ?? 0);
    depth += most;
  }
  return depth;
}

function widthOf(chosen: readonly number[], tried: readonly TriedColumn[]): number {
  return chosen.reduce((width, at, column) => width + itemAt(itemAt(tried, column).widths, at), 0);
}

/** Takes width from the widest choice until there is room for all: each time where a line gained costs most width. */
function taken(tried: readonly TriedColumn[], rows: number, room: number): number[] {
  let chosen = tried.map(({ widths }) => widths.length - 1);
  let depth = depthOf(chosen, tried, rows);
  for (let width = widthOf(chosen, tried); width > room; width = widthOf(chosen, tried)) {
    let best: { readonly chosen: number[]; readonly depth: number; readonly price: number } | undefined;
    for (const column of tried.keys())
      for (let stride = 1; stride <= STRIDE; stride++) {
        const less = withChoice(chosen, column, itemAt(chosen, column) - stride);
        if (!less) break;
        const given = width - widthOf(less, tried);
        const lower = depthOf(less, tried, rows);
        const price = (lower - depth) / Math.min(given, width - room);
        if (!best || price < best.price - 1e-9) best = { chosen: less, depth: lower, price };
        if (given >= width - room) break;
      }
    if (!best) break;
    ({ chosen, depth } = best);
  }
  return chosen;
}

function withChoice(chosen: readonly number[], column: number, at: number): number[] | undefined {
  if (at < 0) return undefined;
  const other = [...chosen];
  other[column] = at;
  return other;
}

/** Gives one column more and takes it from another, as long as the table gets lower. */
function exchanged(first: number[], tried: readonly TriedColumn[], rows: number, room: number): number[] {
  let chosen = first;
  let depth = depthOf(chosen, tried, rows);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const better = lowerExchange(chosen, depth, { tried, rows, room });
    if (!better) break;
    ({ chosen, depth } = better);
  }
  return chosen;
}

function lowerExchange(
  chosen: readonly number[],
  depth: number,
  { tried, rows, room }: { readonly tried: readonly TriedColumn[]; readonly rows: number; readonly room: number },
): { readonly chosen: number[]; readonly depth: number } | undefined {
  for (const [column, { widths }] of tried.entries())
    for (let stride = 1; stride <= STRIDE; stride++) {
      const at = itemAt(chosen, column) + stride;
      if (at >= widths.length) break;
      const wider = withChoice(chosen, column, at) ?? [];
      if (widthOf(wider, tried) <= room) {
        const lower = depthOf(wider, tried, rows);
        if (lower < depth) return { chosen: wider, depth: lower };
        continue;
      }
      for (const giver of tried.keys()) {
        if (giver === column) continue;
        const fitted = narrowed(wider, giver, tried, room);
        const lower = fitted ? depthOf(fitted, tried, rows) : depth;
        if (fitted && lower < depth) return { chosen: fitted, depth: lower };
      }
    }
  return undefined;
}

/** A column made so narrow that all have room. */
function narrowed(
  chosen: readonly number[],
  column: number,
  tried: readonly TriedColumn[],
  room: number,
): number[] | undefined {
  for (let at = itemAt(chosen, column) - 1; at >= 0; at--) {
    const less = withChoice(chosen, column, at);
    if (less && widthOf(less, tried) <= room) return less;
  }
  return undefined;
}

/** Gives what is left over to the columns that are narrower than they would be, by what they lack; or the same to all. */
function spread(widths: readonly number[], natural: readonly number[], room: number): number[] {
  const free = Math.max(0, room - sum(widths));
  const lacks = widths.map((width, column) => Math.max(0, itemAt(natural, column) - width));
  const lacking = sum(lacks);
  const given = Math.min(free, lacking);
  const rest = (free - given) / widths.length;
  return widths.map((width, column) => width + (lacking > 0 ? (given * itemAt(lacks, column)) / lacking : 0) + rest);
}
