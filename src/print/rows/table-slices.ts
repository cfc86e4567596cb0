import { itemAt } from '../../sequence/item-at.ts';
import type { TableCell, TableRow } from '../blocks/block.ts';
import type { Line } from '../paragraphs/line.ts';
import type { SetItem } from '../structure-tree.ts';
import type { BlockContext } from './block-context.ts';
import { baselineOf } from './block-style.ts';
import { drawn, lineAt, type RowPart } from './row-parts.ts';
import { cellLines, cellWidth, type TableColumns } from './table-columns.ts';
import { isTall } from './tall.ts';

/** The rule under the head, and those under the rows. */
const HEADER_RULE = 1;
const ROW_RULE = 0.4;

/** What of a table is never cut: a row, a few that cells of several rows hold together, or a line of a row that is tall. */
export interface TableSlice {
  /** Index of the last row of which something stands in it. */
  readonly row: number;
  /** Its own index among the slices of a row, and how many these are. */
  readonly index: number;
  readonly count: number;
  /** Whether no cell goes on in the slice below. */
  readonly isClosed: boolean;
  /** Where cells are cut: the first row of those that they hold together. */
  readonly cells?: TableRow;
  /** Whether its last line ends in a divided word. */
  readonly isDivided: boolean;
  /** Lines of the grid that it takes. */
  readonly lines: number;
  /** The lines of cells that stand in it, and the rules below its rows. */
  readonly parts: readonly RowPart[];
  readonly calls: readonly string[];
  /** Points by which its widest line is wider than its cell. */
  readonly overhang: number;
}

/** A line of a cell, and the line of the table's grid in which it stands. */
interface PlacedLine {
  readonly cell: TableCell;
  readonly line: Line;
  readonly at: number;
}

/** A row of a table that is set. */
interface SetRow {
  readonly row: number;
  /** The line of the table's grid in which it begins, and how many it takes. */
  readonly top: number;
  readonly depth: number;
  readonly placed: readonly PlacedLine[];
  /** Stretches of columns whose cells end with it. */
  readonly closed: readonly [first: number, end: number][];
  readonly isLastHeader: boolean;
}

/**
 * The slices of a table's rows, from top to bottom. Each line of each cell is in the slice in which
 * it stands, also where its cell takes several rows.
 */
export function tableSlices(rows: readonly TableRow[], columns: TableColumns, context: BlockContext): TableSlice[] {
  const set = setRows(rows, columns, context);
  return groupsOf(rows).flatMap(([first, end]) => {
    const group = set.slice(first, end);
    const depth = group.reduce((sum, row) => sum + row.depth, 0);
    if (!isTall(depth, context)) return [wholeGroup(group, depth, columns, context)];
    const cells = itemAt(rows, first);
    return cutGroup(group, columns, context).map((slice) => ({ ...slice, cells }));
  });
}

function setRows(rows: readonly TableRow[], columns: TableColumns, context: BlockContext): SetRow[] {
  const set = rows.map(({ cells }) => cells.map((cell) => cellLines(cell, columns, context)));
  const depths = rowDepths(rows, set);
  const reach = reachOf(rows);
  let below = 0;
  return rows.map(({ cells, isHeader }, row): SetRow => {
    const top = below;
    const depth = depths[row] ?? 1;
    below += depth;
    return {
      row,
      top,
      depth,
      placed: cells.flatMap((cell, i) => (set[row]?.[i] ?? []).map((line, at) => ({ cell, line, at: top + at }))),
      closed: stretches((reach[row] ?? []).map((last) => last <= row)),
      isLastHeader: isHeader && !rows[row + 1]?.isHeader,
    };
  });
}

/** Rows that stay together, in one slice. */
function wholeGroup(group: readonly SetRow[], lines: number, columns: TableColumns, context: BlockContext): TableSlice {
  const { top } = itemAt(group, 0);
  const { row } = itemAt(group, group.length - 1);
  const parts = group.flatMap((own) => [
    ...placedParts(own.placed, top, columns, context),
    rulesUnder(own, own.top + own.depth - top, columns, context),
  ]);
  const placed = group.flatMap((own) => own.placed);
  return { row, index: 0, count: 1, isClosed: true, isDivided: false, lines, parts, ...saidOf(placed, columns) };
}

