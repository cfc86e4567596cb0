import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { isNoteLink } from '../../markdown/note-links.ts';
import { dataOf, hasClass } from '../../markdown/vocabulary.ts';

/** A link whose address does not show in its words: who reads paper cannot follow it. */
export interface PaperLink {
  readonly element: Element;
  /** As it would be printed; absent where nobody knows it, or where no words stand on the link. */
  readonly address?: string;
}

/** The links of a text that lead out of the number and whose addresses do not show, in reading order. */
export function paperLinks(tree: Root): readonly PaperLink[] {
  const links: PaperLink[] = [];
  const look = (node: Nodes) => {
    if (node.type === 'element') {
      // A code that is read by a telephone is an address on paper; what only the web says is not there.
      if (hasClass(node, 'qr') || dataOf(node, 'dataOnly') === 'web') return;
      const link = node.tagName === 'a' && !isNoteLink(node) ? paperLink(node) : undefined;
      if (link) links.push(link);
    }
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(tree);
  return links;
}

function paperLink(element: Element): PaperLink | undefined {
  const { href } = element.properties;
  if (typeof href !== 'string') return undefined;
  const target = element.data?.printHref ?? href;
  if (target.startsWith('#')) return undefined;
  // Without the address of the site nobody knows that of a file beside the page.
  if (!/^[a-z][a-z0-9+.-]*:/i.test(target)) return { element };
  const address = printedAddress(target);
  const words = textOf(element);
  if (shows(words, address)) return undefined;
  return words.trim() === '' ? { element } : { element, address };
}

/** An address as a reader types it. */
function printedAddress(href: string): string {
  const address = href.replace(/^(?:mailto:([^?]*).*|tel:(.*))$/is, '$1$2');
  try {
    const plain = decodeURI(address);
    return /[\s\u0000-\u001F]/.test(plain) ? address : plain;
  } catch {
    return address;
  }
}

/** Whether words show an address, with or without what every browser puts before it; telephone numbers by their last figures. */
function shows(words: string, address: string): boolean {
  const figures = address.replace(/\D/g, '');
  if (/^\+?[\d().\s-]+$/.test(address)) return words.replace(/\D/g, '').includes(figures.slice(-NATIONAL_FIGURES));
  return bare(words).includes(bare(address));
}

/** Figures of a telephone number that are dialled at home and abroad alike. */
const NATIONAL_FIGURES = 9;

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s\u00AD\u200B\u2060]+/g, '')
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}
