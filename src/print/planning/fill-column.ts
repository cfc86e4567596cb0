import { itemAt } from '../../sequence/item-at.ts';
import { FREE } from '../rows/break-price.ts';
import type { Row } from '../rows/row.ts';
import { type Extent, headAgain } from './column-ends.ts';
import { type FloatingText, passedBefore } from './floats.ts';
import { skipSpace } from './lines.ts';

/** A column as filled: rows from the top down, and the notes that stand at its foot. */
export interface Column {
  readonly rows: readonly Row[];
  readonly notes: readonly Row[];
  /** Lines of its region above and below it that floats across some columns take, with the white beside them. Default: 0. */
  readonly above?: number;
  readonly below?: number;
}

/**
 * Fills a column: its floats are where they stand, its white is grown and its pictures are
 * shrunk so that it is as deep as it should be.
 *
 * @param text all rows, and the floats among them
 * @param extent what the column holds
 * @param depth lines that it should have, where that can be
 */
export function filledColumn(text: FloatingText, extent: Extent, depth: number): Column {
  const rows = rowsOf(text, extent);
  const fitted = extent.used > depth ? shrunk(rows, extent.used - depth) : rows;
  const short = extent.asked ? 0 : Math.min(extent.white, depth - extent.used);
  return {
    rows: short > 0 ? grown(fitted, short) : fitted,
    notes: rows.flatMap(({ notes = [] }) => notes),
  };
}

function rowsOf(text: FloatingText, { start, end, placed }: Extent): Row[] {
  const { rows, inColumns } = text;
  const head: Row[] = [];
  const content: Row[] = [];
  const foot: Row[] = [];
  const addApart = (list: Row[], own: readonly Row[]) => {
    if (list.length > 0 && own.length > 0) list.push(gapOf(text));
    for (const row of own) list.push(row);
  };
  const waiting = Math.min(placed, passedBefore(inColumns, start.next));
  for (let index = start.placed; index < waiting; index++) {
    const float = itemAt(inColumns, index);
    addApart(float.place === 'foot' ? foot : head, float.rows);
  }
  for (let index = start.next; index < end; index++) {
    const float = text.byRow.get(index);
    if (!float) content.push(itemAt(rows, index));
    else {
      if (!float.spans && float.index < placed) {
        if (float.place === undefined) content.push(...rows.slice(index, float.to));
        else addApart(float.place === 'top' ? head : foot, float.rows);
      }
      index = float.to - 1;
    }
  }
  content.splice(0, skipSpace(content, 0));
  while (content.at(-1)?.isSpace) content.pop();
  if (content.length > 0 && end > start.next) {
    content.unshift(...headAgain(text, start.next));
    content.push(...(itemAt(rows, end - 1).continued?.foot ?? []));
  }
  addApart(head, content);
  addApart(head, foot);
  return head;
}

/** The white beside a float that was moved. */
function gapOf({ gap }: FloatingText): Row {
  return { lines: gap, parts: [], breakPrice: FREE, isSpace: true, strain: 0 };
}

/** Pictures so many lines smaller, the largest first, each as much as it may. */
function shrunk(rows: readonly Row[], lines: number): readonly Row[] {
  let left = lines;
  const steps = new Map<Row, number>();
  const pictures = rows.filter(({ smaller }) => smaller).sort((a, b) => b.lines - a.lines);
  while (left > 0) {
    const before = left;
    for (const picture of pictures) {
      const step = steps.get(picture) ?? 0;
      if (left <= 0 || step >= (picture.smaller?.length ?? 0)) continue;
      steps.set(picture, step + 1);
      left--;
    }
    if (left === before) break;
  }
  return rows.map((row) => {
    const step = steps.get(row);
    return step === undefined ? row : { ...row, ...row.smaller?.[step - 1], insteadOf: row };
  });
}

/** White grown by so many lines: line after line, each time what has grown least. */
function grown(rows: readonly Row[], lines: number): readonly Row[] {
  const added = new Map<number, number>();
  const pairs = whitePairs(rows);
  for (let left = lines; left > 0; ) {
    const before = left;
    for (const pair of pairs) {
      const room = pair.reduce((sum, index) => sum + (rows[index]?.white?.most ?? 0), 0);
      const taken = pair.reduce((sum, index) => sum + (added.get(index) ?? 0), 0);
      if (left <= 0 || taken + 1 > room) continue;
      for (const index of pair) added.set(index, (added.get(index) ?? 0) + 1 / pair.length);
      left--;
    }
    if (left === before) break;
  }
  return rows.map((row, index) => {
    const more = added.get(index);
    return more === undefined ? row : { ...row, lines: row.lines + more };
  });
}

/** White rows by what they stand around: those above and below one float are a pair, others stand alone. */
function whitePairs(rows: readonly Row[]): number[][] {
  const pairs: number[][] = [];
  for (const [index, { white }] of rows.entries()) {
    if (!white || index === 0 || index === rows.length - 1) continue;
    const last = pairs.at(-1);
    const above = last?.length === 1 ? rows[itemAt(last, 0)] : undefined;
    const isBelowFloat = rows[index - 1]?.float !== undefined && above?.white?.around === white.around;
    if (isBelowFloat) last?.push(index);
    else pairs.push([index]);
  }
  return pairs;
}
