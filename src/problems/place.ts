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

/** A text file that problems are told of, or several that are read as one text. */
export interface TextFile {
  readonly file: string;
  readonly source: string;
  /** The files that the source is joined of, in their order; absent where it is one file. */
  readonly parts?: readonly FilePart[] | undefined;
}

/** A file of a joined source. */
export interface FilePart {
  readonly file: string;
  /** The line of the joined source at which it begins, from 1. */
  readonly line: number;
}

/**
 * The file that a place of a joined source is in, and the place in that file.
 *
 * @param text the source, and the files that it is joined of
 * @param place in the source
 */
export function ownPlace(
  { file, parts }: Omit<TextFile, 'source'>,
  place: Place,
): { readonly file: string; readonly place: Place } {
  const part = parts?.findLast(({ line }) => line <= place.line);
  return part ? { file: part.file, place: { ...place, line: place.line - part.line + 1 } } : { file, place };
}

/** Where a place of one of its files stands in a joined source; undefined where the file is none of them. */
export function joinedPlace({ file, parts }: Omit<TextFile, 'source'>, own: string, place: Place): Place | undefined {
  const part = parts?.find((one) => one.file === own);
  if (part) return { ...place, line: place.line + part.line - 1 };
  return own === file ? place : undefined;
}

/** What a problem says of its place in a text file. */
export function located(text: TextFile, place: Place | undefined): Located {
  return fileLocator(text)(place);
}

type Located = Pick<Problem, 'file' | 'place' | 'sourceLine'>;

/** As `located`, for as many problems as there may be. */
export function fileLocator(text: TextFile): (place: Place | undefined) => Located {
  const lineAt = lineReader(text.source);
  return (place) => (place ? { ...ownPlace(text, place), sourceLine: lineAt(place.line) } : { file: text.file });
}
