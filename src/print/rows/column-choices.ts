import { itemAt } from '../../sequence/item-at.ts';
import type { TableCell } from '../blocks/block.ts';
import type { TextStyle } from '../paragraphs/text-style.ts';
import type { BlockContext } from './block-context.ts';
import { cellDepths, linesIn } from './cell-depths.ts';
import type { Breaking, CellMeasure, CellPiece } from './cell-measure.ts';
import { cellPieces } from './table-cells.ts';
import type { ColumnChoice, DepthStep } from './table-widths.ts';

/** A cell, the row that it stands in and its words. */
export interface MeasuredCell {
  readonly cell: TableCell;
  readonly row: number;
  readonly measure: CellMeasure;
}

interface BrokenCell extends MeasuredCell {
  readonly pieces: readonly CellPiece[];
  /** The width from which on none of its words is broken. */
  readonly whole: number;
}

/** Widths of the figures of a column, before and behind the end of their whole parts. */
export interface FigureExtent {
  readonly before: number;
  readonly after: number;
}

/** The narrowest that a column may be, in ems. */
const NARROWEST = 1;
/** White between columns that a cell of several of them takes too, in ems. */
const GAP_INSIDE = 0.55;

/**
 * What each column of a table needs, in ems of its type.
 *
 * @param cells of the table
 * @param how where words may be broken, and whether figures stand below each other by their whole parts
 * @param style how cells are set
 * @param context what measures
 */
export function columnChoices(
  cells: readonly MeasuredCell[],
  { breaking, aligned }: { readonly breaking: Breaking; readonly aligned: boolean },
  style: TextStyle,
  context: BlockContext,
): readonly ColumnChoice[] {
  const count = cells.reduce((most, { cell: { column, columns } }) => Math.max(most, column + columns), 1);
  const isWhole = breaking === 'words' || breaking === 'marks';
  const pieces = cells.map((one): BrokenCell => {
    const own = (how: Breaking) => cellPieces(one.cell, one.measure, how, style, context);
    return { ...one, pieces: own(breaking), whole: isWhole ? 0 : widestOf(own('marks')) };
  });
  const extents = Array.from({ length: count }, (_, column) => {
    const { before, after } = figuresOf(cells, column);
    return Math.max(NARROWEST, before + after);
  });
  const least = aligned ? [...extents] : extents.map(() => NARROWEST);
  const natural = [...extents];
  // Cells of one column say what it needs; those of several, what is missing in theirs together.
  for (const { cell, measure, pieces: own } of [...pieces].sort((a, b) => a.cell.columns - b.cell.columns)) {
    raise(least, cell, widestOf(own));
    raise(natural, cell, measure.natural);
  }
  return least.map((width, column) => ({
    least: width,
    natural: Math.max(width, itemAt(natural, column)),
    cells: pieces.flatMap((one) =>
      one.cell.column === column && one.cell.columns === 1 && one.cell.rows === 1 && one.pieces.length > 1
        ? [{ row: one.row, steps: stepsOf(one, width) }]
        : [],
    ),
  }));
}

function widestOf(pieces: readonly CellPiece[]): number {
  return pieces.reduce((most, { width }) => Math.max(most, width), 0);
}

/** The price of a line, and what it costs more where it parts hours or amounts that are read together, or where a word is broken. */
const LINE = 10;
const PARTED_FIGURES = 1;
const BROKEN_WORD = 6;

function stepsOf({ measure, pieces, whole }: BrokenCell, least: number): DepthStep[] {
  const steps = [...cellDepths(pieces, least)];
  if (whole > least) steps.push({ lines: linesIn(pieces, whole), width: whole });
  const perLine = LINE + (/\d/.test(measure.text) ? PARTED_FIGURES : 0);
  return steps
    .sort((a, b) => b.width - a.width)
    .map(({ lines, width }) => ({ width, price: LINE + (lines - 1) * perLine + (width < whole ? BROKEN_WORD : 0) }));
}

/** What the figures of a column take, in ems. */
export function figuresOf(cells: readonly MeasuredCell[], column: number): FigureExtent {
  let [before, after] = [0, 0];
  for (const { cell, measure } of cells) {
    if (cell.column !== column || cell.columns > 1 || !measure.figure) continue;
    before = Math.max(before, measure.figure.before);
    after = Math.max(after, measure.figure.after);
  }
  return { before, after };
}

/** Makes the columns of a cell as wide as it needs, in place. */
function raise(widths: number[], { column, columns }: TableCell, needed: number): void {
  const there = widths.slice(column, column + columns).reduce((sum, width) => sum + width, (columns - 1) * GAP_INSIDE);
  if (needed <= there) return;
  for (let at = column; at < column + columns; at++) widths[at] = itemAt(widths, at) + (needed - there) / columns;
}
