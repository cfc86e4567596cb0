import type { Element, ElementContent, Parents, Root, RootContent, Text } from 'hast';
import { languageOf } from './language-tag.ts';

/** Opening and closing marks, by how deep the quotation stands in others; deeper ones begin again. */
type Marks = readonly (readonly [opening: string, closing: string])[];

/** Usual marks by primary language subtag (CLDR, `delimiters`), with the spaces that belong to them. */
const MARKS: Readonly<Record<string, Marks>> = {
  fr: [
    ['«\u00A0', '\u00A0»'],
    ['“', '”'],
  ],
  en: [
    ['“', '”'],
    ['‘', '’'],
  ],
  de: [
    ['„', '“'],
    ['‚', '‘'],
  ],
  es: [
    ['«', '»'],
    ['“', '”'],
  ],
  it: [
    ['«', '»'],
    ['“', '”'],
  ],
  pt: [
    ['«', '»'],
    ['“', '”'],
  ],
  nl: [
    ['‘', '’'],
    ['“', '”'],
  ],
  pl: [
    ['„', '”'],
    ['«', '»'],
  ],
};
const OTHERS: Marks = [
  ['“', '”'],
  ['‘', '’'],
];

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
    const marks = MARKS[lang.toLowerCase().split('-')[0] ?? ''] ?? OTHERS;
    const [opening, closing] = marks[depth % marks.length] as Marks[number];
    const { cite: _, ...properties } = child.properties;
    return [mark(opening, child, 'start'), { ...child, tagName: 'span', properties }, mark(closing, child, 'end')];
  });
  node.children = children as ElementContent[];
}

/** A mark stands for the tag that it is in the place of. */
function mark(value: string, { position }: Element, side: 'start' | 'end'): Text {
  return { type: 'text', value, ...(position && { position: { start: position[side], end: position[side] } }) };
}
