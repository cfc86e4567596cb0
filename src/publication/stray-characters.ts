/** What ends a line, and what nobody sees but text processors: a line feed, a vertical tab, the separators of Unicode. */
export const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/;

/** Controls that are no part of a text: PDF, XML and browsers refuse them or show a box. */
const CONTROL = /(?![\t\n\r\v\f\u0085])\p{Cc}|[\uFFFE\uFFFF]/u;

/** The first character of a value that no text has; undefined where all may be set. */
export function strayCharacter(text: string): string | undefined {
  return CONTROL.exec(text)?.[0];
}

/** A text with all its lines in one. */
export function onOneLine(text: string): string {
  return text.trim().replace(/\s*[\n\r\v\f\u0085\u2028\u2029]\s*/g, ' ');
}
