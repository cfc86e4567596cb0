import { itemAt } from '../../sequence/item-at.ts';
import type { Row } from '../rows/row.ts';
import { headAgain, type Start } from './column-ends.ts';
import { type FloatingText, passedBefore } from './floats.ts';
import { linesOf, linesWithNotes, NOTE_RULE, noteLinesOf } from './lines.ts';
import { leastFillCost } from './page-price.ts';

/** What level columns of some depth cost at the least, however they end. */
export interface LevelBound {
  /** Lines that all would take in one column: no ways are added where columns are deeper. */
  readonly lines: number;
  /** By the lines that the columns have for text together. */
  readonly leastCost: (room: number) => number;
}

/**
 * A bound of what it costs to set everything from a start on in level columns. It grows with
 * their depth: columns that are deeper than the best ones by more than that are not looked at.
 *
 * @param text all its rows, and the floats among them
 * @param start where the first of the columns begins
 * @param columns how many there are
 */
export function levelBound(text: FloatingText, start: Start, columns: number): LevelBound {
  const { lines, white, isEnded } = mostLines(text, start, columns);
  return { lines, leastCost: (room) => leastFillCost(columns, room - lines, white, isEnded) };
}

/** Lines of all columns that floats across some of them take at most, with the white beside them. */
export function mostStacked({ spanning }: FloatingText): number {
  let lines = 0;
  for (const { columns = 0, lines: own, notes, gap } of spanning) lines += columns * (linesWithNotes(own, notes) + gap);
  return lines;
}

/** Lines that the rest of a text can take at most in so many columns, by how many its white can grow, and whether the author breaks it. */
export function mostLines(text: FloatingText, start: Start, columns: number) {
  const { rows, inColumns, byRow, gap } = text;
  let lines = 0;
  let noted = 0;
  let white = 0;
  let isEnded = false;
  let head = linesOf(headAgain(text, start.next));
  let foot = 0;
  const add = (own: readonly Row[]) => {
    const notes = noteLinesOf(own);
    lines += linesOf(own) + notes;
    if (notes > 0) noted++;
  };
  for (const float of inColumns.slice(start.placed, passedBefore(inColumns, start.next))) {
    add(float.rows);
    lines += gap;
  }
  for (let index = start.next; index < rows.length; index++) {
    const float = byRow.get(index);
    if (float) {
      if (!float.spans) {
        add(float.rows);
        lines += Math.max(gap, float.above.lines + float.below.lines);
        white += float.above.most + float.below.most;
      }
      index = float.to - 1;
      continue;
    }
    const row = itemAt(rows, index);
    add([row]);
    white += row.white?.most ?? 0;
    isEnded ||= row.breakAfter !== undefined;
    if (row.continued) {
      head = Math.max(head, linesOf(row.continued.head));
      foot = Math.max(foot, linesOf(row.continued.foot));
    }
  }
  // Notes take whole lines in each column, with the rule above them.
  lines += Math.min(noted, columns) * (1 + NOTE_RULE) + columns * (head + foot);
  return { lines, white, isEnded };
}
