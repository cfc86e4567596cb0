/** What ends a line, and what nobody sees but text processors: a line feed, a vertical tab, the separators of Unicode. */
export const LINE_END = /[\n\r\v\f\u0085\u2028\u2029]/;

/*
 * Controls are no part of a text: PDF, XML and browsers refuse them or show a box. Classes of
 * Unicode would say the same and take a millisecond a pattern to compile.
 */
const NONCHARACTER =
  '[\\uFDD0-\\uFDEF\\uFFFE\\uFFFF]|[\\uD83F\\uD87F\\uD8BF\\uD8FF\\uD93F\\uD97F\\uD9BF\\uD9FF\\uDA3F\\uDA7F\\uDABF\\uDAFF\\uDB3F\\uDB7F\\uDBBF\\uDBFF][\\uDFFE\\uDFFF]';
const LONE_SURROGATE = '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]';
/** In a value of one line; what ends a line is told otherwise. */
const CONTROL = new RegExp(`[\\0-\\x08\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F]|${NONCHARACTER}|${LONE_SURROGATE}`);
/** In a text of many lines, where nothing but tabs and ends of lines belongs beside what is read. */
const STRAY = `[\\0-\\x08\\v\\f\\x0E-\\x1F\\x7F-\\x9F]|${NONCHARACTER}|${LONE_SURROGATE}`;
const ANY_STRAY = new RegExp(STRAY);

/** The first character of a value that no text has; undefined where all may be set. */
export function strayCharacter(text: string): string | undefined {
  return CONTROL.exec(text)?.[0];
}

/** Whether a text of many lines holds a character that none has. */
export function hasStrayCharacters(text: string): boolean {
  return ANY_STRAY.test(text);
}

/** A pattern of all these characters. A new one each time: it remembers where it stopped. */
export function strayCharacters(): RegExp {
  return new RegExp(STRAY, 'g');
}

/** A text with all its lines in one. */
export function onOneLine(text: string): string {
  return text.trim().replace(/\s*[\n\r\v\f\u0085\u2028\u2029]\s*/g, ' ');
}
