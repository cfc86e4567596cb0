import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { addOffset, addOffsets, NOWHERE, noOffsets, offsetAt } from '../sequence/offsets.ts';
import { FORCED_END } from '../typography/forced-ends.ts';
import { textPart } from './text-part.ts';
import { hasClass } from './vocabulary.ts';

/** Elements whose lines are few and large, or short. */
const FEW_LINES = /^(?:h[1-6]|caption|figcaption)$/;

/**
 * Ends a line in titles, captions and pulled quotations where their author typed a backslash
 * before a space, as he would at the end of a line; in place. These are typed on one line. In
 * other texts a backslash before a space is what it is.
 *
 * @param tree hast whose texts know their offsets
 * @param source the text into which they point: what was typed with two backslashes is one
 */
export function endForcedLines(tree: Root, source: string): void {
  if (!source.includes('\\')) return;
  visit(tree, 'element', (element) => {
    const isFew = FEW_LINES.test(element.tagName) || hasClass(element, 'box-title') || hasClass(element, 'pull-quote');
    if (!isFew) return undefined;
    endLinesIn(element, source);
    return SKIP;
  });
}

/** As `endForcedLines`, wherever in a tree; without a source every backslash before a space counts. */
export function endLinesIn(tree: Root | Element, source = ''): void {
  visit(tree, 'text', (text, index, parent) => {
    if (!parent || index === undefined || (parent.type === 'element' && parent.tagName === 'code')) return undefined;
    const parts = partsOf(text, source);
    if (parts.length === 1) return undefined;
    (parent.children as ElementContent[]).splice(index, 1, ...parts);
    return index + parts.length;
  });
}

/** The parts of a text, with ends of lines between them. A space stays before each: it parts the words for who reads no lines. */
function partsOf(text: Text, source: string): ElementContent[] {
  const { value } = text;
  const offsets = text.data?.offsets;
  const parts: ElementContent[] = [];
  let from = 0;
  for (const { index } of value.matchAll(FORCED_END)) {
    const offset = offsets && offsetAt(offsets, index);
    // Of two backslashes the first has the place of the one that they are.
    if (offset !== undefined && source.startsWith('\\\\', offset)) continue;
    const own = textPart(text, from, from + value.slice(from, index).trimEnd().length);
    parts.push(withSpace(own, offset), { type: 'element', tagName: 'br', properties: {}, children: [] });
    from = index + value.slice(index).length - value.slice(index + 1).trimStart().length;
  }
  if (from === 0) return [text];
  return [...parts, textPart(text, from, value.length)];
}

/** A text with a space behind it, which stands where the backslash was. */
function withSpace({ value, data }: Text, offset = NOWHERE): Text {
  const spaced: Text = { type: 'text', value: `${value} ` };
  if (!data?.offsets) return spaced;
  const offsets = noOffsets();
  addOffsets(offsets, data.offsets, 0, value.length);
  addOffset(offsets, offset);
  return { ...spaced, data: { ...data, offsets } };
}
