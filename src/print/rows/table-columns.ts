import type { Nesting, TableBlock, TableCell, TableRow } from '../blocks/block.ts';
import type { Line } from '../paragraphs/line.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import { type TextStyle, unchanged } from '../paragraphs/text-style.ts';
import { families } from '../theme.ts';
import type { BlockContext } from './block-context.ts';
import { alignedFor, styleFor } from './block-style.ts';

/** Between two cells of a row, in ems of the body. */
const GAP = 0.8;
/** Cells are set in a narrow face, a little smaller than the body. */
const CELL_SIZE = 0.92;

/** The columns of a table, and how its cells are set; lengths in points. */
export interface TableColumns {
  /** Edges of the table, from those of the column of text. */
  readonly left: number;
  readonly right: number;
  /** Of each column: its left edge and its width. */
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  /** Between two columns. */
  readonly gap: number;
  readonly style: TextStyle;
}

/** Shares the width of a table out to its columns. */
export function tableColumns({ nesting, rows }: TableBlock, context: BlockContext): TableColumns {
  const { measure, body, theme } = context;
  const [left, right] = edgesOf(nesting, measure, body.size);
  const style: TextStyle = {
    ...styleFor({ role: 'caption' }, context),
    family: families.label,
    size: body.size * CELL_SIZE,
    colour: theme.colours.ink,
    micro: unchanged,
    hyphenate: true,
  };
  const gap = GAP * body.size;
  const widths = columnWidths(rows, right - left, style, context);
  const lefts = widths.map((_, column) => widths.slice(0, column).reduce((x, width) => x + width + gap, left));
  return { left, right, lefts, widths, gap, style };
}

/** The lines of a cell, in the columns that it takes. */
export function cellLines(cell: TableCell, columns: TableColumns, context: BlockContext): readonly Line[] {
  return setCell(cell, cellWidth(cell, columns), columns.style, context);
}

export function cellWidth({ column, columns }: TableCell, { widths, gap }: TableColumns): number {
  return widths.slice(column, column + columns).reduce((sum, width) => sum + width, (columns - 1) * gap);
}

function edgesOf({ indent, inset }: Nesting, measure: number, em: number): [left: number, right: number] {
  return [indent * em, measure - inset * em];
}

function setCell(
  { spans, align, direction }: TableCell,
  measure: number,
  style: TextStyle,
  context: BlockContext,
): readonly Line[] {
  const aligned = alignedFor(direction, { ...style, align });
  const how = { spans, style: aligned, measure, hyphenate: context.hyphenate, direction };
  return context.memory.words.recall([spans, measure, style.size], () => setParagraph(how, context));
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
