/** Where an author ends a line of a title: a backslash before white space, as Markdown has it at the end of a line. */
export const FORCED_END = /\\(?=\s)/g;
/** U+2028, the line separator: it stands for an end of a line in a text that is set. */
export const LINE_SEPARATOR = '\u2028';

/**
 * The lines of a title as its author wants them: « Pauses chronométrées :\ le plateau se lève »
 * has two. What stands in only one line is one.
 */
export function forcedLines(text: string): readonly string[] {
  const lines = text.split(FORCED_END).map((line) => line.trim());
  return lines.filter((line) => line !== '');
}
