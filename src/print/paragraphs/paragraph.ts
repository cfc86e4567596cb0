import type { Direction } from '../../typography/direction.ts';
import type { Hyphenate } from '../../typography/hyphenation.ts';
import type { Span, TextStyle } from './text-style.ts';

/** A paragraph to be set. */
export interface Paragraph {
  readonly spans: readonly Span[];
  readonly style: TextStyle;
  /** Width of its lines, in points. */
  readonly measure: number;
  readonly hyphenate?: Hyphenate | undefined;
  /** Lines more or fewer than the best setting has, where that can be had. */
  readonly looseness?: number;
  /** Index of a line that may not end in a divided word. */
  readonly undivided?: number | undefined;
  /** How it runs as a whole; default: from left to right. */
  readonly direction?: Direction | undefined;
  /** What stands before its first lines: they begin so much further in. Default: nothing. */
  readonly opening?: Opening | undefined;
  /** Points that stay free behind its last word, in the same line. Default: none. */
  readonly endRoom?: number | undefined;
  /** The text of its structure element goes on elsewhere, with another word. */
  readonly goesOn?: boolean | undefined;
}

/** Lines at the beginning of a paragraph that make room for what stands before them. */
export interface Opening {
  /** How many, and by how many points they are shorter than the others. */
  readonly lines: number;
  readonly width: number;
}

/** How far a line stands in for what its paragraph opens with, in points. */
export function openingAt({ opening }: Pick<Paragraph, 'opening'>, line: number): number {
  return opening && line < opening.lines ? opening.width : 0;
}
