import type { Element, Root, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { addOffsets, noOffsets, offsetsInARow } from '../sequence/offsets.ts';
import { sourceSpan } from './source-span.ts';

/**
 * Writes out each abbreviation behind its first use, « SP2C (Syndicat …) », in
 * place; for trees that are traced to their source. The first use then loses its
 * `title`, which would say the same words again.
 */
export function expandAbbreviations(tree: Root, source: string): void {
  const known = new Set<string>();
  visit(tree, 'element', (element, index, parent) => {
    const { title } = element.properties;
    // The head of a story is short: what it abbreviates is said in the text.
    if (element.tagName === 'header') return SKIP;
    if (element.tagName !== 'abbr' || typeof title !== 'string' || title.trim() === '') return undefined;
    const short = textOf(element).trim();
    if (known.has(short) || !parent || index === undefined) return undefined;
    known.add(short);
    delete element.properties.title;
    parent.children.splice(index + 1, 0, expansion(title.trim(), element, source));
    return undefined;
  });
}

const BEFORE = ' (';

function expansion(title: string, element: Element, source: string): Text {
  const value = `${BEFORE}${title})`;
  const { start: from, end } = sourceSpan(element);
  const at = source.slice(from, end).indexOf(title);
  const typed = at < 0 ? noOffsets() : offsetsInARow(from + at, title.length);
  const offsets = noOffsets();
  addOffsets(offsets, typed, -BEFORE.length, value.length - BEFORE.length);
  return { type: 'text', value, data: { offsets } };
}
