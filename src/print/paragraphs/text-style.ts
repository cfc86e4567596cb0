import { cutOffsets, type Offsets } from '../../sequence/offsets.ts';
import type { TagReference } from '../display-list.ts';
import type { StructureNode } from '../structure-tree.ts';

/** What distinguishes a word from the paragraph that it stands in. */
export interface InlineStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly code: boolean;
  /** Raised or lowered, and set smaller; `superior` is raised by the face's own superior letters. */
  readonly position: 'normal' | 'superscript' | 'superior' | 'subscript';
  readonly small: boolean;
  readonly decoration: 'none' | 'underline' | 'strike' | 'mark' | 'frame';
  /**
   * Small capitals for its small letters, or for capitals too: `drawn` and `all-drawn` are the
   * face's own, `scaled` are its capitals set smaller.
   */
  readonly capitals: 'none' | 'small' | 'all-small' | 'drawn' | 'all-drawn' | 'scaled';
  /** Bold words that open a paragraph: they stay as they are drawn, whatever their line lacks. */
  readonly isLeadIn?: boolean;
}

/** A stretch of text of one style, with what it means and where it comes from. */
export interface Span {
  /** U+2028 forces a line to end. */
  readonly text: string;
  readonly style: InlineStyle;
  /** What it belongs to in the structure. */
  readonly tag: TagReference<StructureNode>;
  readonly href?: string;
  /** The structure element of its link, where it is not `tag`. */
  readonly linkTag?: StructureNode;
  /** Name of the note that it calls. */
  readonly note?: string;
  /** BCP 47 */
  readonly lang: string;
  /** Where each UTF-16 unit stands in the bulletin's file. */
  readonly offsets?: Offsets;
}

/** A part of a span, from one UTF-16 unit to another. */
export function spanPart(span: Span, start: number, end: number): Span {
  const offsets = span.offsets && cutOffsets(span.offsets, start, end);
  return { ...span, text: span.text.slice(start, end), ...(offsets && { offsets }) };
}

/** Keys of the faces of a family, for the four combinations of bold and italic, and for code. */
export interface FontFamily {
  readonly regular: string;
  readonly italic: string;
  readonly bold: string;
  readonly boldItalic: string;
}

/** What a justified line may do unseen to reach its measure. */
export interface Microtypography {
  /** How much wider or narrower its glyphs may be set: 0.02 is 2 %. */
  readonly scaling: number;
  /** How much further apart or closer its letters may stand, in ems. */
  readonly tracking: number;
  /** Share of the usual margin kerning that marks hang out by: 0 for none, 1 for all of it. */
  readonly hanging: number;
}

/** Lines whose glyphs stay as they are drawn and within their edges. */
export const unchanged: Microtypography = { scaling: 0, tracking: 0, hanging: 0 };

/** How a paragraph is set. Lengths in points. */
export interface TextStyle {
  readonly family: FontFamily;
  readonly code: FontFamily;
  /** Faces to look in for a character that the family lacks, in order. */
  readonly fallback: readonly string[];
  readonly size: number;
  readonly colour: string;
  readonly align: 'justify' | 'left' | 'center' | 'right';
  readonly hyphenate: boolean;
  /** Lines as even as they can be, as few as they can be, and no word divided that fits a line: titles, captions, labels. */
  readonly balanced?: boolean;
  /** What a hyphen costs (`Penalty.cost`); default: 50, as in TeX. */
  readonly hyphenPenalty?: number;
  readonly micro: Microtypography;
  /** Old-style figures have ascenders and descenders, as lower-case letters do; tabular ones are as high as capitals and all as wide. Default: lining. */
  readonly figures?: 'lining' | 'oldstyle' | 'tabular';
  /** Indent of the first line. */
  readonly indent: number;
  /** Indent of what is turned over of a line, where all others start at the edge. Default: none. */
  readonly hanging?: number;
  /** Capitals, whatever was typed; the text that is copied stays as typed. */
  readonly capitals: boolean;
  /** Spaces and line ends as typed. */
  readonly preformatted: boolean;
}

export const PLAIN_STYLE: InlineStyle = {
  bold: false,
  italic: false,
  code: false,
  position: 'normal',
  small: false,
  decoration: 'none',
  capitals: 'none',
};

/** Key of a face, and after each `+` an OpenType feature that is switched on in it, or `TRACKED`. */
export function faceKey(style: TextStyle, { bold, italic, code, position, capitals }: InlineStyle): string {
  const family = code ? style.code : style.family;
  const face = bold ? (italic ? family.boldItalic : family.bold) : italic ? family.italic : family.regular;
  // Old-style figures stand among small capitals as they do among small letters.
  if (capitals === 'drawn') return `${face}+smcp+onum`;
  if (capitals === 'all-drawn') return `${face}+c2sc+smcp+onum`;
  if (capitals === 'scaled') return `${face}+${TRACKED}`;
  if (position === 'superior') return `${face}+sups`;
  if (code || style.figures === undefined || style.figures === 'lining') return face;
  return style.figures === 'oldstyle' ? `${face}+onum` : `${face}+lnum+tnum`;
}

/** In a face's key: its letters are set a little apart, as capitals are that stand for small ones. */
export const TRACKED = 'tracked';

/** Whether text is set in capitals that was typed in small letters. */
export function isInCapitals(style: TextStyle, { capitals }: InlineStyle): boolean {
  return style.capitals || capitals === 'scaled';
}

/** A capital that is scaled stands a little above the small letters. */
const SCALED_CAPITAL = 0.78;

/** Superscripts and code are set smaller: 0.65 and 0.9 of the text, by the usual practice of drawn superiors and of mono faces. */
export function sizeOf(style: TextStyle, inline: InlineStyle): number {
  const position = inline.position === 'normal' || inline.position === 'superior' ? 1 : 0.65;
  const capitals = inline.capitals === 'scaled' ? SCALED_CAPITAL : 1;
  return style.size * capitals * position * (inline.small ? 0.85 : 1) * (inline.code && !style.preformatted ? 0.9 : 1);
}

/** How far the text stands above the baseline, in points. */
export function riseOf(style: TextStyle, { position }: InlineStyle): number {
  return position === 'superscript' ? style.size * 0.33 : position === 'subscript' ? -style.size * 0.12 : 0;
}
