/**
 * How pictures side by side share a width: in as few rows as let each be wide enough to be seen, and rows as high as
 * each other as may be. Their order stays.
 *
 * @param ratios of width to height, one for each picture
 * @param width of a row, in any unit
 * @param gap between two pictures
 * @param narrowest that a picture may be beside another one
 * @returns how many pictures stand in each row
 */
export function photoRows(ratios: readonly number[], width: number, gap: number, narrowest: number): readonly number[] {
  const isWide = (own: readonly number[]) => {
    const height = (width - gap * (own.length - 1)) / sumOf(own);
    return own.length === 1 || (own.length <= MOST_IN_A_ROW && Math.min(...own) * height >= narrowest);
  };
  for (let rows = Math.ceil(ratios.length / MOST_IN_A_ROW); rows < ratios.length; rows++) {
    const ways = splits(ratios.length, rows).filter((counts) => rowsBy(counts, ratios).every(isWide));
    const [first, ...others] = ways;
    if (first)
      return others.reduce(
        (best, way) => (unevenness(way, ratios) < unevenness(best, ratios) - LEVEL ? way : best),
        first,
      );
  }
  return ratios.map(() => 1);
}

const MOST_IN_A_ROW = 4;
/** More pictures than these are put into rows one after the other: to look at all ways would take too long. */
const MOST_LOOKED_AT = 12;
/** Rows that are level but for this are alike. */
const LEVEL = 1e-9;

/** Ways to put so many pictures into so many rows. */
function splits(count: number, rows: number): readonly (readonly number[])[] {
  if (count > MOST_LOOKED_AT) return [evenly(count, rows)];
  if (rows <= 1) return count <= MOST_IN_A_ROW ? [[count]] : [];
  const ways: (readonly number[])[] = [];
  for (let first = Math.min(MOST_IN_A_ROW, count - rows + 1); first >= 1; first--)
    for (const rest of splits(count - first, rows - 1)) ways.push([first, ...rest]);
  return ways;
}

function evenly(count: number, rows: number): readonly number[] {
  return Array.from({ length: rows }, (_, row) => Math.floor(count / rows) + (row < count % rows ? 1 : 0));
}

function rowsBy(counts: readonly number[], ratios: readonly number[]): readonly (readonly number[])[] {
  let from = 0;
  return counts.map((count) => {
    from += count;
    return ratios.slice(from - count, from);
  });
}

/** How far the heights of rows are from each other: the highest by the lowest. */
function unevenness(counts: readonly number[], ratios: readonly number[]): number {
  const sums = rowsBy(counts, ratios).map(sumOf);
  return Math.max(...sums) / Math.min(...sums);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
