import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { childElements } from '../markdown/child-elements.ts';
import { hasClass } from '../markdown/vocabulary.ts';
import type { Imprint, ImprintItem } from '../publication/imprint.ts';

/**
 * Writes into each `::ours` who publishes, how to reach them, who answers for the publication and who prints it; in
 * place, before what its author has added.
 *
 * @param body of an article
 * @param imprint the publication's, in the typography of the number
 * @returns whether there is one
 */
export function fillColophons(body: Root, imprint: Imprint): boolean {
  let isThere = false;
  visit(body, 'element', (element) => {
    if (!hasClass(element, 'colophon')) return;
    isThere = true;
    const first = childElements(element)[0];
    const hasHead = first !== undefined && (first.tagName === 'header' || hasClass(first, 'box-title'));
    const at = hasHead ? element.children.indexOf(first) + 1 : 0;
    element.children.splice(at, 0, ...paragraphs(imprint));
  });
  return isThere;
}

/** What the foot of a number still says that has said the rest in its text. */
export function withoutColophon({ publication, legal }: Imprint): Imprint {
  return { publication, ...(legal !== undefined && { legal }) };
}

function paragraphs({ publication, publisher = [], credits = [] }: Imprint): readonly Element[] {
  const name = element('strong', [{ type: 'text', value: publication }]);
  return [
    [name],
    ...publisher.map(partsOf),
    ...credits.map((credit): ElementContent[] => [{ type: 'text', value: credit }]),
  ].map((children) => element('p', children));
}

function partsOf({ parts }: ImprintItem): ElementContent[] {
  return parts.map(({ text, href }): ElementContent => {
    const words: ElementContent = { type: 'text', value: text };
    return href === undefined ? words : { ...element('a', [words]), properties: { href } };
  });
}

function element(tagName: string, children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children: [...children] };
}
