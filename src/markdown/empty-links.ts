import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isNoAddress } from './misread/link-rules.ts';

/** Leaves the words of links that have no address, `[ici]()`, in place: a browser would lead back to the page itself. */
export function unlinkEmpty(tree: Root): void {
  visit(tree, 'link', ({ url, children }, index, parent) => {
    if (!parent || index === undefined || !isNoAddress(url)) return undefined;
    parent.children.splice(index, 1, ...children);
    return index;
  });
}
