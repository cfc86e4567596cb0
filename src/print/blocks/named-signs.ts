import { partsAtSigns } from '../../typography/signs.ts';
import { type Span, spanPart } from '../paragraphs/text-style.ts';
import { addNode } from '../structure-tree.ts';

/**
 * Spans cut at their signs (☎, ✓), each an element that says what it is called, since voices pass over them. What is
 * copied stays as typed. Signs in code are what they are.
 *
 * @param spans of a text
 * @param lang BCP 47, of spans that say none themselves
 */
export function namedSigns(spans: readonly Span[], lang: string): Span[] {
  return spans.flatMap((span) => {
    const { tag, href, linkTag } = span;
    const parts = span.style.code || tag === 'artefact' ? undefined : partsAtSigns(span.text, span.lang || lang);
    if (!parts || tag === 'artefact') return [span];
    const link = linkTag ?? (href === undefined ? undefined : tag);
    return parts.map(({ text, start, name }): Span => {
      const own = spanPart(span, start, start + text.length);
      if (name === undefined) return own;
      return { ...own, tag: addNode(tag, 'Span', { alt: name }), ...(link && { linkTag: link }) };
    });
  });
}
