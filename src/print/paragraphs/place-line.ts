import { itemAt } from '../../sequence/item-at.ts';
import { NOWHERE, offsetAt } from '../../sequence/offsets.ts';
import type { Item } from '../display-list.ts';
import type { StructureNode } from '../structure-tree.ts';
import type { BrokenParagraph, Line } from './line.ts';
import { linkTexts } from './line-marks.ts';
import type { LineExtent } from './line-pieces.ts';
import { openingAt } from './paragraph.ts';
import type { BrokenLine, UnboundLines } from './paragraph-memory.ts';
import { type SettingContext, setLine } from './set-line.ts';
import { bind, bindingOf, tagsOf } from './unbound.ts';
import { toWords, type Word } from './words.ts';

/**
 * Sets a line at its place: glyph runs and the areas of links, in reading order. What is drawn
 * behind the text comes first.
 *
 * @param line the paragraph, and which of its lines this is
 * @param x left edge of the line, in points
 * @param y its baseline, in points
 * @param context what lines are set with
 * @param tagOf says what each structure node of the text becomes
 */
export function placeLine<Tag>(
  { paragraph, index }: Line,
  x: number,
  y: number,
  context: SettingContext,
  tagOf: (node: StructureNode) => Tag,
): Item<Tag>[] {
  const { own, shared } = paragraph;
  paragraph.binding ??= bindingOf(own.spans);
  const occurrence = { binding: paragraph.binding, tagOf, locate: context.locate };
  const items = bind(unboundLines(paragraph, context), index, occurrence, x, y);
  // Where no other number will be set, lines that have their places are not asked for again: a long number has thousands.
  if (!context.paragraphMemory && index === shared.lines.length - 1) shared.set = undefined;
  return items;
}

/** Tags that stay nodes: for what is set and has no place in a display list yet. */
export function sameNode(node: StructureNode): StructureNode {
  return node;
}

/** All lines of a paragraph: they are set when the first is placed. */
function unboundLines({ own, shared }: BrokenParagraph, context: SettingContext): UnboundLines {
  if (shared.set) return shared.set;
  const { spans, text, style, measure, levels, direction } = own;
  const words = toWords(spans, style, levels);
  const links = linkTexts(spans);
  const spaced = text.replace(/[\n\t\r\u2028]/g, ' ');
  const items = shared.lines.map((line, index) => {
    const first = style.hanging ? hangingIndent(line, style.hanging) : index === 0 ? style.indent : 0;
    const indent = first + openingAt(own, index);
    const endRoom = index === shared.lines.length - 1 ? (own.endRoom ?? 0) : 0;
    const setting = { links, measure, indent, endRoom, levels, direction, expansion: line.expansion };
    return setLine(lineExtentOf(line, words), spaced, style, setting, context);
  });
  shared.set = { items, indexOf: new Map(tagsOf(spans).map((tag, index) => [tag, index])) };
  return shared.set;
}

/** How far a line stands in where what is turned over does. */
function hangingIndent({ isFirst }: BrokenLine, hanging: number): number {
  return isFirst ? 0 : hanging;
}

/** The words that a line is made of. */
export function lineExtentOf(line: BrokenLine, words: readonly Word[]): LineExtent {
  const { firstWord, endWord, start, end, hyphenated, endsInSpace, isFirst, isLast } = line;
  return { words: words.slice(firstWord, endWord), start, end, hyphenated, endsInSpace, isFirst, isLast };
}

/** What a line says: texts of neighbours can be joined as they are, a word that is divided between them is whole again. */
export function textOfLine({ paragraph: { own, shared }, index }: Line): string {
  const line = itemAt(shared.lines, index);
  const isLast = index === shared.lines.length - 1;
  return own.text.slice(line.start, line.end) + (line.endsInSpace || isLast ? ' ' : '');
}

/**
 * The same among other lines: its first word is whole where the line before it is not among them, its last word where the
 * next line is not.
 *
 * @param line of a paragraph
 * @param before the line that stands before it there
 * @param after the line that stands behind it
 */
export function textAmongLines(line: Line, before: Line | undefined, after: Line | undefined): string {
  const { paragraph, index } = line;
  const { own, shared } = paragraph;
  const set = itemAt(shared.lines, index);
  const whole = wholeWords(line);
  const start = before?.paragraph === paragraph && before.index === index - 1 ? set.start : whole.start;
  const end = after?.paragraph === paragraph && after.index === index + 1 ? set.end : whole.end;
  const isApart = set.endsInSpace || index === shared.lines.length - 1 || end > set.end;
  return own.text.slice(start, end) + (isApart ? ' ' : '');
}

/** What a line says, its first and last words whole where they begin or go on in other lines. */
export function wholeWordsOfLine(line: Line): string {
  const { start, end } = wholeWords(line);
  return line.paragraph.own.text.slice(start, end);
}

/** From where to where the words reach that a line has a part of. */
function wholeWords({ paragraph: { own, shared }, index }: Line) {
  const line = itemAt(shared.lines, index);
  const { text } = own;
  const first = Math.max(0, line.start - MOST_SHOWN);
  const last = Math.min(text.length, line.end + MOST_SHOWN);
  let { start, end } = line;
  // Step by step: a pattern would look for the end of each word of a long paragraph.
  while (start > first && !SPACE.test(text.charAt(start - 1))) start--;
  while (end < last && !SPACE.test(text.charAt(end))) end++;
  return { start, end };
}

const SPACE = /\s/;
/** A longer word is not shown whole: so many characters of it beyond its line, at each end. */
const MOST_SHOWN = 1_000;

/** Whether a line ends its paragraph, or is forced to end: what was typed as one line is not turned over below it. */
export function endsText({ paragraph: { shared }, index }: Line): boolean {
  return itemAt(shared.lines, index).isLast;
}

/** Whether a line is what was turned over of a line that was typed. */
export function isTurnedOver({ paragraph: { shared }, index }: Line): boolean {
  return !itemAt(shared.lines, index).isFirst;
}

/** Where a line begins in the text of its paragraph. */
export function startInText({ paragraph: { shared }, index }: Line): number {
  return itemAt(shared.lines, index).start;
}

/** Where a line's first character that has a place in the bulletin's file stands there. */
export function offsetOfLine({ paragraph: { own, shared }, index }: Line): number | undefined {
  const line = itemAt(shared.lines, index);
  let from = 0;
  for (const { text, offsets } of own.spans) {
    const end = Math.min(text.length, line.end - from);
    for (let at = Math.max(0, line.start - from); at < end; at++) {
      const offset = offsets ? offsetAt(offsets, at) : NOWHERE;
      if (offset !== NOWHERE) return offset;
    }
    from += text.length;
  }
  return undefined;
}
