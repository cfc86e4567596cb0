import { itemAt } from '../../sequence/item-at.ts';
import type { TableCell, TableRow } from '../blocks/block.ts';
import type { Line } from '../paragraphs/line.ts';
import type { SetItem } from '../structure-tree.ts';
import type { BlockContext } from './block-context.ts';
import { baselineOf } from './block-style.ts';
import { type CellLines, cellLines } from './cell-lines.ts';
import { drawn, lineAt, type RowPart } from './row-parts.ts';
import { cellWidth, type TableColumns } from './table-columns.ts';
import { isTall } from './tall.ts';

/** The rule under the head, that above a row of totals, and those under other rows. */
const HEADER_RULE = 1;
const TOTAL_RULE = 0.8;
const ROW_RULE = 0.4;
/** White between a row's lines and its rules, in ems of the table's type, and by how much more it may grow, in points. */
const ROW_WHITE = 0.08;
const MORE_WHITE = 3;

/** What of a table is never cut: a row, a few that cells of several rows hold together, or a line of a row that is tall. */
export interface TableUnit {
  /** Index of the last row of which something stands in it. */
  readonly row: number;
  /** Its own index among the units of a row, and how many these are. */
  readonly index: number;
  readonly count: number;
  /** Whether no cell goes on in the unit below. */
  readonly isClosed: boolean;
  /** Where cells are cut: the first row of those that they hold together. */
  readonly cells?: TableRow;
  /** Whether its last line ends in a divided word. */
  readonly isDivided: boolean;
  /** In points. */
  readonly height: number;
  /** The lines of cells that stand in it, and the rules below its rows, by their distance from its top. */
  readonly parts: readonly RowPart[];
  readonly calls: readonly string[];
  /** Points by which its widest line is wider than its cell. */
  readonly overhang: number;
}

/** A line of a cell, and the line of the table in which it stands. */
interface PlacedLine {
  readonly cell: TableCell;
  readonly line: Line;
  readonly at: number;
  /** From the left edge of its cell, and its baseline from the top of the table; in points. */
  readonly x: number;
  readonly y: number;
}

/** A row of a table that is set. */
interface SetRow {
  readonly row: number;
  /** The line of the table in which it begins, and how many it takes. */
  readonly first: number;
  readonly depth: number;
  /** Where it begins in the table, and how high it is; in points. */
  readonly top: number;
  readonly height: number;
  readonly placed: readonly PlacedLine[];
  /** Stretches of columns whose cells end with it. */
  readonly closed: readonly [first: number, end: number][];
  readonly rule: 'head' | 'total' | 'row';
}

/**
 * The units of a table's rows, from top to bottom. Each line of each cell is in the unit in which
 * it stands, also where its cell takes several rows.
 */
export function tableUnits(rows: readonly TableRow[], columns: TableColumns, context: BlockContext): TableUnit[] {
  const set = setRows(rows, columns, context);
  return groupsOf(rows).flatMap(([first, end]) => {
    const group = set.slice(first, end);
    const height = group.reduce((sum, row) => sum + row.height, 0);
    if (!isTall(linesOfGrid(height, context), context)) return [wholeGroup(group, height, columns, context)];
    const cells = itemAt(rows, first);
    return cutGroup(group, columns, context).map((unit) => ({ ...unit, cells }));
  });
}

function setRows(rows: readonly TableRow[], columns: TableColumns, context: BlockContext): SetRow[] {
  const { leading } = columns;
  const set = rows.map(({ cells }) => cells.map((cell) => cellLines(cell, columns, context)));
  const depths = rowDepths(rows, set);
  const white = whiteOf(depths, columns, context);
  const firsts = depths.map((_, row) => depths.slice(0, row).reduce((sum, depth) => sum + depth, 0));
  const inset = insetOf(white, columns, context);
  const above = whiteAbove(white, columns, context);
  const baseline = white / 2 + baselineOf({ size: columns.style.size, leading });
  const rowOf = (at: number) =>
    Math.max(
      0,
      firsts.findLastIndex((first) => first <= at),
    );
  const yOf = (at: number) => {
    const row = rowOf(at);
    return at * leading + row * white + baseline + (row === 0 ? inset : above);
  };
  const reach = reachOf(rows);
  return rows.map(({ cells, isHeader }, row): SetRow => {
    const [first, depth] = [itemAt(firsts, row), itemAt(depths, row)];
    return {
      row,
      first,
      depth,
      top: row === 0 ? 0 : above + first * leading + row * white,
      height: (row === 0 ? above : 0) + depth * leading + white,
      placed: cells.flatMap((cell, i) => {
        const { lines, x } = itemAt(itemAt(set, row), i);
        // Names of columns stand above what they name.
        const empty = isHeader && cell.rows === 1 ? depth - lines.length : 0;
        return lines.map((line, index) => {
          const at = first + empty + index;
          return { cell, line, at, x, y: yOf(at) };
        });
      }),
      closed: stretches(itemAt(reach, row).map((last) => last <= row)),
      rule: isHeader && !rows[row + 1]?.isHeader ? 'head' : rows[row + 1]?.isTotal ? 'total' : 'row',
    };
  });
}

