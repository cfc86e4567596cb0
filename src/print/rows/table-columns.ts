import { itemAt } from '../../sequence/item-at.ts';
import type { Nesting, TableBlock, TableCell, TableRow } from '../blocks/block.ts';
import type { TextStyle } from '../paragraphs/text-style.ts';
import type { BlockContext } from './block-context.ts';
import type { Breaking } from './cell-measure.ts';
import { chosenWidths } from './column-attempts.ts';
import { columnChoices, type FigureExtent, figuresOf, type MeasuredCell } from './column-choices.ts';
import { measureCell } from './table-cells.ts';
import { tableStyle } from './table-style.ts';

/** The columns of a table, and how its cells are set; lengths in points. */
export interface TableColumns {
  /** Edges of the table, from those of the column of text. */
  readonly left: number;
  readonly right: number;
  /** Of each column: its left edge, its width and what its figures take. */
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  readonly figures: readonly FigureExtent[];
  /** Between each column and the next, and the least of them. */
  readonly gaps: readonly number[];
  readonly gap: number;
  readonly style: TextStyle;
  /** From line to line in a cell. */
  readonly leading: number;
  readonly breaking: Breaking;
  /** Set where words are broken: the width at which none would be. */
  readonly wanted?: number;
}

/** Shares the width of a table out to its columns, so that it is as low as can be and no word is broken where that can be had. */
export function tableColumns(table: TableBlock, context: BlockContext): TableColumns {
  const [left, right] = edgesOf(table.nesting, context.measure, context.body.size);
  const usual = tableStyle(context);
  const count = columnCount(table.rows);
  if (count > MOST_COLUMNS) return evenColumns(count, left, right, usual);
  const cells = measuredCells(table.rows, usual.style, context);
  const room = { width: right - left, size: usual.style.size, meetings: meetingsOf(table.rows, count) };
  const { widths, gap, gaps, breaking, scale, wanted } = chosenWidths(room, (breaking, aligned) =>
    context.memory.columns.recall([breaking, aligned, table], () =>
      columnChoices(cells, { breaking, aligned }, usual.style, context),
    ),
  );
  const style = { ...usual.style, size: usual.style.size * scale };
  const lefts = widths.map((_, column) =>
    widths.slice(0, column).reduce((x, width, before) => x + width + itemAt(gaps, before), left),
  );
  const figures = widths.map((_, column) => inPoints(figuresOf(cells, column), style.size));
  const leading = usual.leading * scale;
  return {
    left,
    right,
    lefts,
    widths,
    figures,
    gap,
    gaps,
    style,
    leading,
    breaking,
    ...(wanted !== undefined && { wanted }),
  };
}

/** A table of more columns than any sheet can hold is not searched: it is told of as too wide. */
const MOST_COLUMNS = 200;

function columnCount(rows: readonly TableRow[]): number {
  let count = 0;
  for (const { cells } of rows) for (const { column, columns } of cells) count = Math.max(count, column + columns);
  return count;
}

/** For each column but the last, whether what ends at its right edge meets what begins at the left edge of the next. */
function meetingsOf(rows: readonly TableRow[], count: number): readonly boolean[] {
  const cells = rows.flatMap((row) => row.cells);
  const ending = new Set(cells.flatMap(({ align, column, columns }) => (align === 'right' ? column + columns : [])));
  const beginning = new Set(cells.flatMap(({ align, column }) => (align === 'left' ? column : [])));
  return Array.from({ length: count - 1 }, (_, at) => ending.has(at + 1) && beginning.has(at + 1));
}

function evenColumns(count: number, left: number, right: number, usual: ReturnType<typeof tableStyle>): TableColumns {
  const width = (right - left) / count;
  const widths = new Array<number>(count).fill(width);
  const lefts = widths.map((_, column) => left + column * width);
  const figures = widths.map((): FigureExtent => ({ before: 0, after: 0 }));
  return { left, right, lefts, widths, figures, gap: 0, gaps: widths.map(() => 0), ...usual, breaking: 'letters' };
}

export function cellWidth({ column, columns }: TableCell, { widths, gaps }: TableColumns): number {
  const inside = gaps.slice(column, column + columns - 1).reduce((sum, gap) => sum + gap, 0);
  return widths.slice(column, column + columns).reduce((sum, width) => sum + width, inside);
}

function edgesOf({ indent, inset }: Nesting, measure: number, em: number): [left: number, right: number] {
  return [indent * em, measure - inset * em];
}

function measuredCells(rows: readonly TableRow[], style: TextStyle, context: BlockContext): MeasuredCell[] {
  const measured = (cell: TableCell) => context.memory.cells.recall([cell], () => measureCell(cell, style, context));
  return rows.flatMap(({ cells }, row) => cells.map((cell) => ({ cell, row, measure: measured(cell) })));
}

function inPoints({ before, after }: FigureExtent, size: number): FigureExtent {
  return { before: before * size, after: after * size };
}
