import { itemAt } from '../../sequence/item-at.ts';
import { DIRECTION_CONTROL } from '../../typography/direction.ts';
import type { Hyphenate } from '../../typography/hyphenation.ts';
import type { TableCell } from '../blocks/block.ts';
import { isAddress } from '../paragraphs/address-seams.ts';
import { type Division, divisionsOf } from '../paragraphs/divisions.ts';
import { isInsideCharacter } from '../paragraphs/emergency-breaks.ts';
import type { Line } from '../paragraphs/line.ts';
import { setParagraph } from '../paragraphs/set-paragraph.ts';
import type { Span, TextStyle } from '../paragraphs/text-style.ts';
import type { BlockContext } from './block-context.ts';
import type { Breaking, CellMeasure, CellPiece } from './cell-measure.ts';
import { cellStyle } from './table-style.ts';

/** More than any column is wide, in ems. */
const ENDLESS = 100_000;
const LINE_END = '\u2028';

/**
 * Measures the words of a cell. Letters are as wide as the shaper says, in whatever styles they
 * are: each word is set as a line of its own.
 *
 * @param cell what stands in it
 * @param usual how cells are set; the size does not matter
 * @param context what measures
 */
export function measureCell(cell: TableCell, usual: TextStyle, context: BlockContext): CellMeasure {
  const { spans, decimalAt } = cell;
  const style = cellStyle(cell, usual);
  const text = textOf(spans);
  const lines = widthsOf(spans, style, context);
  const places = wordPlaces(text);
  const breaks = places.filter(({ begins }) => !begins).map(({ start }) => start - 1);
  const broken = breaks.length > 0 ? widthsOf(withLineEnds(spans, breaks), style, context) : lines;
  // Empty lines hold no word.
  const widths = broken.filter((width) => width > 0);
  const natural = Math.max(0, ...lines);
  const words = places.map(({ start, begins }, index) => ({ start, begins, width: widths[index] ?? 0, space: 0 }));
  const total = words.reduce((sum, { width }) => sum + width, 0);
  const spaces = lines.reduce((sum, width) => sum + width, 0) - total;
  const space = breaks.length > 0 ? Math.max(0, spaces / breaks.length) : 0;
  const before = decimalAt === undefined ? 0 : Math.max(0, ...widthsOf(upTo(spans, decimalAt), style, context));
  return {
    text,
    words: words.map((word) => ({ ...word, space: word.begins ? 0 : space })),
    natural,
    ...(decimalAt !== undefined && { figure: { before, after: Math.max(0, natural - before) } }),
  };
}

/**
 * The pieces of a cell between which lines may end.
 *
 * @param cell what stands in it
 * @param measure its words
 * @param breaking where words may be broken; figures, dates and telephone numbers never are
 * @param style how it is set
 * @param context what measures
 */
export function cellPieces(
  cell: TableCell,
  { text, words }: CellMeasure,
  breaking: Breaking,
  style: TextStyle,
  context: BlockContext,
): readonly CellPiece[] {
  if (breaking === 'words') return words;
  return words.flatMap((word, index) => {
    const own = text.slice(word.start, words[index + 1]?.start ?? text.length).trimEnd();
    const span = spanAt(cell.spans, word.start);
    const divisions = span ? divisionsIn(own, breaking, span.lang, context.hyphenate) : [];
    if (!span || divisions.length === 0) return [word];
    const shown = divisions.reduceRight(
      (rest, { at, hyphen }) => `${rest.slice(0, at)}${hyphen ? '-' : ''}${LINE_END}${rest.slice(at)}`,
      own,
    );
    const widths = widthsOf([{ ...bare(span), text: shown }], style, context);
    return [0, ...divisions.map(({ at }) => at)].map(
      (at, part): CellPiece => ({
        width: itemAt(widths, part),
        space: part === 0 ? word.space : 0,
        begins: part === 0 && word.begins,
        start: word.start + at,
      }),
    );
  });
}

/** A figure, a date, an amount, a telephone number: what is read as one. An address may hold figures and is broken at its marks. */
function isFigure(word: string): boolean {
  return /\d/.test(word) && !isAddress(word);
}

/** Letters that stay together where words are broken anywhere. */
const LETTERS = 3;

function divisionsIn(
  word: string,
  breaking: Breaking,
  lang: string,
  hyphenate: Hyphenate | undefined,
): readonly Pick<Division, 'at' | 'hyphen'>[] {
  if (isFigure(word)) return [];
  if (breaking === 'letters') return everyFewLetters(word).map((at) => ({ at, hyphen: false }));
  const divide = breaking === 'syllables' && hyphenate ? (letters: string) => hyphenate(letters, lang) : undefined;
  const found = divisionsOf(word, { hyphenate: divide, isCode: false, place: 'inside' });
  return found.filter(({ kind, at }) => kind !== 'emergency' && at > 0 && at < word.length);
}

/** Places in a word with so many letters between two of them; none is inside a sign, and controls of direction are no letters. */
function everyFewLetters(word: string): number[] {
  const places: number[] = [];
  let letters = 0;
  for (let at = 0; at < word.length; at++) {
    if (DIRECTION_CONTROL.test(word.charAt(at))) continue;
    if (letters >= LETTERS && !isInsideCharacter(word, at)) {
      places.push(at);
      letters = 0;
    }
    letters++;
  }
  return places;
}

/** Where each word begins, and whether the author lets a line begin there. */
function wordPlaces(text: string): { readonly start: number; readonly begins: boolean }[] {
  let end = 0;
  return Array.from(text.matchAll(/[^ \t\n\r\u2028]+/g), ({ index, 0: word }) => {
    const begins = end === 0 || text.slice(end, index).includes(LINE_END);
    end = index + word.length;
    return { start: index, begins };
  });
}

/** Width of each line of spans that nothing breaks but forced line ends. */
function widthsOf(spans: readonly Span[], style: TextStyle, context: BlockContext): number[] {
  const how: TextStyle = { ...style, size: 1, align: 'left', hyphenate: false };
  const lines: readonly Line[] = setParagraph({ spans, style: how, measure: ENDLESS }, context);
  return lines.map(({ width }) => width);
}

export function textOf(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}

/** Spans with forced line ends in the places of some of their spaces. */
export function withLineEnds(spans: readonly Span[], places: readonly number[]): readonly Span[] {
  let start = 0;
  return spans.map((span) => {
    const from = start;
    start += span.text.length;
    const own = places.filter((place) => place >= from && place < start);
    if (own.length === 0) return span;
    const ends = [...own.map((place) => place - from), span.text.length];
    // Places count what a text is stored in, of which a sign of its own may be two: nothing is taken sign by sign.
    const parts = ends.map((end, index) => span.text.slice(index === 0 ? 0 : itemAt(ends, index - 1) + 1, end));
    return { ...span, text: parts.join(LINE_END) };
  });
}

/** The spans up to a place in their text. */
function upTo(spans: readonly Span[], place: number): readonly Span[] {
  let start = 0;
  return spans.flatMap((span) => {
    const from = start;
    start += span.text.length;
    if (place <= from) return [];
    return place >= start ? [span] : [{ ...bare(span), text: span.text.slice(0, place - from) }];
  });
}

/** A span of which nothing is known but its look: to be measured. */
function bare({ text, style, tag, lang }: Span): Span {
  return { text, style, tag, lang };
}

function spanAt(spans: readonly Span[], place: number): Span | undefined {
  let end = 0;
  return spans.find(({ text }) => {
    end += text.length;
    return end > place;
  });
}
