import type { Colour } from '../colour/contrast.ts';
import type { Graphic } from '../graphics/graphic.ts';
import type { Matrix } from '../graphics/matrix.ts';
import type { StructureElement } from './structure-element.ts';

/**
 * The printed edition as plain data: what stands where on each sheet, and what
 * each item means. Painting, imposition and the preview read it, so that none of
 * them needs to set a number again.
 *
 * All lengths are points (1/72 inch), the origin is the sheet's top left
 * corner, y grows downwards.
 */
export interface DisplayList {
  /** In reading order, wherever an imposition puts them. */
  readonly sheets: readonly Sheet[];
  /** The structure tree, parents before their children: `structure[0]` is the document. */
  readonly structure: readonly StructureElement[];
  /** How the body was made to fill its sides. */
  readonly fit: FitReport;
  /** Headings for the outline, in reading order. */
  readonly outline: readonly OutlineEntry[];
  /** One for each sheet of the plan: what helps a person who looks at it. It is not printed. */
  readonly guides?: readonly SheetGuide[];
}

/** From its top left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SheetGuide {
  /** Top of the grid of lines. */
  readonly top: number;
  /** What is cut off with the coupon that stands on this side. */
  readonly coupon?: Area;
  /** What is cut off with the coupon on the other side. */
  readonly behindCoupon?: Area;
  /** Blocks that cannot be printed as they stand. A list that has any is shown, and is never painted. */
  readonly misfits?: readonly Area[];
}

/** What copyfitting chose, and what it leaves. */
export interface FitReport {
  /** Body size and leading, in points. */
  readonly size: number;
  readonly leading: number;
  /** How many paragraphs are a line shorter, and how many a line longer, than they set best. */
  readonly tightened: number;
  readonly loosened: number;
  /** Size of the pictures: 1 for as large as they are. */
  readonly pictureScale: number;
  /** How many lines more would have room on the sides asked for; negative where lines have no room. */
  readonly freeLines: number;
  /** Lines that stay empty on the sides of the text, side by side, in all columns together. */
  readonly freeBySide: readonly number[];
  /** Of a paper: the lines that stay empty below each of its stories, in the author's order; negative: lines that have no room. */
  readonly freeByStory?: readonly StoryRoom[];
}

/** How a story fills its place. */
export interface StoryRoom {
  readonly title: string;
  /** Sides on which it stands, from 1; none where it has no room. */
  readonly sides: readonly number[];
  readonly freeLines: number;
}

/** One side of paper. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** In reading order; later items cover earlier ones. */
  readonly items: readonly Item[];
}

/** A thing on a sheet. While a number is set, its tag is a node of a structure tree (`structure-tree.ts`). */
export type Item<Tag = number> =
  | GlyphRun<Tag>
  | Rule<Tag>
  | Rectangle<Tag>
  | Drawing<Tag>
  | Picture<Tag>
  | PlacedGraphic<Tag>
  | LinkArea<Tag>
  | FieldPlace<Tag>;

/** Index into `DisplayList.structure`, or an artefact: there for the eye only (rules, running heads, folios). */
export type TagReference<Tag = number> = Tag | 'artefact';

/**
 * The source text of each glyph's cluster, on the cluster's first glyph; '' on the others. Where each glyph stands for
 * one UTF-16 unit, as nearly everywhere, it is one string: a list would take eight times the room.
 */
export type GlyphTexts = string | readonly string[];

/** Glyphs of one font on one baseline. */
export interface GlyphRun<Tag = number> {
  readonly kind: 'glyphs';
  readonly tag: TagReference<Tag>;
  /** Key of a face in the font collection. */
  readonly font: string;
  readonly size: number;
  readonly colour: Colour;
  /** Left end of the run on its baseline. */
  readonly x: number;
  readonly y: number;
  /** Horizontal scaling of the glyphs, 1 = as drawn; positions already include it. */
  readonly stretch: number;
  /** Points between each glyph and the next beyond their widths; positions already include it. Absent: 0. */
  readonly letterSpacing?: number;
  /** Glyph ids of the font, in the order in which they are read. */
  readonly glyphs: readonly number[];
  /** Left edge of each glyph, from `x`; not rising where a mark stands over its base, falling from right to left. */
  readonly positions: readonly number[];
  /** Vertical offset of each glyph (up is positive); absent when all are 0. */
  readonly rises?: readonly number[];
  /**
   * A hyphen inserted at a line's end has U+00AD (ISO 32000-1, 14.8.2.2.3);
   * a character that no font has keeps its own text over the glyph of a box.
   */
  readonly texts: GlyphTexts;
  /** Width of the run, in points, without the space at a line's end, which hangs beyond it. */
  readonly width: number;
  /** BCP 47, where it differs from the document's. */
  readonly lang?: string;
  /** Where the run's first character stands in the bulletin's file, from 1. */
  readonly source?: { readonly line: number; readonly column: number };
}

