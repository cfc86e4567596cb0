import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';

/** What says that something of the author's HTML is not as it was written. */
export const TOLD = /^(?:html\.|link\.unsafe|(?:heading|link)\.empty)/;
/** What takes words out. */
export const WORDS_OUT = /^html\.(?:stripped|unseen|comment-unclosed)$/;

/** HTML by its elements, its words and the attributes that mean something; headings begin at another level here. */
function normal(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'root' && node.type !== 'element') return '';
  const inside = node.children.map(normal).join('');
  if (node.type === 'root' || isAdded(node.properties.className)) return inside;
  // A picture alone in its paragraph is a figure here, its title the caption.
  if (node.tagName === 'figcaption') return '';
  const name = node.tagName.replace(/^h[1-6]$/, 'h').replace('figure', 'p');
  const attributes = ['href', 'src', 'alt', 'title', 'start', 'className', 'align', 'checked'].flatMap((attribute) => {
    // How wide a picture is, is a matter of the page.
    if (attribute === 'className' && String(node.properties[attribute]) === 'small-picture') return [];
    const value = name === 'img' && attribute === 'title' ? undefined : node.properties[attribute];
    return value === undefined ? [] : [`${attribute}=${JSON.stringify(value)}`];
  });
  return `<${[name, ...attributes].join(' ')}>${inside}</${name}>`;
}

/** What the web edition has around wide tables, and around words with marks. */
function isAdded(className: unknown): boolean {
  return Array.isArray(className) && (className.includes('scroll') || className.includes('keep'));
}

const parsed = (html: string) => fromHtml(html, { fragment: true });
/** What two pieces of HTML must have in common to be the same. */
export const shape = (html: string) => normal(parsed(html)).replace(/\s+/g, ' ').trim();
/** Its text without white space. */
export const letters = (html: string) =>
  textOf(parsed(html.replace(/<figcaption>.*?<\/figcaption>/gs, ''))).replace(/\s+/g, '');
