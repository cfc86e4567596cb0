import type { Element, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';
import { isSpanAttribute, spansAll } from '../publication/author-names.ts';
import { type BraceAttribute, braceAttributes } from './brace-attributes.ts';
import { isPageId } from './page-ids.ts';
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
    const last = element.children.at(-1);
    if (last?.type === 'text' && holdsAttributes(last, element, source)) takeAttributes(element, last, source, report);
  });
}

function holdsAttributes({ value, position }: Text, { children }: Element, source: string): boolean {
  if (!BRACES.test(value) || PART_OF_WORD.test(value)) return false;
  // Without a title before them the braces are the title.
  if (children.length === 1 && value.replace(BRACES, '').trim() === '') return false;
  const typed = position ? source.slice(position.start.offset, position.end.offset) : '';
  return !ESCAPED.test(typed);
}

function takeAttributes(heading: Element, text: Text, source: string, report: Report): void {
  const attributes = braceAttributes(text, source);
  text.value = text.value.replace(BRACES, '');
  const title = titleOf(heading);
  for (const attribute of attributes) {
    const { written, name, value: found, offset } = attribute;
    const [, id] = ID.exec(written) ?? [];
    if (id !== undefined) nameHeading(heading, id, attribute, report);
    else if (!isSpanAttribute(name))
      report('warning', 'heading.attribute', { title, attribute: name || written, example: EXAMPLE }, offset);
    else if (!spansAll(found)) report('warning', 'heading.attribute-value', { title, found, example: EXAMPLE }, offset);
    else Object.assign(heading.properties, ofData({ dataSpan: 'all' }));
  }
}

/** The first name counts: an element has one id. */
function nameHeading(heading: Element, id: string, { offset }: BraceAttribute, report: Report): void {
  const { id: before } = heading.properties;
  if (isPageId(id)) report('warning', 'heading.id-of-page', { id }, offset);
  else if (before !== undefined) report('warning', 'heading.id-second', { id, before: String(before) }, offset);
  else heading.properties.id = id;
}

function titleOf(heading: Element): string {
  let title = '';
  visit(heading, 'text', ({ value }) => {
    title += value;
  });
  return title.replace(/\s+/g, ' ').trim();
}
