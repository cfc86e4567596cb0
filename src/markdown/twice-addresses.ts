import type { Link, Parents, Root, RootContent, Text } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { offsetAt } from '../sequence/offsets.ts';
import { bareAddress } from './shown-addresses.ts';
import { alignedOffsets } from './source-offsets.ts';
import { sourceSpan } from './source-span.ts';

/** Cheaper than to look: an address between chevrons. */
const BETWEEN_CHEVRONS = /<(?:[a-z][a-z\d+.-]{1,31}:|[^\s<>@]{1,64}@)/i;

/**
 * Says an address once that stands twice, as programs of mail paste it: `a@b.fr <mailto:a@b.fr>` is `a@b.fr`, and
 * `www.b.fr <http://www.b.fr/>` is `www.b.fr`, as a link to what stands between the chevrons; in place.
 *
 * @param tree the Markdown tree of a text
 * @param source the text into which places point
 */
export function sayAddressesOnce(tree: Root, source: string): void {
  if (!BETWEEN_CHEVRONS.test(source)) return;
  visit(tree, 'link', (link, index, parent) => {
    if (source[sourceSpan(link).start] !== '<' || !parent || index === undefined) return undefined;
    const { children } = parent as Parents;
    const before = children[index - 1];
    const isGap = before?.type === 'text' && before.value.trim() === '';
    const at = isGap ? index - 2 : index - 1;
    const words = children[at];
    if (words?.type === 'link' && saysSame(words, link)) {
      if (isLiteral(words, source)) words.url = link.url;
      children.splice(at + 1, index - at);
      return at + 1;
    }
    if (isGap || words?.type !== 'text') return undefined;
    const parted = lastAddress(words, link, source);
    if (!parted) return undefined;
    children.splice(at, 2, ...parted);
    return at + parted.length;
  });
}

/** Whether a link shows the address to which another leads, and leads there too. */
function saysSame(words: Link, { url }: Link): boolean {
  return isSame(mdastText(words), url) && isSame(words.url, url);
}

/** Whether two ways to write an address lead to the same place. Capitals count behind the first slash alone. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((address) => {
    const bare = bareAddress(address);
    return bare.includes('/') ? bare : bare.toLowerCase();
  });
  return first !== '' && first === second;
}

/** Whether a link is an address that was typed without any sign around it. */
function isLiteral(link: Link, source: string): boolean {
  return !/[<[]/.test(source[sourceSpan(link).start] ?? '');
}

/** What a shown address may have more than what it leads to: a scheme, `www.`, a slash. */
const LONGEST_MORE = 20;

/** A text that ends with an address that a link repeats: what stands before it, and the address as the link. */
function lastAddress(text: Text, link: Link, source: string): RootContent[] | undefined {
  const { value, position } = text;
  const end = value.trimEnd().length;
  const near = value.slice(Math.max(0, end - link.url.length - LONGEST_MORE), end);
  const word = /[^\s«“„"'(]*$/.exec(near)?.[0] ?? '';
  if (!word.includes('.') || !isSame(word, link.url) || !position) return undefined;
  const span = sourceSpan(text);
  const offset = offsetAt(alignedOffsets(value, source, span.start, span.end), end - word.length, span.end);
  const middle = { ...position.start, offset, column: position.start.column + offset - span.start };
  const before: Text = { ...text, value: value.slice(0, end - word.length), position: { ...position, end: middle } };
  const shown: Text = { type: 'text', value: word, position: { start: middle, end: position.end } };
  const once: Link = { ...link, children: [shown], position: { start: middle, end: position.end } };
  return before.value === '' ? [once] : [before, once];
}
