import type { List, ListItem, Paragraph, PhrasingContent } from 'mdast';

/*
 * In a long bulletin most blocks are paragraphs without a mark, or with words in
 * bold, and short lists of them. Reading these letter by letter is the largest
 * part of reading the text. What is read here is what CommonMark 0.31 makes of it.
 */

/** Marks whose meaning no place decides alone (chapter 6). */
const MARK = /[_[\]&`\\]/;
/** A line that may begin a block, underline a heading, be indented, or end in a hard break (chapters 4, 5 and 6.7). */
const BLOCK_LINE = /^(?:[ \-+=>#]|\d{1,9}[.)])| $/m;
const BULLET = '- ';
/** A line that begins or goes on with an item of a list, or may. */
const LIST_LINE = /^(?: |[-+*](?: |$)|\d{1,9}[.)])/m;

/**
 * Whether a block between empty lines is a paragraph that can be read without the parser: it has no mark, or is one
 * line with stars that can be paired in one way only.
 */
export function isSimpleParagraph(text: string): boolean {
  return !MARK.test(text) && !BLOCK_LINE.test(text) && hasClearStars(text);
}

/** Whether a block between empty lines is a list that can be read so: each line an item, and each item such a paragraph. */
export function isSimpleList(text: string): boolean {
  if (!text.startsWith(BULLET) || MARK.test(text)) return false;
  return text.split('\n').every((line) => line.startsWith(BULLET) && isItemText(line.slice(BULLET.length)));
}

function isItemText(text: string): boolean {
  return text !== '' && !BLOCK_LINE.test(text) && hasClearStars(text);
}

/** Whether a block may stand before a list that is read alone: no item of its own can take the list in. */
export function endsBeforeList(text: string): boolean {
  return !LIST_LINE.test(text);
}

/** Whether a block may stand behind a list that is read alone: it does not go on with it. */
export function beginsBehindList(text: string): boolean {
  return !LIST_LINE.test(text.slice(0, text.search(/\n|$/)));
}

/** One or two stars that open: behind a space, before a letter. Letters of other scripts are left to the parser. */
const OPENING = /(?:^|(?<= ))\*{1,2}(?=[A-Za-z\dÀ-ÖØ-öø-ÿŒœ])/y;
/** Stars that close: behind a letter or a sign and before a space, or between a letter and a sign. */
const CLOSING =
  /(?:(?<=[A-Za-z\dÀ-ÖØ-öø-ÿŒœ.,;:!?…»)%])\*{1,2}(?= |$)|(?<=[A-Za-z\dÀ-ÖØ-öø-ÿŒœ])\*{1,2}(?=[.,;:!?…»)]))/y;

/** Whether stars open and close by turns, each pair of one length, so that nothing else can be read; on one line only. */
function hasClearStars(text: string): boolean {
  let at = text.indexOf('*');
  if (at >= 0 && text.includes('\n')) return false;
  let open = 0;
  while (at >= 0) {
    const length = lengthAt(open === 0 ? OPENING : CLOSING, text, at);
    if (length === 0 || (open > 0 && length !== open)) return false;
    open = open === 0 ? length : 0;
    at = text.indexOf('*', at + length);
  }
  return open === 0;
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}

/** Where a block stands in the whole text: offset of its first character; its first line and column, from 1. */
export interface BlockPlace {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** The paragraph of a text that `isSimpleParagraph` accepts. */
export function simpleParagraph(text: string, place: BlockPlace): Paragraph {
  const children: PhrasingContent[] = [];
  let from = 0;
  for (let at = text.indexOf('*'); at >= 0; at = text.indexOf('*', from)) {
    const length = text[at + 1] === '*' ? 2 : 1;
    const end = text.indexOf('*', at + length);
    if (at > from) children.push(textNode(text, from, at, place));
    children.push({
      type: length === 2 ? 'strong' : 'emphasis',
      children: [textNode(text, at + length, end, place)],
      position: positionOf(text, at, end + length, place),
    });
    from = end + length;
  }
  if (from < text.length) children.push(textNode(text, from, text.length, place));
  return { type: 'paragraph', children, position: positionOf(text, 0, text.length, place) };
}

/** The list of a text that `isSimpleList` accepts. */
export function simpleList(text: string, place: BlockPlace): List {
  const children: ListItem[] = [];
  let { offset, line } = place;
  for (const item of text.split('\n')) {
    const own = { offset: offset + BULLET.length, line, column: 1 + BULLET.length };
    children.push({
      type: 'listItem',
      spread: false,
      checked: null,
      children: [simpleParagraph(item.slice(BULLET.length), own)],
      position: positionOf(item, 0, item.length, { offset, line, column: 1 }),
    });
    offset += item.length + 1;
    line++;
  }
  const position = positionOf(text, 0, text.length, place);
  return { type: 'list', ordered: false, start: null, spread: false, children, position };
}

function textNode(text: string, from: number, to: number, place: BlockPlace): PhrasingContent {
  return { type: 'text', value: text.slice(from, to), position: positionOf(text, from, to, place) };
}

/** Where a stretch of a block stands; it begins on the block's first line. */
function positionOf(text: string, from: number, to: number, { offset, line, column }: BlockPlace) {
  const start = { line, column: column + from, offset: offset + from };
  const lastEnding = to > 0 ? text.lastIndexOf('\n', to - 1) : -1;
  const end =
    lastEnding < 0
      ? { line, column: column + to, offset: offset + to }
      : { line: line + lineEndings(text), column: to - lastEnding, offset: offset + to };
  return { start, end };
}

/** How many lines of a text end within it. */
export function lineEndings(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
