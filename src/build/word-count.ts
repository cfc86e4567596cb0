import type { Nodes } from 'hast';
import type { Article } from '../article/article.ts';
import { storiesOf } from '../article/story.ts';
import { once } from '../memory/once.ts';

/** Letters and digits, with the apostrophes, hyphens and points that join them: « l’après-midi » is one word. */
const word = once(() => /[\p{L}\p{N}]\p{M}*(?:[\p{L}\p{N}\p{M}\u00ad]|['’‑·‧⋅.,-](?=[\p{L}\p{N}]))*/gu);
/** Letters and digits of the blocks up to Latin Extended-B. */
const LATIN = '\\dA-Za-zª²³µ¹º¼-¾\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f';
/** The same for texts of Latin letters alone: the other takes longer to compile than to count a side's words. */
const LATIN_WORD = new RegExp(`[${LATIN}](?:[${LATIN}\\u00ad]|['’‑·‧⋅.,-](?=[${LATIN}]))*`, 'g');
/** What Latin texts hold besides letters: general punctuation, money, arrows. */
const LATIN_TEXT = /^[\0-\u024f\u2000-\u206f\u20a0-\u20bf\u2190-\u21ff]*$/;

/** Elements that run on with the text around them. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b cite code del em i ins kbd mark q s small span strong sub sup time u var'.split(' '),
);

/** How many words the number has: title, standfirst and body, not what every number repeats. */
export function countWords(article: Article): number {
  // A paper has title and standfirst in its first story.
  const head = storiesOf(article.body).length > 0 ? [] : [article.title, textOf(article.standfirst)];
  const parts = [...head, textOf(article.body)];
  return parts.reduce((sum, part) => sum + (part.match(LATIN_TEXT.test(part) ? LATIN_WORD : word())?.length ?? 0), 0);
}

function textOf(node: Nodes | undefined): string {
  if (!node) return '';
  if (node.type === 'text') return node.value;
  const text = 'children' in node ? node.children.map(textOf).join('') : '';
  return node.type === 'element' && INLINE.has(node.tagName) ? text : ` ${text} `;
}
