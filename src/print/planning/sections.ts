import { itemAt } from '../../sequence/item-at.ts';
import type { Row } from '../rows/row.ts';
import { linesOf, skipSpace } from './lines.ts';

/** A stretch of rows that stand in columns, or across all of them. */
export interface Section {
  readonly from: number;
  readonly to: number;
  readonly spans: boolean;
  /** It may stand elsewhere: a float across all columns. */
  readonly float: Row['float'];
  /** Its rows, without the white before and after them. */
  readonly rows: readonly Row[];
  /** Lines of white above it, where anything stands above it on its side. */
  readonly gap: number;
  /** The author wants it on a new side. */
  readonly startsSide: boolean;
}

/**
 * Cuts rows before and after each stretch that spans all columns, between two floats, where the author wants a new side,
 * and before what opens columns of its own, with the heading right above it.
 */
export function sectionsOf(rows: readonly Row[]): Section[] {
  const cuts = [0];
  const sideCuts = new Set<number>();
  let before: Row | undefined;
  for (const [index, row] of rows.entries()) {
    if (row.isSpace && row.breakAfter !== 'page') continue;
    if (before && isOtherKind(before, row)) cuts.push(firstAfter(rows, index));
    else if (before && row.float?.opensColumns && row.float.block !== before.float?.block) {
      const cut = withHeadings(rows, firstAfter(rows, index));
      if (cut > itemAt(cuts, cuts.length - 1)) cuts.push(cut);
    }
    before = row;
    if (row.breakAfter === 'page' && index + 1 < rows.length) {
      cuts.push(index + 1);
      sideCuts.add(index + 1);
      before = undefined;
    }
  }
  return cuts.map((from, index) => sectionAt(rows, from, cuts[index + 1] ?? rows.length, sideCuts.has(from)));
}

function isOtherKind(one: Row, other: Row): boolean {
  if ((one.spansColumns ?? false) !== (other.spansColumns ?? false)) return true;
  return other.spansColumns === true && one.float?.block !== other.float?.block;
}

/** White before a row belongs to what it stands above. */
function firstAfter(rows: readonly Row[], index: number): number {
  let from = index;
  while (from > 0 && rows[from - 1]?.isSpace) from--;
  return from;
}

/** The same, or the first row of the headings right above it. */
function withHeadings(rows: readonly Row[], at: number): number {
  let first = at;
  while (rows[first - 1]?.isSpace) first--;
  const { origin, breakPrice, spansColumns } = rows[first - 1] ?? {};
  if (!breakPrice?.forbidden || spansColumns) return at;
  first--;
  while (origin !== undefined && rows[first - 1]?.origin === origin) first--;
  return rows[first]?.heading ? withHeadings(rows, firstAfter(rows, first)) : at;
}

function sectionAt(rows: readonly Row[], from: number, to: number, startsSide: boolean): Section {
  const first = Math.min(to, skipSpace(rows, from));
  let end = to;
  while (end > first && rows[end - 1]?.isSpace) end--;
  const own = rows.slice(first, end);
  const opening = own[0];
  return {
    from,
    to,
    spans: opening?.spansColumns ?? false,
    float: opening?.spansColumns && !own.some(({ breakAfter }) => breakAfter) ? opening.float : undefined,
    rows: own,
    gap: linesOf(rows.slice(from, first)),
    startsSide,
  };
}

/** Whether rows can be parted within so many lines: a break there is not forbidden. */
export function canPartWithin(rows: readonly Row[], depth: number): boolean {
  let lines = 0;
  for (let index = 0; index < rows.length - 1; index++) {
    const row = itemAt(rows, index);
    lines += row.lines;
    if (lines > depth) return false;
    if (row.breakPrice.forbidden === 0) return true;
  }
  return false;
}
