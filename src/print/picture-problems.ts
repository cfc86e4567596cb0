import { located, placeAt } from '../problems/place.ts';
import type { Problem } from '../problems/problem.ts';
import type { Bulletin } from '../publication/publication.ts';
import type { Row } from './rows/row.ts';

/** A picture is proposed to be this share of its height at least: nobody wants one of nine tenths less. */
const LEAST_SHARE = 0.25;
/** Widths are proposed in these steps (percent). */
const STEP = 5;

/**
 * The tallest picture, where a number has too many lines and it alone could be made smaller by all of them: words are
 * cut in vain where a picture takes the room.
 *
 * @param bulletin the number
 * @param rows all that is set
 * @param lines that have no room
 * @param measure width of a column, in points
 */
export function pictureThatTakesRoom(
  bulletin: Bulletin,
  rows: readonly Row[],
  lines: number,
  measure: number,
): Problem[] {
  const pictures = rows.filter((row) => row.origin?.name === 'picture' && widthOf(row) > 0 && isInColumn(row));
  const tallest = pictures.reduce<Row | undefined>(
    (one, row) => (one && one.lines >= row.lines ? one : row),
    undefined,
  );
  const offset = tallest?.origin?.offset;
  if (!tallest || offset === undefined) return [];
  const share = (tallest.lines - lines) / tallest.lines;
  const percent = Math.floor((share * widthOf(tallest) * 100) / measure / STEP) * STEP;
  if (share < LEAST_SHARE || percent < STEP) return [];
  const values = { taken: tallest.lines, lines, percent };
  return [
    {
      severity: 'note',
      code: 'pages.picture-takes-room',
      values,
      ...located(bulletin, placeAt(bulletin.source, offset)),
    },
  ];
}

function isInColumn({ spansColumns, acrossColumns }: Row): boolean {
  return spansColumns !== true && acrossColumns === undefined;
}

/** How wide a row's picture is printed, in points; 0 where it has none. */
function widthOf({ parts }: Row): number {
  const items = parts.flatMap((part) => (part.kind === 'drawn' ? part.items : []));
  return Math.max(0, ...items.map((item) => (item.kind === 'picture' || item.kind === 'graphic' ? item.width : 0)));
}
