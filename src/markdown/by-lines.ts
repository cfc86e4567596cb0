import type { Element, Parents, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { childElements } from './child-elements.ts';
import { hasClass, isClassless, ofClass } from './vocabulary.ts';

/** Characters of the longest by-line: two names, and what they do. */
const LONGEST = 100;

/**
 * Marks what says who wrote a text: a short paragraph in italics, or one that begins « par Jeanne … », before all others
 * or right below a heading. The paragraph behind it is the first of the text; in place.
 */
export function markByLines(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'root' || (node.type === 'element' && HOLDERS.has(node.tagName))) markIn(node);
  });
}

/** What may hold a text with a by-line. */
const HOLDERS: ReadonlySet<string> = new Set(['article', 'aside', 'div', 'section']);

function markIn({ children }: Pick<Parents, 'children'>): void {
  let above: Element | undefined;
  for (const child of children) {
    if (child.type === 'text' && child.value.trim() === '') continue;
    const isHead = above === undefined || /^(?:h[1-6]|header)$/.test(above.tagName) || hasClass(above, 'box-title');
    if (child.type !== 'element') return;
    if (isHead && isByLine(child)) child.properties = { ...child.properties, ...ofClass('by-line') };
    above = child;
  }
}

/** A sentence ends in a stop; a by-line does not. */
const ENDS_SENTENCE = /[.!?…:;,»”"]$/u;
/** In French and English, before a name. */
const BY = /^(?:[Pp]ar|[Bb]y|[Pp]ropos recueillis par|[Ii]nterview by)\s+(?:(?:la|le|les|the)\s+|l[’'])?\p{Lu}/u;

function isByLine(element: Element): boolean {
  if (element.tagName !== 'p' || !isClassless(element)) return false;
  const text = textOf(element).trim();
  if (text === '' || text.length > LONGEST || ENDS_SENTENCE.test(text)) return false;
  const [only, ...others] = childElements(element);
  const isItalic = only !== undefined && others.length === 0 && /^(?:em|i)$/.test(only.tagName);
  return (isItalic && textOf(only).trim() === text) || BY.test(text);
}
