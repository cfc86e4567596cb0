import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { ofData } from '../../markdown/vocabulary.ts';

/** « page », « p. »: a link of these words alone asks for the number of the page on paper. */
const PAGE = /^(?:pages?|p\.?|pp\.)$/i;

/** Puts the place of a page's number behind the words of `[page](#id)`, in place; for links that are resolved. */
export function markPageReferences(tree: Root): void {
  visit(tree, 'element', (link) => {
    const { href } = link.properties;
    if (link.tagName !== 'a' || typeof href !== 'string' || !/^#./.test(href)) return;
    if (!PAGE.test(textOf(link).trim())) return;
    const dataPageOf = href.slice(1);
    link.children.push({ type: 'element', tagName: 'span', properties: ofData({ dataPageOf }), children: [] });
  });
}
