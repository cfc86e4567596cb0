/** What ends a line, and what nobody sees but text processors: a line feed, a vertical tab, the separators of Unicode. */
export const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/;

/** Controls that are no part of a text: PDF, XML and browsers refuse them or show a box. */
const CONTROL = /(?![\t\n\r\v\f\u0085])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Cs}/u;

/** The same in a text of many lines, where nothing but tabs and line ends belongs beside what is read. */
const STRAY = '(?![\\t\\n\\r])\\p{Cc}|\\p{Noncharacter_Code_Point}|\\p{Cs}';

/** The first character of a value that no text has; undefined where all may be set. */
export function strayCharacter(text: string): string | undefined {
  return CONTROL.exec(text)?.[0];
}

/** A pattern of every character that no text of many lines has. A new one each time: it remembers where it stopped. */
export function strayCharacters(): RegExp {
  return new RegExp(STRAY, 'gu');
}

/** A text with all its lines in one. */
export function onOneLine(text: string): string {
  return text.trim().replace(/\s*[\n\r\v\f\u0085\u2028\u2029]\s*/g, ' ');
}