/** Rows of which some are cut: a slice for each row, or for each line of a row that is tall. */
function cutGroup(group: readonly SetRow[], columns: TableColumns, context: BlockContext): TableSlice[] {
  let waiting: readonly PlacedLine[] = [];
  return group.flatMap((own, at) => {
    const { row, top, depth } = own;
    const all = [...waiting, ...own.placed];
    waiting = all.filter((placed) => placed.at >= top + depth);
    const count = isTall(depth, context) ? depth : 1;
    const lines = depth / count;
    const placed = Array.from({ length: count }, (): PlacedLine[] => []);
    for (const one of all) if (one.at < top + depth) itemAt(placed, Math.floor((one.at - top) / lines)).push(one);
    return placed.map((here, index): TableSlice => {
      const isLast = index === count - 1;
      const parts = [
        ...placedParts(here, top + index * lines, columns, context),
        ...(isLast ? [rulesUnder(own, lines, columns, context)] : []),
      ];
      const isClosed = isLast && at === group.length - 1;
      const last = top + (index + 1) * lines - 1;
      const isDivided = here.some(({ at: line, line: { hyphenated } }) => line === last && hyphenated);
      return { row, index, count, isClosed, isDivided, lines, parts, ...saidOf(here, columns) };
    });
  });
}

function placedParts(
  placed: readonly PlacedLine[],
  top: number,
  { lefts }: TableColumns,
  { body }: BlockContext,
): RowPart[] {
  const baseline = baselineOf(body);
  return placed.map(({ cell, line, at }) =>
    lineAt(line, lefts[cell.column] ?? 0, (at - top) * body.leading + baseline),
  );
}

function saidOf(placed: readonly PlacedLine[], columns: TableColumns): Pick<TableSlice, 'calls' | 'overhang'> {
  return {
    calls: placed.flatMap(({ line }) => line.notes ?? []),
    overhang: Math.max(0, ...placed.map(({ cell, line }) => line.width - cellWidth(cell, columns))),
  };
}

/** Rows that cells of several rows hold together: index of the first, and of the one behind the last. */
function groupsOf(rows: readonly TableRow[]): [first: number, end: number][] {
  const groups: [number, number][] = [];
  for (const [index, { cells }] of rows.entries()) {
    const end = Math.max(index + 1, ...cells.map((cell) => index + cell.rows));
    const last = groups.at(-1);
    if (last && index < last[1]) last[1] = Math.max(last[1], end);
    else groups.push([index, end]);
  }
  return groups;
}

/** Rules under the columns whose cells end with a row, so many lines below the top of its slice. */
function rulesUnder(
  { closed, isLastHeader }: SetRow,
  lines: number,
  { left, right, lefts, widths, gap }: TableColumns,
  { theme, body }: BlockContext,
): RowPart {
  const at = lines * body.leading;
  return drawn(
    ...closed.map(
      ([first, end]): SetItem => ({
        kind: 'rule',
        tag: 'artefact',
        x1: lefts[first] ?? left,
        y1: at,
        x2: end === widths.length ? right : (lefts[end] ?? left) - gap,
        y2: at,
        thickness: isLastHeader ? HEADER_RULE : ROW_RULE,
        colour: isLastHeader ? theme.colours.accent : theme.colours.soft,
      }),
    ),
  );
}

/** Lines of each row: as many as its cells have. A cell of several rows gets the lines that it still needs from the last of them. */
function rowDepths(rows: readonly TableRow[], set: readonly (readonly (readonly Line[])[])[]): number[] {
  const depths = rows.map(() => 1);
  const needs = rows.flatMap(({ cells }, first) =>
    cells.map((cell, i) => ({ first, last: first + cell.rows - 1, lines: set[first]?.[i]?.length ?? 0 })),
  );
  // Cells that end in a row above are served before: a row's depth is known when the next is asked for.
  for (const { first, last, lines } of needs.sort((a, b) => a.last - b.last || b.first - a.first)) {
    const above = depths.slice(first, last).reduce((sum, depth) => sum + depth, 0);
    depths[last] = Math.max(depths[last] ?? 1, lines - above);
  }
  return depths;
}

/** For each row, the last row that the cell in each column takes. */
function reachOf(rows: readonly TableRow[]): number[][] {
  const reach: number[] = [];
  return rows.map(({ cells }, index) => {
    for (const { column, columns, rows: deep } of cells)
      for (let at = column; at < column + columns; at++) reach[at] = index + deep - 1;
    return [...reach];
  });
}

/** Stretches of neighbours that are true: index of the first, and of the one behind the last. */
function stretches(holds: readonly boolean[]): [first: number, end: number][] {
  const found: [number, number][] = [];
  for (const [index, own] of holds.entries()) {
    const last = found.at(-1);
    if (own && last?.[1] === index) last[1]++;
    else if (own) found.push([index, index + 1]);
  }
  return found;
}
