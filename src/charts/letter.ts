import type { ChartFrame, ChartLabel, Ink, LabelPart } from './chart-layout.ts';
import { longestWord, wrapped } from './lettering.ts';

/** From one baseline to the next, in ems of the type. */
export const LEADING = 1.2;
/** Height of capitals and figures, in ems (`sCapHeight` of Archivo Narrow's OS/2 table). */
export const CAPITALS = 0.69;

export interface Style {
  readonly bold?: boolean;
  readonly ink?: Ink;
  readonly anchor?: ChartLabel['anchor'];
}

/** Words in lines of a frame. */
export interface Lettering {
  readonly lines: readonly string[];
  /** The frame's, or less where a word is wider than its room. */
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

/** Width of words on one line of a frame. */
export function widthOf(text: string, { size, measure }: ChartFrame, bold = false): number {
  return text === '' ? 0 : measure(text, bold) * size;
}

/** Sets words in a room so wide: in as many lines as they need, smaller where a word alone would not fit. */
export function letter(text: string, room: number, frame: ChartFrame, bold = false): Lettering {
  const ems = (part: string) => frame.measure(part, bold);
  const longest = longestWord(text, ems) * frame.size;
  const size = longest > room ? (frame.size * room) / longest : frame.size;
  const lines = wrapped(text, (room / size) * 1.0001, ems);
  const width = Math.max(0, ...lines.map(ems)) * size;
  return { lines, size, width, height: lines.length * size * LEADING };
}

/** The labels of a lettering whose top is at y. */
export function place(
  { lines, size }: Lettering,
  part: LabelPart,
  x: number,
  y: number,
  { bold = false, ink = 'ink', anchor = 'start' }: Style = {},
): ChartLabel[] {
  return lines.map((text, index) => {
    const baseline = y + size * (LEADING * (index + 0.5) + CAPITALS / 2);
    return { part, text, x, y: baseline, anchor, size, bold, ink };
  });
}
