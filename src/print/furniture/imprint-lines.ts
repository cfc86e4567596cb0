/** Lines of things that are not parted, by their indices. */
export type FilledLines = readonly (readonly number[])[];

/**
 * Fills lines with things that are not parted. A thing that is wider than a line has a line to
 * itself.
 *
 * @param widths of the things, in points, in their order
 * @param gap points between two things of one line
 * @param measure width of a line, in points
 */
export function fillLines(widths: readonly number[], gap: number, measure: number): FilledLines {
  const lines: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const [index, width] of widths.entries()) {
    const wanted = used + gap + width;
    const line = lines.at(-1);
    if (line && wanted <= measure) {
      line.push(index);
      used = wanted;
    } else {
      lines.push([index]);
      used = width;
    }
  }
  return lines;
}

/**
 * Fills as many lines as `fillLines` does, as evenly as possible: no line has a single word
 * where its neighbours are full.
 *
 * @param widths of the things, in points, in their order
 * @param gap points between two things of one line
 * @param measure width of a line, in points
 */
export function fillEvenly(widths: readonly number[], gap: number, measure: number): FilledLines {
  const { length } = fillLines(widths, gap, measure);
  const narrower = lengthsOfRuns(widths, gap)
    .filter((run) => run <= measure && run >= Math.max(...widths))
    .sort((one, other) => one - other)
    .find((run) => fillLines(widths, gap, run).length === length);
  return fillLines(widths, gap, narrower ?? measure);
}

/** How long a line of neighbours can be. */
function lengthsOfRuns(widths: readonly number[], gap: number): number[] {
  return widths.flatMap((_, start) => {
    let run = -gap;
    return widths.slice(start).map((width) => {
      run += gap + width;
      return run;
    });
  });
}
