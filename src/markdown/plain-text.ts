import type { Nodes } from 'hast';

/** The words of inline content where there is no emphasis: in the title of a page, in a list, in metadata. Lines run on. */
export function plainText(node: Nodes): string {
  return wordsOf(node)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'br') return ' ';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
