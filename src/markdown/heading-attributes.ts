import type { Element, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';
import { isSpanAttribute, spansAll } from '../publication/author-names.ts';
import { type BraceAttribute, braceAttributes, joinEndBraces } from './brace-attributes.ts';
import { isPageId } from './page-ids.ts';
import { sourceSpan } from './source-span.ts';
import { ofData } from './vocabulary.ts';

const HEADING = /^h[1-6]$/;
/** Braces at the end, and the white before them. */
const BRACES = /[ \t]*\{[^{}\n]+\}[ \t]*$/;
/** Braces that touch a word and hold nothing but a name belong to it: `/users/{id}`. */
const PART_OF_WORD = /[^ \t]\{[^\s{}#.=:]+\}[ \t]*$/;
/** Braces that are to be printed are typed with backslashes. */
const ESCAPED = /\\\}[ \t]*$/;
/** What a heading is called by: `#ici`. */
const ID = /^#(.+)$/;

const EXAMPLE = 'span=all';

/**
 * Takes the braces behind headings, which say how these are set and what they are called by; in place. What is not
 * understood between them is reported.
 *
 * @param tree the hast of the body
 * @param source the text into which places point
 * @param report called for each attribute that has no effect
 */
export function understandHeadings(tree: Root, source: string, report: Report): void {
  visit(tree, 'element', (element) => {
    if (!HEADING.test(element.tagName)) return;
    const attributes = takeBraces(element, source);
    if (attributes) understandAttributes(element, attributes, report);
  });
}

/**
 * Takes the braces behind a heading, in place: what stands between them, or undefined where it has none.
 *
 * @param heading an element of hast
 * @param source the text into which places point
 * @param mayBeAlone whether the braces may be all that the heading has
 */
export function takeBraces(
  heading: Element,
  source: string,
  mayBeAlone = false,
): readonly BraceAttribute[] | undefined {
  joinEndBraces(heading, source);
  const last = heading.children.at(-1);
  if (last?.type !== 'text' || !holdsAttributes(last, source) || (!mayBeAlone && isAlone(last, heading)))
    return undefined;
  const attributes = braceAttributes(last, source);
  last.value = last.value.replace(BRACES, '');
  return attributes;
}

/** Without a title before them the braces are the title. */
function isAlone({ value }: Text, { children }: Element): boolean {
  return children.length === 1 && value.replace(BRACES, '').trim() === '';
}

function holdsAttributes(text: Text, source: string): boolean {
  if (!BRACES.test(text.value) || PART_OF_WORD.test(text.value)) return false;
  const { start, end } = sourceSpan(text);
  return !ESCAPED.test(source.slice(start, end));
}

function understandAttributes(heading: Element, attributes: readonly BraceAttribute[], report: Report): void {
  const title = titleOf(heading);
  for (const attribute of attributes) {
    const { written, name, called, value: found, offset } = attribute;
    const id = idIn(written);
    if (id !== undefined) nameHeading(heading, id, attribute, report);
    else if (!isSpanAttribute(name))
      report('warning', 'heading.attribute', { title, attribute: called, example: EXAMPLE }, offset);
    else if (!spansAll(found)) report('warning', 'heading.attribute-value', { title, found, example: EXAMPLE }, offset);
    else Object.assign(heading.properties, ofData({ dataSpan: 'all' }));
  }
}

/** The id that an attribute gives: `#ici`; undefined where it gives none. */
export function idIn(written: string): string | undefined {
  return ID.exec(written)?.[1];
}

/** The first name counts: an element has one id. */
export function nameHeading(heading: Element, id: string, { offset }: BraceAttribute, report: Report): void {
  const { id: before } = heading.properties;
  if (isPageId(id)) report('warning', 'heading.id-of-page', { id }, offset);
  else if (before !== undefined) report('warning', 'heading.id-second', { id, before: String(before) }, offset);
  else heading.properties.id = id;
}

/** The words of a heading, for messages. */
export function titleOf(heading: Element): string {
  let title = '';
  visit(heading, 'text', ({ value }) => {
    title += value;
  });
  return title.replace(/\s+/g, ' ').trim();
}
