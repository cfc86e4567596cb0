import type { Block } from '../blocks/block.ts';
import type { BlockContext } from './block-context.ts';
import { FREE, plus } from './break-price.ts';
import type { Row } from './row.ts';
import { movedParts, type RowPart } from './row-parts.ts';

/** The rows of blocks that stand in a column of their own beside something. */
export type NestedRows = (blocks: readonly Block[], context: BlockContext) => readonly Row[];

/** Rows one below the other as one piece. */
export interface Pile {
  readonly lines: number;
  readonly parts: readonly RowPart[];
  readonly calls: readonly string[];
}

export function pileOf(rows: readonly Row[], { body }: BlockContext): Pile {
  let lines = 0;
  const parts = rows.flatMap((row) => {
    const top = lines * body.leading;
    lines += row.lines;
    return movedParts(row.parts, 0, top);
  });
  return { lines, parts, calls: rows.flatMap(({ calls }) => calls ?? []) };
}

/**
 * Piles that stand side by side, as the rows that no row of any of them goes through. A break costs
 * what it costs in all piles that go on below it.
 *
 * @param piles each at its own distance from the left
 * @param context it has the leading
 */
export function sideBySide(piles: readonly (readonly Row[])[], { body }: BlockContext): Row[] {
  const placed = piles.map((rows) => {
    let below = 0;
    return rows.map((row) => {
      const top = below;
      below += row.lines;
      return { row, top, end: below };
    });
  });
  const all = placed.flat();
  const ends = [...new Set(all.map(({ end }) => end))].sort((a, b) => a - b);
  const rows: Row[] = [];
  let from = 0;
  for (const end of ends) {
    if (all.some((one) => one.top < end && one.end > end)) continue;
    const own = all.filter(({ top, end: bottom }) => top >= from && bottom <= end);
    const goesOn = placed.filter((pile) => (pile.at(-1)?.end ?? 0) > end);
    const last = goesOn.flatMap((pile) => pile.find((one) => one.end === end)?.row ?? []);
    const calls = own.flatMap(({ row }) => row.calls ?? []);
    rows.push({
      ...(own.length === 1 && own[0]?.row),
      lines: end - from,
      parts: own.flatMap(({ row, top }) => movedParts(row.parts, 0, (top - from) * body.leading)),
      breakPrice: last.reduce((price, row) => plus(price, row.breakPrice), FREE),
      isSpace: false,
      strain: 0,
      ...(calls.length > 0 && { calls }),
    });
    from = end;
  }
  return rows;
}

/**
 * A row with other parts, also where it is smaller.
 *
 * @param row it stays as it is
 * @param partsOf the new parts of the row, or of one of its smaller sizes
 */
export function withParts(row: Row, partsOf: (own: Pick<Row, 'lines' | 'parts'>) => readonly RowPart[]): Row {
  const changed = { ...row, parts: partsOf(row) };
  if (!row.smaller) return changed;
  return { ...changed, smaller: row.smaller.map((own) => ({ lines: own.lines, parts: partsOf(own) })) };
}

/** A row moved to the right, with all that may stand in its place or be printed after it. */
export function movedRow(row: Row, dx: number): Row {
  if (dx === 0) return row;
  const moved = withParts(row, ({ parts }) => movedParts(parts, dx, 0));
  if (!row.continued) return moved;
  const { foot, head } = row.continued;
  const all = (rows: readonly Row[]) => rows.map((own) => movedRow(own, dx));
  return { ...moved, continued: { foot: all(foot), head: all(head) } };
}
