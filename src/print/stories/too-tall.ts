import { itemAt } from '../../sequence/item-at.ts';
import { linesOf } from '../planning/lines.ts';
import type { Row } from '../rows/row.ts';
import type { SetPaperPlan } from './lay-out-paper.ts';

/** Why a story has room on no side, however empty: lengths are lines of the grid. */
export interface OverTall {
  /** All of a story that does not go on elsewhere, its head, or a row of it that is never cut. */
  readonly what: 'story' | 'head' | 'row';
  /** Columns of the page that it takes. */
  readonly span: number;
  /** Lines that it needs one below the other, and those of the deepest side. */
  readonly lines: number;
  readonly depth: number;
  /** The row that is too tall. */
  readonly row?: Row;
}

/**
 * Finds what of a story is taller than any side of its paper, at whichever of its widths that is least; undefined
 * where an empty side would hold it, or the first part of it.
 *
 * @param plan where stories stand
 * @param story its index
 */
export function tooTallFor({ modules, madeUp }: SetPaperPlan, story: number): OverTall | undefined {
  const { spans, rowsAcross, padding, mayPart, continuation } = itemAt(modules, story);
  const depth = Math.max(...madeUp.sides.map((side) => side.depth));
  const beside = padding.above + padding.below;
  const causes = spans.map((span): OverTall | undefined => {
    const rows = rowsAcross(span).filter(({ isSpace }) => !isSpace);
    const text = rows.findIndex(({ spansColumns }) => !spansColumns);
    const head = linesOf(rows.slice(0, Math.max(0, text))) + beside;
    const cause = { span, depth };
    if (head >= depth) return { ...cause, what: 'head', lines: head };
    const row = rows.find((one) => leastOf(one) + beside + linesOf(continuation.head(span)) > depth);
    if (row) return { ...cause, what: 'row', lines: leastOf(row), row };
    const all = beside + heightOf(rows, span);
    return mayPart || all <= depth ? undefined : { ...cause, what: 'story', lines: all };
  });
  // Where one of its widths has room, it is not too tall.
  if (causes.includes(undefined)) return undefined;
  return causes.reduce((least, one) => (one && least && one.lines < least.lines ? one : least));
}

/** Lines of a row where it is as small as it may be. */
function leastOf({ lines, smaller }: Row): number {
  return lines - (smaller?.length ?? 0);
}

/** Lines that rows take in columns that are level. */
function heightOf(rows: readonly Row[], span: number): number {
  const across = rows.filter(({ spansColumns }) => spansColumns);
  const inColumns = rows.filter(({ spansColumns }) => !spansColumns);
  const lines = (own: readonly Row[]) => own.reduce((sum, row) => sum + leastOf(row), 0);
  return lines(across) + Math.ceil(lines(inColumns) / span);
}
