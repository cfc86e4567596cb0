import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { wordsOf } from './read-pdf.ts';

/** The words that a web page shows, in order, without those that only the web has (`data-web-only`). */
export function pageWords(html: string): string[] {
  return wordsOf(textOf(bodyOf(fromHtml(html))).replaceAll('\u00AD', ''));
}

/** Elements that begin and end lines: their text does not run into their neighbours'. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element' && (node.properties.dataWebOnly !== undefined || node.tagName === 'template')) return '';
  const inside = node.children.map(textOf).join('');
  return node.type === 'element' && INLINE.has(node.tagName) ? inside : `\n${inside}\n`;
}

function bodyOf(root: Root): Element {
  const html = root.children.find((child): child is Element => child.type === 'element' && child.tagName === 'html');
  const body = html?.children.find((child): child is Element => child.type === 'element' && child.tagName === 'body');
  if (!body) throw new Error('the page has no body');
  return body;
}
