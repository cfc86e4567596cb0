import type { Element, ElementContent, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';
import { isNoteLink } from './note-links.ts';

/** `.classe`, `#id`, or `name=value`: what braces behind a link hold in other dialects of Markdown. Typed words are none. */
const ATTRIBUTE = String.raw`(?:[.#][\w-]+|[A-Za-z][\w:-]*=(?:"[^"\n]*"|'[^'\n]*'|“[^”\n]*”|[^\s"'{}]*))`;
const BRACES = new RegExp(String.raw`^\{:?[ \t]*${ATTRIBUTE}(?:[ \t]+${ATTRIBUTE})*[ \t]*\}`);

/**
 * Takes the braces right behind links, in place: they mean nothing here, and are no words of the text. That is
 * reported. Braces that hold a word alone are text.
 *
 * @param tree the hast of a text
 * @param source the text into which places point
 * @param report called for each link that has such braces
 */
export function dropLinkAttributes(tree: Root, source: string, report: Report): void {
  if (!/[)\]>]\{/.test(source)) return;
  visit(tree, 'element', (link, index, parent) => {
    const next = index === undefined ? undefined : parent?.children[index + 1];
    if (link.tagName !== 'a' || isNoteLink(link) || next?.type !== 'text' || holdsPicture(link)) return;
    const [braces] = BRACES.exec(next.value) ?? [];
    if (braces === undefined || isEscaped(next, source)) return;
    report('warning', 'link.attributes', { braces }, next.position?.start.offset);
    next.value = next.value.slice(braces.length);
    if (next.position) next.position = movedOn(next.position, braces.length);
  });
}

/** Attributes behind a picture are its own. */
function holdsPicture({ children }: Element): boolean {
  return children.some((child: ElementContent) => child.type === 'element' && child.tagName === 'img');
}

function isEscaped({ position }: Text, source: string): boolean {
  return position?.start.offset !== undefined && source[position.start.offset] === '\\';
}

function movedOn({ start, end }: NonNullable<Text['position']>, count: number): NonNullable<Text['position']> {
  const offset = start.offset === undefined ? {} : { offset: start.offset + count };
  return { start: { ...start, column: start.column + count, ...offset }, end };
}
