import type { Item } from '../display-list.ts';
import { moved } from '../moved.ts';
import type { Line } from '../paragraphs/line.ts';
import { offsetOfLine, placeLine, textOfLine, wholeWordsOfLine } from '../paragraphs/place-line.ts';
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

/** The words of rows that follow each other; one that is divided between two rows is one word. What is printed again is not counted. */
export function wordsOfRows(rows: readonly WithParts[]): string[] {
  const lines = rows.flatMap(({ parts, isRepeated }) => (isRepeated ? [] : linesOf(parts)));
  return lines.map(textOfLine).join('').split(/\s+/).filter(Boolean);
}

/** The last words of a row, the last one whole where it goes on in another row. */
export function lastWords({ parts }: WithParts, count: number): string {
  const lines = linesOf(parts);
  const texts = lines.map((line, index) => (index < lines.length - 1 ? textOfLine(line) : wholeWordsOfLine(line)));
  return texts.join('').trim().split(/\s+/).slice(-count).join(' ');
}

/** Where the first text of a row stands in the bulletin's file. */
export function offsetOf({ parts }: WithParts): number | undefined {
  return linesOf(parts)
    .map(offsetOfLine)
    .find((offset) => offset !== undefined);
}

function linesOf(parts: readonly RowPart[]): Line[] {
  return parts.flatMap((part) => (part.kind === 'type' ? [part.line] : []));
}
