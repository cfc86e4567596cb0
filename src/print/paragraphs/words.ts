import type { Hyphenate } from '../../typography/hyphenation.ts';
import type { ShapedPiece, Shaper } from './shaper.ts';
import { type InlineStyle, type Span, type TextStyle, faceKey, riseOf, sizeOf } from './text-style.ts';

/** A part of a word in one style and one face, from `start` to `end` in the paragraph's text. */
export interface WordPart {
  readonly span: Span;
  readonly style: InlineStyle;
  readonly size: number;
  readonly rise: number;
  /** Where its span starts in the paragraph's text. */
  readonly spanStart: number;
  readonly start: number;
  readonly end: number;
}

/** What stands between two breakable spaces, or a forced line end. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly WordPart[];
  /** The character of the space before the word; '' at the start of a line. */
  readonly spaceBefore: string;
  /** The line ends before this word. */
  readonly forced: boolean;
}

/** A place inside a word where a line may end. */
export interface Division {
  /** Index in the paragraph's text. */
  readonly at: number;
  /** `hyphen`: one is inserted; `mark`: the word has its own; `emergency`: nowhere else. */
  readonly kind: 'hyphen' | 'mark' | 'emergency';
}

const SPACE = /[ \t\n\r]/;
const FORCED_END = '\u2028';

/** Cuts spans into words: at breakable spaces only, whatever the styles on either side. */
export function toWords(spans: readonly Span[], style: TextStyle): Word[] {
  const words: Word[] = [];
  let parts: WordPart[] = [];
  let wordStart = 0;
  let spaceBefore = '';
  let forced = false;
  let position = 0;
  const endWord = () => {
    if (parts.length > 0) words.push({ start: wordStart, end: position, parts, spaceBefore, forced });
    else if (forced && words.length > 0) words.push({ start: position, end: position, parts: [], spaceBefore: '', forced });
    if (parts.length > 0 || forced) {
      spaceBefore = '';
      forced = false;
    }
    parts = [];
  };

  for (const span of spans) {
    const size = sizeOf(style, span.style);
    const rise = riseOf(style, span.style);
    let partStart = 0;
    const endPart = (end: number) => {
      if (end > partStart) {
        if (parts.length === 0) wordStart = spanStart + partStart;
        parts.push({ span, style: span.style, size, rise, spanStart, start: spanStart + partStart, end: spanStart + end });
      }
    };
    const spanStart = position;
    for (let i = 0; i < span.text.length; i++) {
      const character = span.text[i] as string;
      const isForced = character === FORCED_END;
      // Preformatted: a space begins the word after it, so that indents and columns stay.
      const isSpace = style.preformatted ? character === ' ' && i > partStart && span.text[i - 1] !== ' ' : SPACE.test(character);
      if (!isForced && !isSpace) continue;
      position = spanStart + i;
      endPart(i);
      endWord();
      if (isForced) forced = true;
      else if (!style.preformatted && !forced) spaceBefore = ' ';
      partStart = style.preformatted && !isForced ? i : i + 1;
    }
    position = spanStart + span.text.length;
    endPart(span.text.length);
  }
  endWord();
  return words;
}

/** Where a word may be divided, in order; `measure` is the narrowest line that it must fit in. */
export function divisionsOf(word: Word, text: string, hyphenate: Hyphenate | undefined, width: number, measure: number): Division[] {
  const own = text.slice(word.start, word.end);
  const divisions: Division[] = [];
  if (!word.parts.some((part) => part.style.code)) {
    for (const match of own.matchAll(COMPOUND)) divisions.push({ at: word.start + match.index, kind: 'mark' });
    if (hyphenate && divisions.length === 0) {
      // The letters of the word, without the punctuation and the fixed spaces around it.
      for (const letters of own.matchAll(/[\p{L}\p{M}’'\-·.@/_\d]+/gu)) {
        const core = letters[0].replace(/[.\-·/]+$/u, '');
        for (const index of hyphenate(core)) divisions.push({ at: word.start + letters.index + index, kind: 'hyphen' });
      }
    }
  }
  if (width <= measure) return divisions;
  const seams = new Set(divisions.map((division) => division.at));
  for (let i = 1; i < own.length; i++) {
    const at = word.start + i;
    if (!seams.has(at) && !/[\uDC00-\uDFFF\p{M}]/u.test(own[i] as string)) divisions.push({ at, kind: 'emergency' });
  }
  return divisions.sort((a, b) => a.at - b.at);
}

/**
 * After the hyphen of a compound whose members have three letters or more, so
 * that « salarié-e-s » stays whole; after a dash between words; after a slash
 * of an address. The match is empty: it stands where the next line begins.
 */
const COMPOUND = /(?<=\p{L}{3}[-\u2010])(?=\p{L}{3})(?<!(?:^|[^\p{L}])\p{L}{3,}-(?:e|es|s|ne|nes|trice|trices|euse|euses)-)|(?<=[–—])(?=\p{L})|(?<=[\p{L}\d][/&?=])(?=[\p{L}\d]{2})/gu;

/** Shapes the text from `start` to `end`, which lies inside one word, part by part. */
export function shapeSlice(word: Word, text: string, start: number, end: number, style: TextStyle, shaper: Shaper): { part: WordPart; pieces: readonly ShapedPiece[]; start: number }[] {
  const shaped: { part: WordPart; pieces: readonly ShapedPiece[]; start: number }[] = [];
  for (const part of word.parts) {
    const from = Math.max(start, part.start);
    const to = Math.min(end, part.end);
    if (from >= to) continue;
    const pieces = shaper.shape(text.slice(from, to), faceKey(style, part.style), style.fallback, part.span.lang, style.capitals);
    shaped.push({ part, pieces, start: from });
  }
  return shaped;
}

/** Width of a slice of a word, in points. */
export function sliceWidth(word: Word, text: string, start: number, end: number, style: TextStyle, shaper: Shaper): number {
  let width = 0;
  for (const { part, pieces } of shapeSlice(word, text, start, end, style, shaper)) {
    for (const piece of pieces) width += piece.width * part.size;
  }
  return width;
}
