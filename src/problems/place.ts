import type { Place, Problem } from './problem.ts';

/** Line and column, from 1, of offsets in a text; CR LF, LF and CR end lines. */
export function locator(source: string): (offset: number) => Place {
  const starts = [0, ...Array.from(source.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}

/** Line and column of one offset; see `locator` for many. */
export function placeAt(source: string, offset: number): Place {
  return locator(source)(offset);
}

/** A line of a text, from 1, without its ending; '' past the end. */
export function lineOf(source: string, line: number): string {
  return source.split(/\r\n|\n|\r/, line)[line - 1] ?? '';
}

/** What a problem says of its place in a text file. */
export function located(
  { file, source }: { readonly file: string; readonly source: string },
  place: Place | undefined,
): Pick<Problem, 'file' | 'place' | 'sourceLine'> {
  return { file, ...(place && { place, sourceLine: lineOf(source, place.line) }) };
}
