import type { Place } from './problem.ts';

/** Line and column, from 1, of an offset in a text; CR LF, LF and CR end lines. */
export function placeAt(source: string, offset: number): Place {
  let line = 1;
  let lineStart = 0;
  for (const match of source.matchAll(/\r\n|\n|\r/g)) {
    const next = match.index + match[0].length;
    if (next > offset) break;
    line++;
    lineStart = next;
  }
  return { line, column: offset - lineStart + 1 };
}

/** A line of a text, from 1, without its ending; '' past the end. */
export function lineOf(source: string, line: number): string {
  return source.split(/\r\n|\n|\r/, line)[line - 1] ?? '';
}
