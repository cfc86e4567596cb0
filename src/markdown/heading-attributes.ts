import type { Element, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';
import { isSpanAttribute, spansAll } from '../publication/author-names.ts';
import { braceAttributes } from './brace-attributes.ts';
import { ofData } from './vocabulary.ts';

const HEADING = /^h[1-6]$/;
/** Braces at the end, and the white before them. */
const BRACES = /[ \t]*\{[^{}\n]+\}[ \t]*$/;
/** What other dialects of Markdown call a heading by. It is text here. */
const ID_OR_CLASS = /\{\s*[#.][^\s=]*(?:\s+[#.][^\s=]*)*\s*\}[ \t]*$/;
/** Braces that are to be printed are typed with backslashes. */
const ESCAPED = /\\\}[ \t]*$/;

const EXAMPLE = 'span=all';

/**
 * Takes the braces behind headings, which say how these are set; in place. What is not
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
  if (!BRACES.test(value) || ID_OR_CLASS.test(value)) return false;
  // Without a title before them the braces are the title.
  if (children.length === 1 && value.replace(BRACES, '').trim() === '') return false;
  const typed = position ? source.slice(position.start.offset, position.end.offset) : '';
  return !ESCAPED.test(typed);
}

function takeAttributes(heading: Element, text: Text, source: string, report: Report): void {
  const attributes = braceAttributes(text, source);
  text.value = text.value.replace(BRACES, '');
  const title = titleOf(heading);
  for (const { written, name, value: found, offset } of attributes) {
    if (!isSpanAttribute(name))
      report('warning', 'heading.attribute', { title, attribute: name || written, example: EXAMPLE }, offset);
    else if (!spansAll(found)) report('warning', 'heading.attribute-value', { title, found, example: EXAMPLE }, offset);
    else Object.assign(heading.properties, ofData({ dataSpan: 'all' }));
  }
}

function titleOf(heading: Element): string {
  let title = '';
  visit(heading, 'text', ({ value }) => {
    title += value;
  });
  return title.replace(/\s+/g, ' ').trim();
}
