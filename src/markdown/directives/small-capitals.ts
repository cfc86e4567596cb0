import type { PhrasingContent, Text } from 'mdast';
import { ofClass } from '../vocabulary.ts';
import { cutText, inlineText } from './inline.ts';

/**
 * Content of small capitals in which words typed in capitals are marked, to be set in small ones
 * too: « CFDT », the « III » of « Napoléon III ». A capital that begins a word of small letters
 * stays one, unless no word has small letters. The text stays as typed.
 *
 * @param children the content
 * @param source the text into which places point
 */
export function capitalsToo(children: readonly PhrasingContent[], source: string): PhrasingContent[] {
  const pattern = /\p{Ll}/u.test(inlineText(children)) ? CAPITALS : ANYTHING;
  return children.flatMap((node) => marked(node, pattern, source));
}

/** Two capitals or more, or figures among them, that are a word or a part of one before a hyphen. */
const CAPITALS = /(?<![\p{L}\p{M}])\p{Lu}[\p{M}\p{Lu}&.’'·\d]*\p{Lu}[\p{M}\d]*(?![\p{L}\p{M}])/gu;
const ANYTHING = /.+/gs;

function marked(node: PhrasingContent, pattern: RegExp, source: string): PhrasingContent[] {
  if (node.type === 'text') return markedText(node, pattern, source);
  if (!('children' in node)) return [node];
  const children = node.children.flatMap((child) => marked(child, pattern, source));
  return [{ ...node, children } as PhrasingContent];
}

function markedText(text: Text, pattern: RegExp, source: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let rest = text;
  let done = 0;
  for (const { index, 0: capitals } of text.value.matchAll(pattern)) {
    const [before, from] = cutText(rest, index - done, source);
    const [word, after] = cutText(from, capitals.length, source);
    if (before.value !== '') parts.push(before);
    parts.push(inSmallCapitals(word));
    rest = after;
    done = index + capitals.length;
  }
  return rest.value === '' ? parts : [...parts, rest];
}

/** An element that has no meaning but its class. */
function inSmallCapitals(text: Text): PhrasingContent {
  const data = { hName: 'span', hProperties: ofClass('all-small-caps') };
  return { type: 'emphasis', children: [text], data, position: text.position };
}
