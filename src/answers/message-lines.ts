import { firstMatch } from '../sequence/first-match.ts';
/** A line of a message. */
export interface MessageLine {
  /** How many times it is quoted: « > > » is twice. */
  readonly depth: number;
  /** Without the marks of quotation. */
  readonly text: string;
}

/** Marks of quotation; programs write them with blanks between them, behind them, or without. */
const QUOTED = /^(?:[ \t]?>)+[ \t]?/;

/** The lines of a message's text, in composed characters. */
export function messageLines(text: string): readonly MessageLine[] {
  return text
    .normalize('NFC')
    .replace(/[\ufeff\u200b]/g, '')
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => {
      const marks = firstMatch(QUOTED, line);
      return { depth: marks.split('>').length - 1, text: line.slice(marks.length).trimEnd() };
    });
}

/** A line with the marks of quotation that it has beyond a depth: they were written by whoever answered. */
export function beyondDepth({ depth, text }: MessageLine, quoted: number): string {
  return `${'>'.repeat(Math.max(0, depth - quoted))}${depth > quoted ? ' ' : ''}${text}`;
}

/** Programs break lines at 72 to 78 characters, 80 at most; marks of quotation may count or not. */
const NARROWEST = 70;
const WIDEST = 80;

/** Whether a program may have broken a line here: the next word had no room on it. */
export function isBroken(line: string, next: string): boolean {
  if (line.length > WIDEST) return false;
  const word = firstMatch(/^\S*/, next);
  return word !== '' && line.length + 1 + word.length > NARROWEST;
}
