import type { SideOfText } from '../planning/text-sides.ts';
import type { Row } from '../rows/row.ts';

/** A float that stands in another section than the author wrote it in. */
export interface StrayedFloat {
  /** Its first row. */
  readonly row: Row;
  /** The heading that it should stand before, and stands behind. */
  readonly heading: string;
  /** The side, from 1, on which it stands. */
  readonly side: number;
}

/**
 * Floats that stand on the sheets behind a heading which ends the section that they are in.
 *
 * @param rows in the order of the text
 * @param sides where these rows stand
 */
export function strayedFloats(rows: readonly Row[], sides: readonly SideOfText[]): readonly StrayedFloat[] {
  if (!rows.some(({ float }) => float)) return [];
  const floats = new Map<number, Spot>();
  const headings = new Map<Row['heading'], Spot>();
  let position = 0;
  for (const { regions, side } of sides) {
    for (const { heading, float } of regions.flatMap(({ filling }) =>
      filling.columns.flatMap((column) => column.rows),
    )) {
      const spot = { position: position++, side };
      if (float && !floats.has(float.block)) floats.set(float.block, spot);
      if (heading) headings.set(heading, spot);
    }
  }
  return floatsWithEnds(rows).flatMap(({ block, row, end }) => {
    const spot = floats.get(block);
    const limit = headings.get(end);
    const isStrayed = spot && limit && spot.position > limit.position;
    return isStrayed ? [{ row, heading: end.title, side: spot.side }] : [];
  });
}

/** A float that opens columns of its own, and stands behind the text that it should open them for. */
export interface LateFloat {
  /** Its first row. */
  readonly row: Row;
  /** The side, from 1, on which it stands. */
  readonly side: number;
}

/**
 * Floats across some columns that should stay where the text has them, and that had no room before the next side.
 *
 * @param rows in the order of the text
 * @param sides where these rows stand
 */
export function lateFloats(rows: readonly Row[], sides: readonly SideOfText[]): readonly LateFloat[] {
  if (!rows.some(({ float }) => float?.opensColumns)) return [];
  const sideOf = new Map<Row, number>();
  for (const { regions, side } of sides)
    for (const { filling } of regions)
      for (const column of filling.columns) for (const row of column.rows) sideOf.set(row.insteadOf ?? row, side);
  return rows.flatMap((row, index) => {
    const { float, isSpace } = row;
    const isFirst = float?.opensColumns && !isSpace && !isOf(rows.slice(0, index), float.block);
    const next = isFirst && rows.slice(index).find((other) => !other.isSpace && !other.float);
    const [own, after] = [sideOf.get(row), next ? sideOf.get(next) : undefined];
    return own !== undefined && after !== undefined && after < own ? [{ row, side: own }] : [];
  });
}

/** Whether the last of some rows but white is of a float. */
function isOf(rows: readonly Row[], block: number): boolean {
  return rows.findLast(({ isSpace }) => !isSpace)?.float?.block === block;
}

/** Where something stands: its place among all rows in reading order, and its side. */
interface Spot {
  readonly position: number;
  readonly side: number;
}

/** A float, and the heading that ends its section: the next one that is not below the one before it. */
interface FloatWithEnd {
  readonly block: number;
  readonly row: Row;
  readonly end: NonNullable<Row['heading']>;
}

function floatsWithEnds(rows: readonly Row[]): FloatWithEnd[] {
  const found: FloatWithEnd[] = [];
  let open: { readonly block: number; readonly row: Row; readonly level: number }[] = [];
  let level = Number.POSITIVE_INFINITY;
  let last: number | undefined;
  for (const row of rows) {
    const { heading, float } = row;
    if (float && float.block !== last && !row.isSpace) {
      last = float.block;
      open.push({ block: last, row, level });
    }
    if (!heading) continue;
    level = heading.level;
    found.push(
      ...open.filter((one) => level <= one.level).map(({ block, row: of }) => ({ block, row: of, end: heading })),
    );
    open = open.filter((one) => level > one.level);
  }
  return found;
}
