import type { Root } from 'hast';
import type { Direction } from '../../typography/direction.ts';
import type { Hyphenate } from '../../typography/hyphenation.ts';
import { inlineSpans } from '../blocks/inline-spans.ts';
import type { TagReference } from '../display-list.ts';
import type { Line } from '../paragraphs/line.ts';
import { placeLine, sameNode } from '../paragraphs/place-line.ts';
import type { SettingContext } from '../paragraphs/set-line.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import { type FontFamily, PLAIN_STYLE, type Span, type TextStyle, unchanged } from '../paragraphs/text-style.ts';
import type { SetItem, StructureNode } from '../structure-tree.ts';
import { fallbackFaces, families } from '../theme.ts';

/** A short text that stands outside the columns: a title, a label, a line at the foot. */
export interface LooseText {
  readonly family: FontFamily;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
  readonly width: number;
  readonly align?: TextStyle['align'];
  /** Default: from left to right. */
  readonly direction?: Direction;
  readonly capitals?: boolean;
  /** Lines as even as they can be, and no word divided that fits a line. */
  readonly balanced?: boolean;
  /** The text of its structure element goes on elsewhere, with another word. */
  readonly goesOn?: boolean;
}

/** Items with the first baseline at y = 0. */
export interface SetText {
  readonly items: readonly SetItem[];
  readonly lines: readonly Line[];
  readonly lineCount: number;
  /** Width of the widest line. */
  readonly width: number;
}

/**
 * Sets a text that stands outside the columns, with its first baseline at y = 0.
 *
 * @param spans the words
 * @param text how they are set; lengths in points
 * @param context what lines are set with
 */
export function setText(
  spans: readonly Span[],
  text: LooseText,
  context: SettingContext & { readonly hyphenate?: Hyphenate },
): SetText {
  const { width: measure, direction, goesOn, balanced = false } = text;
  const style: TextStyle = {
    family: text.family,
    code: families.code,
    fallback: fallbackFaces,
    size: text.size,
    colour: text.colour,
    align: text.align ?? (text.direction === 'rtl' ? 'right' : 'left'),
    hyphenate: balanced,
    balanced,
    micro: unchanged,
    indent: 0,
    capitals: text.capitals ?? false,
    preformatted: false,
  };
  const { hyphenate } = context;
  const lines = setParagraph({ spans, style, measure, direction, goesOn, hyphenate }, context);
  return {
    items: lines.flatMap((line, index) => placeLine(line, 0, index * text.leading, context, sameNode)),
    lines,
    lineCount: lines.length,
    width: Math.max(0, ...lines.map((line) => line.width)),
  };
}

/** Items of a text line by line, each with its baseline at y = 0. */
export function itemsByLine({ lines }: SetText, context: SettingContext): SetItem[][] {
  return lines.map((line) => placeLine(line, 0, 0, context, sameNode));
}

/**
 * A plain string as spans, without its soft hyphens: nobody should copy one out of the PDF.
 *
 * @param text the words, in the language of the article
 * @param tag the structure element that they belong to, or an artefact
 * @param style what is special about them; default: nothing
 */
export function plainSpans(text: string, tag: TagReference<StructureNode>, style: Partial<Span['style']> = {}): Span[] {
  return [{ text: text.replaceAll('\u00AD', ''), style: { ...PLAIN_STYLE, ...style }, tag, lang: '' }];
}

/** Inline hast as the spans of a structure element, in the language of the document. */
export function rootSpans(root: Root, tag: StructureNode, documentLang: string): Span[] {
  return inlineSpans(root.children, { tag, lang: '', documentLang, style: PLAIN_STYLE });
}
