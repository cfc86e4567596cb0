import { itemAt } from '../../sequence/item-at.ts';
import type { TableBlock, TableCell, TableRow } from '../blocks/block.ts';
import type { Line } from '../paragraphs/line.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import { type TextStyle, unchanged } from '../paragraphs/text-style.ts';
import type { SetItem } from '../structure-tree.ts';
import { families } from '../theme.ts';
import type { BlockContext } from './block-context.ts';
import { alignedFor, baselineOf, styleFor } from './block-style.ts';
import { FORBIDDEN, FREE } from './break-price.ts';
import type { Row } from './row.ts';
import { drawn, lineAt } from './row-parts.ts';

/** Between two cells of a row, in ems of the body. */
const GAP = 0.8;
/** Share of that gap that may be filled by a letter wider than its cell. Beyond it, the letter seems to touch the next cell. */
const TOUCHING = 0.75;
/** Cells are set in a narrow face, a little smaller than the body. */
const CELL_SIZE = 0.92;
/** The rule under the head, and those under the rows. */
const HEADER_RULE = 1;
const ROW_RULE = 0.4;

/** A table as a row of the grid for each of its rows; it may be cut between two of them, but not after one alone. */
export function tableRows({ nesting, rows }: TableBlock, context: BlockContext): Row[] {
  const { measure, body, theme } = context;
  const left = nesting.indent * body.size;
  const room = measure - left - nesting.inset * body.size;
  const style: TextStyle = {
    ...styleFor({ role: 'caption' }, context),
    family: families.label,
    size: body.size * CELL_SIZE,
    colour: theme.colours.ink,
    micro: unchanged,
    hyphenate: true,
  };
  const widths = columnWidths(rows, room, style, context);
  const gap = GAP * body.size;
  const lefts = widths.map((_, column) => widths.slice(0, column).reduce((x, width) => x + width + gap, left));
  const widthOf = ({ column, columns }: TableCell) =>
    widths.slice(column, column + columns).reduce((sum, width) => sum + width, (columns - 1) * gap);
  const set = rows.map(({ cells }) => cells.map((cell) => setCell(cell, widthOf(cell), style, context)));
  const depths = rowDepths(rows, set);
  const reach = reachOf(rows);
  const headerCount = rows.findIndex(({ isHeader }) => !isHeader);
  return rows.map((row, index): Row => {
    const cells = set[index] ?? [];
    const lines = depths[index] ?? 1;
    const isLastHeader = row.isHeader && !rows[index + 1]?.isHeader;
    const calls = cells.flatMap((cell) => cell.flatMap((line) => line.notes ?? []));
    const at = lines * body.leading;
    const overhang = Math.max(
      0,
      ...cells.flatMap((cell, i) => cell.map(({ width }) => width - widthOf(itemAt(row.cells, i)))),
    );
    const closed = stretches((reach[index] ?? []).map((last) => last <= index));
    return {
      lines,
      parts: [
        ...cells.flatMap((cell, i) =>
          cell.map((line, number) =>
            lineAt(line, lefts[row.cells[i]?.column ?? 0] ?? 0, number * body.leading + baselineOf(body)),
          ),
        ),
        drawn(
          ...closed.map(
            ([first, end]): SetItem => ({
              kind: 'rule',
              tag: 'artefact',
              x1: lefts[first] ?? left,
              y1: at,
              x2: end === widths.length ? left + room : (lefts[end] ?? left) - gap,
              y2: at,
              thickness: isLastHeader ? HEADER_RULE : ROW_RULE,
              colour: isLastHeader ? theme.colours.accent : theme.colours.soft,
            }),
          ),
        ),
      ],
      breakPrice:
        index < headerCount + 1 || index === rows.length - 2 || (reach[index] ?? []).some((last) => last > index)
          ? FORBIDDEN
          : FREE,
      isSpace: false,
      strain: 0,
      ...(overhang > gap * TOUCHING && { overhang }),
      ...(calls.length > 0 && { calls }),
    };
  });
}

/** Lines of each row: as many as its cells have. A cell of several rows gets the lines that it still needs from the last of them. */
function rowDepths(rows: readonly TableRow[], set: readonly (readonly Line[][])[]): number[] {
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

function setCell(
  { spans, align, direction }: TableCell,
  measure: number,
  style: TextStyle,
  context: BlockContext,
): Line[] {
  const aligned = alignedFor(direction, { ...style, align });
  return setParagraph({ spans, style: aligned, measure, hyphenate: context.hyphenate, direction }, context);
}

/**
 * The columns' widths: what their longest cells take where there is room for
 * all, with the rest shared out among them; otherwise narrow columns keep what
 * they need and wide ones share what is left.
 */
function columnWidths(rows: readonly TableRow[], room: number, style: TextStyle, context: BlockContext): number[] {
  const cells = rows.flatMap((row) => row.cells);
  const count = cells.reduce((most, { column, columns }) => Math.max(most, column + columns), 1);
  const gap = GAP * context.body.size;
  const natural = new Array<number>(count).fill(style.size);
  // Cells of one column say what it needs; those of several, what is missing in theirs together.
  for (const cell of [...cells].sort((a, b) => a.columns - b.columns)) {
    const { column, columns } = cell;
    const lines = setCell({ ...cell, align: 'left' }, Number.MAX_SAFE_INTEGER, style, context);
    const needed = Math.max(0, ...lines.map(({ width }) => width + 0.01));
    const there = natural.slice(column, column + columns).reduce((sum, width) => sum + width, (columns - 1) * gap);
    if (needed <= there) continue;
    for (let at = column; at < column + columns; at++) natural[at] = (natural[at] ?? 0) + (needed - there) / columns;
  }
  const free = room - (count - 1) * gap;
  const total = natural.reduce((sum, width) => sum + width, 0);
  if (total <= free) return natural.map((width) => width + (free - total) / count);
  return shared(natural, free);
}

/** Shares a width out: who needs less than an equal share keeps what it needs. */
function shared(needs: readonly number[], width: number): number[] {
  const given = new Array<number>(needs.length).fill(0);
  let open = needs.map((need, column) => ({ need, column }));
  let left = width;
  for (;;) {
    const share = left / open.length;
    const content = open.filter(({ need }) => need <= share);
    if (content.length === 0) break;
    for (const { need, column } of content) {
      given[column] = need;
      left -= need;
    }
    open = open.filter(({ need }) => need > share);
  }
  // What is left goes to the wide columns by what they need, but not by much: a long cell can wrap.
  const roots = open.reduce((sum, { need }) => sum + Math.sqrt(need), 0);
  for (const { need, column } of open) given[column] = (left * Math.sqrt(need)) / roots;
  return given;
}
