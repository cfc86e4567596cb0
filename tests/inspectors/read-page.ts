import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { wordsOf } from './read-pdf.ts';

/** The words that a web page shows, in order, notes last, without those that only the web has (`data-web-only`, `data-only`). */
export function pageWords(html: string): string[] {
  const notes: Element[] = [];
  const text = textOf(bodyOf(fromHtml(html)), notes);
  return wordsOf([text, ...notes.map((note) => textOf(note, []))].join('\n').replaceAll('\u00AD', ''));
}

/** Elements that begin and end lines: their text does not run into their neighbours'. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** The text of a node but for the sections of notes in it, which are put aside. */
function textOf(node: Nodes, notes: Element[]): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element' && (node.properties.dataWebOnly !== undefined || node.tagName === 'template')) return '';
  if (node.type === 'element' && node.properties.dataOnly === 'web') return '';
  if (node.type === 'element' && node.tagName === 'section' && node.properties.dataFootnotes !== undefined) {
    notes.push({ ...node, tagName: 'div' });
    return '';
  }
  const inside = node.children.map((child) => textOf(child, notes)).join('');
  return node.type === 'element' && INLINE.has(node.tagName) ? inside : `\n${inside}\n`;
}

function bodyOf(root: Root): Element {
  const html = root.children.find((child): child is Element => child.type === 'element' && child.tagName === 'html');
  const body = html?.children.find((child): child is Element => child.type === 'element' && child.tagName === 'body');
  if (!body) throw new Error('the page has no body');
  return body;
}