/** White in each row: a table fills whole lines of the grid, where that does not part its rows too much. */
function whiteOf(depths: readonly number[], columns: TableColumns, context: BlockContext): number {
  const { style, leading } = columns;
  const own = ROW_WHITE * style.size;
  const grid = context.body.leading;
  const height = depths.reduce((sum, depth) => sum + depth * leading + own, whiteAbove(own, columns, context));
  const spare = Math.ceil(height / grid - 1e-6) * grid - height;
  return own + Math.min(MORE_WHITE, spare / Math.max(1, depths.length));
}

/** What the white below the first row does not give. */
function whiteAbove(white: number, columns: TableColumns, context: BlockContext): number {
  return Math.max(0, insetOf(white, columns, context) - white / 2);
}

/** How much lower the lines of the first row stand: none is higher than a line of text in its place. */
function insetOf(white: number, { style, leading }: TableColumns, { body }: BlockContext): number {
  return Math.max(0, baselineOf(body) - white / 2 - baselineOf({ size: style.size, leading }));
}

function linesOfGrid(height: number, { body }: BlockContext): number {
  return Math.ceil(height / body.leading - 1e-6);
}

/** Rows that stay together, in one unit. */
function wholeGroup(group: readonly SetRow[], height: number, columns: TableColumns, context: BlockContext): TableUnit {
  const { top } = itemAt(group, 0);
  const { row } = itemAt(group, group.length - 1);
  const parts = group.flatMap((own) => [
    ...placedParts(own.placed, top, columns),
    rulesUnder(own, own.top + own.height - top, columns, context),
  ]);
  const placed = group.flatMap((own) => own.placed);
  return { row, index: 0, count: 1, isClosed: true, isDivided: false, height, parts, ...saidOf(placed, columns) };
}

/** Rows of which some are cut: a unit for each row, or for each line of a row that is tall. */
function cutGroup(group: readonly SetRow[], columns: TableColumns, context: BlockContext): TableUnit[] {
  let waiting: readonly PlacedLine[] = [];
  return group.flatMap((own, at) => {
    const { row, first, depth, top, height } = own;
    const all = [...waiting, ...own.placed];
    waiting = all.filter((placed) => placed.at >= first + depth);
    const count = isTall(linesOfGrid(height, context), context) ? depth : 1;
    const lines = depth / count;
    const white = height - depth * columns.leading;
    const placed = Array.from({ length: count }, (): PlacedLine[] => []);
    for (const one of all) if (one.at < first + depth) itemAt(placed, Math.floor((one.at - first) / lines)).push(one);
    return placed.map((here, index): TableUnit => {
      const isLast = index === count - 1;
      // The white above the first line, and that below the last.
      const from = index === 0 ? top : top + white / 2 + index * lines * columns.leading;
      const to = isLast ? top + height : top + white / 2 + (index + 1) * lines * columns.leading;
      const parts = [
        ...placedParts(here, from, columns),
        ...(isLast ? [rulesUnder(own, to - from, columns, context)] : []),
      ];
      const isClosed = isLast && at === group.length - 1;
      const last = first + (index + 1) * lines - 1;
      const isDivided = here.some(({ at: line, line: { hyphenated } }) => line === last && hyphenated);
      return { row, index, count, isClosed, isDivided, height: to - from, parts, ...saidOf(here, columns) };
    });
  });
}

function placedParts(placed: readonly PlacedLine[], top: number, { lefts }: TableColumns): RowPart[] {
  return placed.map(({ cell, line, x, y }) => lineAt(line, itemAt(lefts, cell.column) + x, y - top));
}

function saidOf(placed: readonly PlacedLine[], columns: TableColumns): Pick<TableUnit, 'calls' | 'overhang'> {
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

/** Rules under the columns whose cells end with a row, so many points below the top of its unit. */
function rulesUnder(
  { closed, rule }: SetRow,
  y: number,
  { right, lefts, widths }: TableColumns,
  { theme }: BlockContext,
): RowPart {
  const { accent, ink, soft } = theme.colours;
  const look = {
    head: { thickness: HEADER_RULE, colour: accent },
    total: { thickness: TOTAL_RULE, colour: ink },
    row: { thickness: ROW_RULE, colour: soft },
  }[rule];
  return drawn(
    ...closed.map(
      ([first, end]): SetItem => ({
        kind: 'rule',
        tag: 'artefact',
        x1: itemAt(lefts, first),
        y1: y,
        x2: end === widths.length ? right : itemAt(lefts, end - 1) + itemAt(widths, end - 1),
        y2: y,
        ...look,
      }),
    ),
  );
}

/** Lines of each row: as many as its cells have. A cell of several rows gets the lines that it still needs from the last of them. */
function rowDepths(rows: readonly TableRow[], set: readonly (readonly CellLines[])[]): number[] {
  const depths = rows.map(() => 1);
  const needs = rows.flatMap(({ cells }, first) =>
    cells.map((cell, i) => ({ first, last: first + cell.rows - 1, lines: itemAt(itemAt(set, first), i).lines.length })),
  );
  // Cells that end in a row above are served before: a row's depth is known when the next is asked for.
  for (const { first, last, lines } of needs.sort((a, b) => a.last - b.last || b.first - a.first)) {
    const above = depths.slice(first, last).reduce((sum, depth) => sum + depth, 0);
    depths[last] = Math.max(itemAt(depths, last), lines - above);
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
