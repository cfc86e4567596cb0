import type { Element, ElementContent, Parents, Root, RootContent, Text } from 'hast';
import { usualMarks } from '../typography/usual-marks.ts';
import { languageOf } from './language-tag.ts';

/**
 * Puts the marks of the language around it in the place of `q`, in place: real
 * characters, where browsers would show marks that are no text, so that both
 * editions have them.
 */
export function writeQuotationMarks(tree: Root, lang: string): void {
  write(tree, lang, 0);
}

function write(node: Parents, lang: string, depth: number): void {
  const children = node.children.flatMap((child): RootContent[] => {
    if (child.type !== 'element') return [child];
    write(child, languageOf(child, lang), depth + (child.tagName === 'q' ? 1 : 0));
    if (child.tagName !== 'q') return [child];
    const { outer, inner } = usualMarks(lang);
    // The marks alternate: a quotation inside an inner one has outer marks again.
    const [opening, closing] = depth % 2 === 0 ? outer : inner;
    const { cite: _, ...properties } = child.properties;
    return [mark(opening, child, 'start'), { ...child, tagName: 'span', properties }, mark(closing, child, 'end')];
  });
  node.children = children as ElementContent[];
}

/** A mark has the place of the tag that it replaces. */
function mark(value: string, { position }: Element, side: 'start' | 'end'): Text {
  return { type: 'text', value, position: position && { start: position[side], end: position[side] } };
}
