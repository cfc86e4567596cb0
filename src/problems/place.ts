import { itemAt } from '../sequence/item-at.ts';
import type { Place, Problem } from './problem.ts';

/** Line and column, from 1, of offsets in a text; CR LF, LF and CR end lines. */
export function locator(source: string): (offset: number) => Place {
  const starts = [0, ...Array.from(source.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)];
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (itemAt(starts, middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - itemAt(starts, low) + 1 };
  };
}

/** Line and column of one offset; see `locator` for many. */
export function placeAt(source: string, offset: number): Place {
  return locator(source)(offset);
}

/** Lines of a text, from 1, without their endings; '' past the end. The text is parted once, when a line is first asked for. */
export function lineReader(source: string): (line: number) => string {
  let lines: readonly string[] | undefined;
  return (line) => {
    lines ??= source.split(/\r\n|\n|\r/);
    return lines[line - 1] ?? '';
  };
}

/** One line of a text; see `lineReader` for many. */
export function lineOf(source: string, line: number): string {
  return lineReader(source)(line);
}

/** A text file that problems are told of. */
export interface TextFile {
  readonly file: string;
  readonly source: string;
}

/** What a problem says of its place in a text file. */
export function located(text: TextFile, place: Place | undefined): Located {
  return fileLocator(text)(place);
}

type Located = Pick<Problem, 'file' | 'place' | 'sourceLine'>;

/** As `located`, for as many problems as there may be. */
export function fileLocator({ file, source }: TextFile): (place: Place | undefined) => Located {
  const lineAt = lineReader(source);
  return (place) => ({ file, ...(place && { place, sourceLine: lineAt(place.line) }) });
}
