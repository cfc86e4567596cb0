import { itemAt } from '../../sequence/item-at.ts';
import type { TableCell } from '../blocks/block.ts';
import type { Line } from '../paragraphs/line.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import type { BlockContext } from './block-context.ts';
import { alignedFor } from './block-style.ts';
import type { CellMeasure, CellPiece } from './cell-measure.ts';
import { measureCell, withLineEnds } from './table-cells.ts';
import { cellWidth, type TableColumns } from './table-columns.ts';
import { cellStyle } from './table-style.ts';

/** The lines of a cell, and how far they stand from the left edge of its first column. */
export interface CellLines {
  readonly lines: readonly Line[];
  readonly x: number;
}

/** A line may be so much wider than its cell, in points: sums of widths are not exact. */
const TOLERANCE = 0.01;

/**
 * Sets a cell in the columns that it takes: ragged, with the fewest lines that its width allows,
 * of lengths that are near each other. A figure stands with the end of its whole part where
 * those of its column have theirs.
 */
export function cellLines(cell: TableCell, columns: TableColumns, context: BlockContext): CellLines {
  const width = cellWidth(cell, columns);
  const { style, breaking } = columns;
  const measure = context.memory.cells.recall([cell], () => measureCell(cell, style, context));
  const figure = measure.figure && placedFigure(cell, measure.figure, columns);
  const align = figure === undefined ? cell.align : 'left';
  const own = cellStyle(cell, alignedFor(cell.direction, { ...style, align }));
  const lines = context.memory.words.recall([width, style.size, cell.spans], () => {
    const spans = withLineEnds(cell.spans, lineEnds(measure, width / style.size));
    const hyphenate = breaking === 'syllables' || breaking === undefined ? context.hyphenate : undefined;
    const how = { spans, style: own, measure: width + TOLERANCE, hyphenate, direction: cell.direction };
    return setParagraph(how, context);
  });
  return { lines, x: figure !== undefined && lines.length === 1 ? figure : 0 };
}

/** How far a figure stands from the left edge of its column; undefined where the figures of the column have no room. */
function placedFigure(
  cell: TableCell,
  { before }: { readonly before: number },
  { widths, figures, style }: TableColumns,
): number | undefined {
  const extent = itemAt(figures, cell.column);
  const spare = itemAt(widths, cell.column) - extent.before - extent.after;
  if (cell.columns > 1 || spare < -TOLERANCE) return undefined;
  return (cell.figures === 'start' ? 0 : spare) + extent.before - before * style.size;
}

/**
 * Where the lines of a cell end: places of spaces in its text. None where a word is wider than
 * the cell, which is broken as any paragraph is.
 */
function lineEnds({ words }: CellMeasure, width: number): readonly number[] {
  if (words.length === 0 || words.some((word) => word.width > width + 1e-6)) return [];
  const next = bestEnds(words, width);
  const places: number[] = [];
  for (let at = itemAt(next, 0); at < words.length; at = itemAt(next, at)) {
    const word = itemAt(words, at);
    if (!word.begins) places.push(word.start - 1);
  }
  return places;
}

/**
 * For each word, where the line that begins with it ends: index of the first word of the next
 * one. There are as few lines as can be, and the squares of what they lack are least.
 */
function bestEnds(words: readonly CellPiece[], width: number): readonly number[] {
  const best = words.map(() => ({ lines: Number.POSITIVE_INFINITY, lack: 0, next: words.length }));
  for (let first = words.length - 1; first >= 0; first--) {
    let x = -itemAt(words, first).space;
    for (let next = first + 1; next <= words.length; next++) {
      const word = itemAt(words, next - 1);
      if (next - 1 > first && word.begins) break;
      x += word.space + word.width;
      if (x > width + 1e-6) break;
      const rest = best[next];
      const lines = 1 + (rest?.lines ?? 0);
      const endsHere = next === words.length || words[next]?.begins === true;
      const lack = (width - x) ** 2 * (endsHere ? LAST_LINE : 1) + (rest?.lack ?? 0);
      const own = itemAt(best, first);
      if (lines < own.lines || (lines === own.lines && lack < own.lack)) best[first] = { lines, lack, next };
    }
  }
  return best.map(({ next }) => next);
}

/** What a last line lacks counts less: it may be short. */
const LAST_LINE = 0.3;
