import type { Element, ElementContent, Parents, Root, RootContent, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { pageTranslator } from '../messages/page-translator.ts';
import type { Report } from '../problems/report.ts';
import { firstMatch } from '../sequence/first-match.ts';
import { childElements } from './child-elements.ts';
import { isTableAttributes, readTableAttributes, type TableAttributes } from './table-attributes.ts';
import { cellsOf, rowsOf } from './table-cells.ts';
import { hasClass, ofClass, ofData } from './vocabulary.ts';

/** « : Les salaires », « Tableau : Les salaires »: Pandoc's way, in French and English. What stands between is not printed. */
const MARK = /^\s*(?:tableau|table)?\s*:\s+(?=\S|$)/iu;
/** « Tableau 2 : Les salaires »: the text may speak of it, and so its name is printed. */
const NUMBERED = /^\s*(?:tableau|table)\s+(?:n[o°]\s*)?[\dIVX]+\s*[:.–—-]\s+\S/iu;
const SOURCE = /^\s*sources?\s*:\s*\S/iu;
const SOURCE_BELOW = /\n(?=sources?\s*:)/iu;

/** Whether a line below a table is its caption or its source, or holds its braces. */
export function belongsToTable(line: string): boolean {
  return MARK.test(line) || NUMBERED.test(line) || SOURCE.test(line) || /^\s*\{.*\}\s*$/.test(line);
}

/** What was found around a table that belongs to it. */
interface Belongings {
  caption?: readonly ElementContent[];
  source?: readonly ElementContent[];
  attributes?: TableAttributes;
}

/**
 * Gives tables their captions and sources, and takes the braces that say how they are shown; in
 * place. All of these stand right behind the table; a caption may stand right before it too.
 *
 * @param tree the hast of the body
 * @param source the text into which places point
 * @param lang BCP 47, of the number
 * @param report called for each attribute that has no effect
 */
export function captionTables(tree: Root, source: string, lang: string, report: Report): void {
  visit(tree, 'element', (table, index, parent) => {
    if (hasClass(table, 'chart')) return SKIP;
    if (table.tagName !== 'table' || !parent || index === undefined) return undefined;
    const found: Belongings = {};
    takeRows(table, found, source, report);
    const siblings = (parent as Parents).children;
    const hasCaption = childElements(table).some(({ tagName }) => tagName === 'caption');
    const before = hasCaption ? undefined : neighbour(siblings, index, -1);
    const isAbove = before !== undefined && !found.caption && takeCaption(before.element.children, found);
    const last = takeBehind(siblings, index, hasCaption, (paragraph) => take(paragraph, found, source, report));
    const first = isAbove && before ? before.at : index;
    if (last === index && first === index && !found.caption && !found.source && !found.attributes) return SKIP;
    const shown = withBelongings(table, found, lang);
    siblings.splice(first, last - first + 1, shown);
    return [SKIP, first + 1];
  });
}

/** The paragraph beside a table, and where it stands among its siblings. */
function neighbour(
  siblings: readonly RootContent[],
  index: number,
  step: 1 | -1,
): { readonly element: Element; readonly at: number } | undefined {
  for (let at = index + step; ; at += step) {
    const node = siblings[at];
    if (!node) return undefined;
    if (node.type === 'text' && node.value.trim() === '') continue;
    return node.type === 'element' && node.tagName === 'p' ? { element: node, at } : undefined;
  }
}

/** Takes the paragraphs behind a table that belong to it, and says where the last of them stands. */
function takeBehind(
  siblings: readonly RootContent[],
  index: number,
  hasCaption: boolean,
  takes: (paragraph: Element) => boolean,
): number {
  let last = index;
  for (;;) {
    const next = neighbour(siblings, last, 1);
    const isCaption = next && hasCaption && isMarked(next.element.children);
    if (!next || isCaption || !takes(next.element)) return last;
    last = next.at;
  }
}

/** Rows that were typed right below a table without a bar: GFM takes any line there for a row. */
function takeRows(table: Element, found: Belongings, source: string, report: Report): void {
  for (const row of rowsOf(table).toReversed()) {
    const [start, end] = [row.position?.start.offset, row.position?.end.offset];
    const [cell] = cellsOf(row);
    if (start === undefined || end === undefined || !cell || source.slice(start, end).includes('|')) return;
    if (!take({ ...cell, position: row.position }, found, source, report)) return;
    for (const group of childElements(table)) group.children = group.children.filter((child) => child !== row);
  }
}

/** Takes what a paragraph says of a table; false where it says nothing of it. */
function take(paragraph: Element, found: Belongings, source: string, report: Report): boolean {
  if (!found.attributes && isTableAttributes(paragraph, source)) {
    found.attributes = readTableAttributes(paragraph, source, report);
    return true;
  }
  const [first] = paragraph.children;
  if (!found.source && first?.type === 'text' && SOURCE.test(first.value)) {
    found.source = paragraph.children;
    return true;
  }
  return !found.caption && takeCaption(paragraph.children, found);
}

function isMarked([first]: readonly ElementContent[]): boolean {
  return first?.type === 'text' && (MARK.test(first.value) || NUMBERED.test(first.value));
}

/** Takes a caption, and the source on the line below it. */
function takeCaption(children: readonly ElementContent[], found: Belongings): boolean {
  const [first, ...others] = children;
  if (first?.type !== 'text' || !isMarked(children)) return false;
  const mark = firstMatch(MARK, first.value);
  const caption: ElementContent[] = [from(first, mark.length), ...others];
  const at = caption.findIndex((node) => node.type === 'text' && SOURCE_BELOW.test(node.value));
  const parted = caption[at];
  if (parted?.type !== 'text' || found.source) found.caption = caption;
  else {
    const line = parted.value.search(SOURCE_BELOW);
    found.caption = [...caption.slice(0, at), { ...parted, value: parted.value.slice(0, line) }];
    found.source = [from(parted, line + 1), ...caption.slice(at + 1)];
  }
  return true;
}

/** A text without its first characters; none of them may have been decoded. */
function from(text: Text, count: number): Text {
  const { position, value } = text;
  const own = { ...text, value: value.slice(count) };
  if (!position || position.start.offset === undefined) return own;
  const { start, end } = position;
  return { ...own, position: { start: { ...start, offset: position.start.offset + count }, end } };
}

/** A table with its caption; in a figure where it has a source or a place of its own. */
function withBelongings(table: Element, { caption, source, attributes = {} }: Belongings, lang: string): Element {
  const title = caption ?? (attributes.caption && [attributes.caption]);
  const named = title ? [element('caption', title), ...table.children.filter(isNoCaption)] : table.children;
  const shown: Element = { ...table, children: named };
  const say = pageTranslator(lang);
  const given = attributes.source;
  const before: Text[] = given && !SOURCE.test(given.value) ? [{ type: 'text', value: say('chart.source') }] : [];
  const line = source ?? (given && [...before, given]);
  const { place, spansColumns } = attributes;
  if (!line && !place && !spansColumns) return shown;
  const position = table.position && { position: table.position };
  const below = line ? [{ ...element('p', line), properties: ofClass('source') }] : [];
  const figure: Element = {
    ...element('figure', [shown, ...below]),
    properties: place ? ofData({ dataPlace: place }) : {},
    ...position,
  };
  if (!spansColumns) return figure;
  return { ...element('div', [figure]), properties: ofClass('wide', { dataSpan: 'all' }), ...position };
}

function isNoCaption(node: ElementContent): boolean {
  return node.type !== 'element' || node.tagName !== 'caption';
}

function element(tagName: string, children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children: [...children] };
}
