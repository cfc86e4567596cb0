import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { attributeValue } from './attribute-value.ts';

/**
 * Whether a link shows an address, whose characters are no prose: `<https://exemple.fr/c?>` gets no space before its
 * question mark. An address is what the link leads to, with or without its scheme, or what looks like one.
 */
export function showsAddress(element: Element): boolean {
  if (element.tagName !== 'a') return false;
  const text = textOf(element).trim();
  if (text === '' || /\s/.test(text)) return false;
  return LOOKS_LIKE_ONE.test(text) || bareAddress(attributeValue(element, 'href')) === bareAddress(text);
}

/** A scheme with its slashes, `www.`, an address of mail. */
const LOOKS_LIKE_ONE = /^(?:[a-z][a-z\d+.-]*:\/\/|www\.|mailto:|tel:)|^[^\s@]+@[^\s@]+\.[^\s@]+$/i;

/** An address without what is often left out where it is shown. Browsers and the parser write characters as codes. */
export function bareAddress(address: string): string {
  const short = address.replace(/^(?:[a-z][a-z\d+.-]*:\/\/|mailto:|tel:)?(?:www\.)?/i, '').replace(/\/$/, '');
  return decoded(short);
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
