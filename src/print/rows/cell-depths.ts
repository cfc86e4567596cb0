import type { CellPiece } from './cell-measure.ts';

/** A number of lines, and the least width at which a cell has no more; in ems. */
export interface LineStep {
  readonly lines: number;
  readonly width: number;
}

/** Numbers of lines that a cell is tried with at most, and from where on some of them are left out. */
const MOST_LINES = 400;
const EVERY = 12;
/** How near, as a share of itself, a least width is found. */
const NEAR = 0.002;

/**
 * The least width of a cell for each number of lines, from the fewest on.
 *
 * @param pieces between which lines may end
 * @param least the narrowest that its column may be, in ems
 */
export function cellDepths(pieces: readonly CellPiece[], least: number): readonly LineStep[] {
  const widest = pieces.reduce((most, { width }) => Math.max(most, width), 0);
  const narrowest = Math.max(least, widest);
  const fewest = linesIn(pieces, Number.POSITIVE_INFINITY);
  const most = Math.min(MOST_LINES, linesIn(pieces, narrowest));
  const steps: LineStep[] = [];
  let below = pieces.reduce((width, piece) => width + piece.space + piece.width, 0);
  for (let lines = fewest; lines <= most; lines += lines < EVERY ? 1 : Math.ceil(lines / EVERY)) {
    const width = leastWidth(pieces, lines, narrowest, below);
    if (steps.at(-1)?.width !== width) steps.push({ lines, width });
    below = width;
  }
  if (most > fewest && (steps.at(-1)?.width ?? 0) > narrowest) steps.push({ lines: most, width: narrowest });
  return steps;
}

/** Lines of pieces where each line takes as many as it can hold. */
export function linesIn(pieces: readonly CellPiece[], width: number): number {
  let lines = 0;
  let x = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    const end = x + piece.space + piece.width;
    if (lines > 0 && !piece.begins && end <= width + 1e-6) x = end;
    else {
      lines++;
      x = piece.width;
    }
  }
  return lines;
}

function leastWidth(pieces: readonly CellPiece[], lines: number, narrowest: number, widest: number): number {
  let [low, high] = [narrowest, widest];
  if (linesIn(pieces, low) <= lines) return low;
  while (high - low > NEAR * high) {
    const middle = (low + high) / 2;
    if (linesIn(pieces, middle) <= lines) high = middle;
    else low = middle;
  }
  return high;
}