/** A straight line, horizontal or vertical. */
export interface Rule<Tag = number> {
  readonly kind: 'rule';
  readonly tag: TagReference<Tag>;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thickness: number;
  readonly colour: Colour;
  /** Lengths of dash and gap; absent: solid. `cap: 'round'` with a dash of 0 makes dots. */
  readonly dash?: readonly [number, number];
  readonly cap?: 'butt' | 'round';
}

export interface Rectangle<Tag = number> {
  readonly kind: 'rectangle';
  readonly tag: TagReference<Tag>;
  /** Words stand on it: on a band in the colour of paper, on a pale ground or a tint behind whole blocks in their own. Absent where no word stands on it. */
  readonly ground?: 'band' | 'pale' | 'tint';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill?: Colour;
  readonly stroke?: { readonly colour: Colour; readonly thickness: number };
}

/** Free outlines, such as the scissors. */
export interface Drawing<Tag = number> {
  readonly kind: 'drawing';
  readonly tag: TagReference<Tag>;
  readonly x: number;
  readonly y: number;
  /** SVG path data, in points from (x, y). */
  readonly path: string;
  /** How far it reaches from (x, y), where it is a figure. */
  readonly width?: number;
  readonly height?: number;
  readonly fill?: Colour;
  readonly stroke?: { readonly colour: Colour; readonly thickness: number };
}

export interface Picture<Tag = number> {
  readonly kind: 'picture';
  readonly tag: TagReference<Tag>;
  /** `src` of an image of the article. */
  readonly src: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What of it is seen, from its own top left corner. Absent: all. */
  readonly window?: Area;
}

/** A picture in vectors, its labels set. */
export interface PlacedGraphic<Tag = number> {
  readonly kind: 'graphic';
  readonly tag: TagReference<Tag>;
  readonly graphic: Graphic<SetLabel>;
  readonly x: number;
  readonly y: number;
  /** In the proportions of the graphic. */
  readonly width: number;
  readonly height: number;
  /** What of it is seen, from its own top left corner. Absent: all. */
  readonly window?: Area;
}

/** The words of a label as glyphs, in the label's own space: sizes and places are the graphic's, not points. */
export interface SetLabel {
  readonly kind: 'label';
  readonly runs: readonly LabelRun[];
  /** From the label's space to that of the graphic; absent: the same. */
  readonly transform?: Matrix;
}

export interface LabelRun {
  /** It belongs to the structure element of its graphic; its own tag says nothing. */
  readonly run: GlyphRun<never>;
  /** 0 to 1; default: 1. */
  readonly opacity?: number;
}

/** The area of a live link; its text is painted by glyph runs with the same tag. */
export interface LinkArea<Tag = number> {
  readonly kind: 'link';
  /** A structure element of type `Link`. */
  readonly tag: Tag;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** A whole address; `#` and the id of a structure element, alone the beginning; or a file beside this one. */
  readonly href: string;
  /** What the link says, for assistive technology. */
  readonly contents: string;
}

/** Where a coupon's field lies, and what is filled in there. Paints nothing by itself. */
export type FieldPlace<Tag = number> = TextFieldPlace<Tag> | BoxPlace<Tag>;

interface FieldBase<Tag> {
  readonly kind: 'field';
  /** A structure element of type `Form`; what is printed of the field has the same tag. */
  readonly tag: Tag;
  /** Name of the coupon's field. */
  readonly name: string;
  /** What assistive technology reads and the pointer shows: label and hint, for a box its choice too. */
  readonly tip: string;
  readonly required: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line to write on, or several. */
export interface TextFieldPlace<Tag = number> extends FieldBase<Tag> {
  readonly role: 'text';
  readonly lines: number;
  /** Most characters. */
  readonly maxLength?: number;
  /** Whether those characters stand in cells of one width. */
  readonly comb: boolean;
  /** What is typed is set in: key of a face in the font collection. */
  readonly font: string;
  readonly size: number;
  readonly colour: Colour;
}

/** A box to tick: one of several that exclude each other, or one by itself. */
export interface BoxPlace<Tag = number> extends FieldBase<Tag> {
  readonly role: 'radio' | 'check';
  /** Index into the field's choices. */
  readonly choice: number;
  /** That choice in words: what is answered when the box is ticked. */
  readonly value: string;
  /** Label and hint of the whole field. */
  readonly group: string;
  readonly colour: Colour;
}

export interface OutlineEntry {
  readonly title: string;
  /** 1 for the number's title. */
  readonly level: number;
  /** Index into `sheets`. */
  readonly sheet: number;
  /** Left and upper edge of what it names, or of the white above. */
  readonly x: number;
  readonly y: number;
}
