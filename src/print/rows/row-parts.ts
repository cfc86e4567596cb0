import type { Item } from '../display-list.ts';
import { moved } from '../moved.ts';
import type { Line } from '../paragraphs/line.ts';
import {
  endsText,
  offsetOfLine,
  placeLine,
  textAmongLines,
  textOfLine,
  wholeWordsOfLine,
} from '../paragraphs/place-line.ts';
import type { SettingContext } from '../paragraphs/set-line.ts';
import type { Span } from '../paragraphs/text-style.ts';
import { indexIn, type JoinedStructure, numbered, type SetItem, type StructureNode } from '../structure-tree.ts';

/** A thing that stands in a row, by its distance from the row's top left corner, in points. */
export type RowPart = TypePart | DrawnPart;

/** A line of type: its left edge and its baseline. */
interface TypePart {
  readonly kind: 'type';
  readonly line: Line;
  readonly x: number;
  readonly y: number;
  /** It is what stands before a text: the number of an item or of a note. */
  readonly isLabel?: boolean;
}

/** Items that are no lines of the text: rules, pictures, boxes. */
interface DrawnPart {
  readonly kind: 'drawn';
  readonly items: readonly SetItem[];
}

/**
 * A line of type as a part of a row.
 *
 * @param line it has no glyphs yet
 * @param x its left edge, in points from the row's
 * @param y its baseline, in points from the row's top
 */
export function lineAt(line: Line, x: number, y: number): RowPart {
  return { kind: 'type', line, x, y };
}

/** A line of type that is what stands before a text, as a part of its first row. */
export function labelAt(line: Line, x: number, y: number): RowPart {
  return { kind: 'type', line, x, y, isLabel: true };
}

/** Items where they are. */
export function drawn(...items: readonly SetItem[]): RowPart {
  return { kind: 'drawn', items };
}

/** Spans that say again what is said elsewhere: for the eye alone, without their links and calls of notes. */
export function repeatedSpans(spans: readonly Span[]): Span[] {
  return spans.flatMap(({ text, style, lang, note }) =>
    note === undefined ? [{ text, style, lang, tag: 'artefact' }] : [],
  );
}

/**
 * Parts moved to another place in their row.
 *
 * @param parts they stay as they are; copies are moved
 * @param dx points to the right
 * @param dy points down
 */
export function movedParts(parts: readonly RowPart[], dx: number, dy: number): readonly RowPart[] {
  if (dx === 0 && dy === 0) return parts;
  return parts.map((part) =>
    part.kind === 'type' ? { ...part, x: part.x + dx, y: part.y + dy } : { ...part, items: moved(part.items, dx, dy) },
  );
}

/**
 * The items of the parts of a row, at their places on the sheet.
 *
 * @param parts of the row
 * @param x left edge of the row, in points from the sheet's
 * @param y top of the row, in points from the sheet's
 * @param context what lines are set with
 * @param structure of the whole number: it says what each node has become
 */
export function placeParts(
  parts: readonly RowPart[],
  x: number,
  y: number,
  context: SettingContext,
  structure: JoinedStructure,
): Item[] {
  const indexOf = (node: StructureNode) => indexIn(structure, node);
  return parts.flatMap((part) =>
    part.kind === 'type'
      ? placeLine(part.line, x + part.x, y + part.y, context, indexOf)
      : numbered(moved(part.items, x, y), structure),
  );
}

interface WithParts {
  readonly parts: readonly RowPart[];
  readonly isRepeated?: boolean;
}

/** The words of rows in their order; one that is divided is whole, and one word where both its rows are there. What is printed again is not counted. */
export function wordsOfRows(rows: readonly WithParts[]): string[] {
  return markedWords(rows).map((word) => word.replaceAll(CELL_END, ''));
}

/** The same, the last word of each cell with a mark that `quotedWords` shows. */
export function markedWords(rows: readonly WithParts[]): string[] {
  const own = rows.filter(({ isRepeated }) => !isRepeated).map(({ parts }) => typeOf(parts));
  const lines = own.flat().map(({ line }) => line);
  let from = 0;
  const texts = own
    .map((parts) => {
      const first = from;
      from += parts.length;
      return textOfCells(parts, (line, at) => textAmongLines(line, lines[first + at - 1], lines[first + at + 1]));
    })
    .filter((text) => text.trim() !== '');
  const isOfTable = (text: string | undefined) => text?.includes(CELL_END) === true;
  const apart = texts.map((text, index) => (isOfTable(text) || isOfTable(texts[index + 1]) ? cellEnded(text) : text));
  return apart.join('').split(/\s+/).filter(Boolean);
}

/** Words of `markedWords` as a message shows them: cells stand apart. */
export function quotedWords(words: readonly string[]): string {
  return words.join(' ').replace(TRAILING_ENDS, '').replaceAll(CELL_END, ' |');
}

/** The last words of a row, the last one whole where it goes on in another row. */
export function lastWords({ parts }: WithParts, count: number): string {
  const set = typeOf(parts);
  const text = textOfCells(set, (line, at) => (at === set.length - 1 ? wholeWordsOfLine(line) : textOfLine(line)));
  return quotedWords(text.trim().split(/\s+/).slice(-count));
}

/** Behind the last word of a cell, among words: no author types it, since control characters are taken out. */
const CELL_END = '\u001f';
const TRAILING_ENDS = /\u001f(?= …|$)/g;

/** The text of a row's lines. Several texts in one row are cells, which stand side by side; what stands before a text is none. */
function textOfCells(parts: readonly TypePart[], textOf: (line: Line, at: number) => string): string {
  const texts = parts.map(({ line, isLabel }, index) => {
    const text = textOf(line, index);
    const next = parts[index + 1]?.line;
    const isCell = next && next.paragraph !== line.paragraph && endsText(line) && !isLabel;
    return isCell ? cellEnded(text) : text;
  });
  return texts.join('');
}

function cellEnded(text: string): string {
  return text.trim() === '' ? text : `${text.trimEnd()}${CELL_END} `;
}

/** Where the first text of a row stands in the bulletin's file. */
export function offsetOf({ parts }: WithParts): number | undefined {
  return typeOf(parts)
    .map(({ line }) => offsetOfLine(line))
    .find((offset) => offset !== undefined);
}

function typeOf(parts: readonly RowPart[]): TypePart[] {
  return parts.filter((part) => part.kind === 'type');
}
