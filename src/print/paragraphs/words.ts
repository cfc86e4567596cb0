import { itemAt } from '../../sequence/item-at.ts';
import { DIRECTION_CONTROL } from '../../typography/direction.ts';
import { roomAround, type SpanRoom } from './frames.ts';
import type { ShapedPiece } from './shape-pieces.ts';
import type { Shaper } from './shaper.ts';
import { faceKey, type InlineStyle, isInCapitals, riseOf, type Span, sizeOf, type TextStyle } from './text-style.ts';

/** A part of a word in one style and one face, from `start` to `end` in the paragraph's text. */
export interface WordPart {
  readonly span: Span;
  readonly style: InlineStyle;
  /** What `faceKey` says of its style. */
  readonly face: string;
  readonly size: number;
  readonly rise: number;
  /** Where its span starts in the paragraph's text. */
  readonly spanStart: number;
  readonly start: number;
  readonly end: number;
  /** Embedding level: it runs from right to left where this is odd. */
  readonly level: number;
  /** What it takes before its letters and behind them, in ems of its size; absent: nothing. */
  readonly room?: SpanRoom;
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

const SPACE = 0x20;
const FORCED_END = 0x2028;
/** Letters of a word that is kept as one: more than any line holds. */
const LONGEST = 500;
const JOINER = '\u200D';
/** What belongs to the character before it. */
const GOES_ON = /[\uDC00-\uDFFF\p{M}\u200C\u200D]/u;

/**
 * Cuts spans into words: at breakable spaces only, whatever the styles on either side. Each
 * part of a word has one embedding level. Controls of direction belong to no word: the levels
 * say already what they asked for.
 *
 * @param spans of one paragraph
 * @param style how the paragraph is set
 * @param levels embedding level of each UTF-16 unit; absent where all of them are 0
 */
export function toWords(spans: readonly Span[], style: TextStyle, levels?: Uint8Array): Word[] {
  const words: Word[] = [];
  let parts: WordPart[] = [];
  let wordStart = 0;
  let spaceBefore = '';
  let forced = false;
  let position = 0;
  const endWord = () => {
    if (parts.length === 0) return;
    words.push({ start: wordStart, end: position, parts, spaceBefore, forced });
    parts = [];
    spaceBefore = '';
    forced = false;
  };
  const forceEnd = () => {
    // Two line ends in a row leave an empty line.
    if (forced) words.push({ start: position, end: position, parts: [], spaceBefore: '', forced });
    forced = true;
    spaceBefore = '';
  };

  for (const [index, span] of spans.entries()) {
    const around = span.style.decoration === 'none' ? undefined : roomAround(spans, index);
    const face = faceKey(style, span.style);
    const size = sizeOf(style, span.style);
    const rise = riseOf(style, span.style);
    let partStart = 0;
    const endPart = (end: number) => {
      if (end <= partStart) return;
      if (parts.length === 0) wordStart = spanStart + partStart;
      const start = spanStart + partStart;
      const level = levels?.[start] ?? 0;
      const part = { span, style: span.style, face, size, rise, spanStart, start, end: spanStart + end, level };
      const own = around ? { ...part, ...roomOf(around, partStart === 0, end === span.text.length) } : part;
      // Most words are of one part: what is put into an empty list leaves room for sixteen more.
      if (parts.length === 0) parts = [own];
      else parts.push(own);
    };
    const spanStart = position;
    for (let i = 0; i < span.text.length; i++) {
      const code = span.text.charCodeAt(i);
      const isForced = code === FORCED_END;
      // Preformatted: a space begins the word after it, so that indents and columns stay.
      const isSpace = style.preformatted
        ? code === SPACE && i > partStart && span.text.charCodeAt(i - 1) !== SPACE
        : isSpaceOrLineEnd(code);
      if (levels && !isSpace && !isForced) {
        const isControl = DIRECTION_CONTROL.test(span.text.charAt(i));
        const isTurn = i > partStart && levels[spanStart + i] !== levels[spanStart + i - 1];
        if (isControl || isTurn) {
          endPart(i);
          partStart = isControl ? i + 1 : i;
        }
      }
      if (!isForced && !isSpace) continue;
      position = spanStart + i;
      endPart(i);
      endWord();
      if (isForced) forceEnd();
      else if (!style.preformatted && !forced) spaceBefore = ' ';
      partStart = style.preformatted && !isForced ? i : i + 1;
    }
    position = spanStart + span.text.length;
    endPart(span.text.length);
  }
  endWord();
  if (words.every(({ start, end }) => end - start <= LONGEST)) return words;
  const text = spans.map((span) => span.text).join('');
  return words.flatMap((word) => inPieces(word, text));
}

/** The room of a part of a span: at the span's ends. */
function roomOf({ before, after }: SpanRoom, begins: boolean, ends: boolean): Pick<WordPart, 'room'> {
  const room = { before: begins ? before : 0, after: ends ? after : 0 };
  return room.before === 0 && room.after === 0 ? {} : { room };
}

/** A comparison of codes, because it is asked of every character: a pattern would take longer than all else. */
function isSpaceOrLineEnd(code: number): boolean {
  return code === SPACE || code === 0x0a || code === 0x09 || code === 0x0d;
}

/** A very long word in pieces, with nothing between them: the time for a word may grow with the square of its length. */
function inPieces(word: Word, text: string): Word[] {
  const pieces: Word[] = [];
  for (let start = word.start; start < word.end; ) {
    const end = pieceEnd(text, start, word.end);
    const parts = word.parts.flatMap((part): WordPart[] =>
      part.end <= start || part.start >= end
        ? []
        : [{ ...part, start: Math.max(part.start, start), end: Math.min(part.end, end) }],
    );
    pieces.push(start === word.start ? { ...word, end, parts } : { start, end, parts, spaceBefore: '', forced: false });
    start = end;
  }
  return pieces;
}

/** Where a piece ends: before a letter with its marks, if there is one near. */
function pieceEnd(text: string, start: number, end: number): number {
  if (end - start <= LONGEST) return end;
  const last = start + LONGEST;
  for (let at = last; at > start + LONGEST / 2; at--)
    if (!GOES_ON.test(text.charAt(at)) && text[at - 1] !== JOINER) return at;
  return /[\uDC00-\uDFFF]/.test(text.charAt(last)) ? last - 1 : last;
}

/** The part that gives its face to a space: of the word before it, unless that is code, whose spaces are wide. */
export function spacePart(previous: Word | undefined, word: Word): WordPart | undefined {
  const before = previous?.parts.at(-1);
  return before && !before.style.code ? before : word.parts[0];
}

/** Whether the space before a word keeps its width: code says how many there are. */
export function isFixedSpace(previous: Word | undefined, word: Word): boolean {
  const before = previous?.parts.at(-1);
  const after = word.parts[0];
  if (!before?.style.code || !after?.style.code) return false;
  return before.span === after.span || before.span.tag === after.span.tag;
}

export function isRightToLeft({ level }: WordPart): boolean {
  return level % 2 === 1;
}

/** A stretch of a paragraph's text. */
export interface Slice {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a part of a word is in glyphs, and where it starts in the paragraph's text. */
export interface ShapedPart {
  readonly part: WordPart;
  readonly pieces: readonly ShapedPiece[];
  readonly start: number;
  /** What it takes before its pieces and behind them, in points. */
  readonly before: number;
  readonly after: number;
}

/**
 * Shapes a slice that lies inside one word, part by part.
 *
 * @param word the word
 * @param slice from where to where, in the text of the paragraph
 * @param style how the paragraph is set
 * @param shaper it shapes each part
 */
export function shapeSlice(word: Word, { text, start, end }: Slice, style: TextStyle, shaper: Shaper): ShapedPart[] {
  let shaped: ShapedPart[] = [];
  for (let index = 0; index < word.parts.length; index++) {
    const part = itemAt(word.parts, index);
    const from = Math.max(start, part.start);
    const to = Math.min(end, part.end);
    if (from >= to) continue;
    const pieces = shaper.shape(
      text.slice(from, to),
      part,
      style.fallback,
      isInCapitals(style, part.style),
      isRightToLeft(part),
    );
    const { room, size } = part;
    const before = room && from === part.start ? room.before * size : 0;
    const after = room && to === part.end ? room.after * size : 0;
    const own = { part, pieces, start: from, before, after };
    // As in `toWords`: nearly always there is one.
    if (shaped.length === 0) shaped = [own];
    else shaped.push(own);
  }
  return shaped;
}

/**
 * The width of a word up to each of some places in it, in points.
 *
 * @param word the word
 * @param text of the whole paragraph
 * @param places offsets in that text, ascending
 * @param style how the paragraph is set
 * @param shaper it measures the parts of the word
 */
export function widthsUpTo(
  word: Word,
  text: string,
  places: readonly number[],
  style: TextStyle,
  shaper: Shaper,
): number[] {
  const widths: number[] = [];
  let width = 0;
  const shaped = shapeSlice(word, { text, start: word.start, end: word.end }, style, shaper);
  for (const { part, pieces, start, before, after } of shaped) {
    let from = start;
    width += before;
    for (const { advances, clusters, texts, text: own } of pieces) {
      for (let i = 0; i < advances.length; i++) {
        const advance = itemAt(advances, i);
        const glyphStart = from + itemAt(clusters, i);
        const letters = Math.max(1, itemAt(texts, i).length);
        for (
          let place = places[widths.length];
          place !== undefined && place < glyphStart + letters;
          place = places[widths.length]
        ) {
          // A ligature is cut in equal parts: near enough to choose a break by; the line itself is shaped anew.
          widths.push(width + (Math.max(0, place - glyphStart) / letters) * advance * part.size);
        }
        width += advance * part.size;
      }
      from += own.length;
    }
    width += after;
  }
  while (widths.length < places.length) widths.push(width);
  return widths;
}

/**
 * Width of a word, in points.
 *
 * @param word the word
 * @param text of the whole paragraph
 * @param style how the paragraph is set
 * @param shaper it measures the parts of the word
 */
export function wordWidth(word: Word, text: string, style: TextStyle, shaper: Shaper): number {
  let width = 0;
  const shaped = shapeSlice(word, { text, start: word.start, end: word.end }, style, shaper);
  for (const { part, pieces, before, after } of shaped) {
    width += before + after;
    for (const piece of pieces) width += piece.width * part.size;
  }
  return width;
}
