import type { ProblemCode } from '../../problems/problem.ts';

/** Where a link leads, as its address alone tells. */
export type Address =
  /** A whole address: it is what it says. */
  | { readonly kind: 'whole' }
  /** Nothing, or white space. */
  | { readonly kind: 'none' }
  /** An address that lacks what a browser puts before it, and the whole one. */
  | { readonly kind: 'short'; readonly whole: string; readonly code: ProblemCode }
  /** An element of the same page; '' for its beginning. */
  | { readonly kind: 'anchor'; readonly id: string }
  | PathAddress;

/** A file of the publication or of the output folder. */
export interface PathAddress {
  readonly kind: 'path';
  /** With `/` between folders, decoded. */
  readonly path: string;
  /** What follows `#`; '' for nothing. */
  readonly fragment: string;
  /** With what a browser puts before it, if the path looks like an address of the web; else it is a path only. */
  readonly asWeb?: string;
}

const MAIL = /^[^\s@/?#<>:]+@[^\s@/?#<>:.]+(?:\.[^\s@/?#<>:.]+)+(?:\?\S*)?$/;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** Endings of names that people write without `https://`. Endings of files (`.md`, `.sh`, `.rs`) are not among them. */
const ENDINGS =
  'fr|com|org|net|eu|info|be|ch|ca|de|es|it|uk|lu|pt|nl|re|nc|pf|gp|mq|coop|asso|bzh|paris|io|dev|app|tv|gov|edu|int|name|biz';
const SITE = new RegExp(String.raw`^[^\s/?#.@:]+(?:\.[^\s/?#.@:]+)*\.(?:${ENDINGS})(?::\d+)?(?:[/?#]\S*)?$`, 'i');

/** Reads the address of a link, as the sanitiser leaves it. */
export function readAddress(href: string): Address {
  // The sanitiser has put `./` before a colon that ends no scheme.
  const written = /^\.\/[^/]*:/.test(href) ? href.slice(2) : href;
  if (written.trim() === '') return { kind: 'none' };
  if (written.startsWith('#')) return { kind: 'anchor', id: anchorOf(written.slice(1)) };
  if (written.startsWith('//')) return { kind: 'short', whole: `https:${written}`, code: 'link.completed' };
  if (/^www\./i.test(written)) return { kind: 'short', whole: `https://${written}`, code: 'link.completed' };
  if (MAIL.test(written)) return { kind: 'short', whole: `mailto:${written}`, code: 'link.mail-completed' };
  if (SCHEME.test(written)) return { kind: 'whole' };
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(written) ?? [];
  const asWeb = SITE.test(written) ? { asWeb: `https://${written}` } : {};
  return { kind: 'path', path: decoded(path).replaceAll('\\', '/'), fragment: anchorOf(fragment), ...asWeb };
}

/** `#top` is the beginning of every page (HTML, 7.4.6.4). */
function anchorOf(fragment: string): string {
  const id = decoded(fragment);
  return id.toLowerCase() === 'top' ? '' : id;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
