import type { Article } from '../article/article.ts';

/** Letters and digits, with the apostrophes, hyphens and points that join them: « l’après-midi » is one word. */
const WORD = /[\p{L}\p{N}]\p{M}*(?:[\p{L}\p{N}\p{M}\u00ad]|['’‑·‧⋅.,-](?=[\p{L}\p{N}]))*/gu;

/** Elements that run on with the text around them. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b cite code del em i ins kbd mark q s small span strong sub sup time u var'.split(' '),
);

/** How many words the number has: title, standfirst and body, not what every number repeats. */
export function countWords(article: Article): number {
  const parts = [article.title, textOf(article.standfirst), textOf(article.body)];
  return parts.reduce((sum, part) => sum + (part.match(WORD)?.length ?? 0), 0);
}

interface TreeNode {
  readonly type: string;
  readonly value?: string;
  readonly tagName?: string;
  readonly children?: readonly TreeNode[];
}

function textOf(node: TreeNode | undefined): string {
  if (!node) return '';
  if (node.type === 'text') return node.value ?? '';
  const text = (node.children ?? []).map(textOf).join('');
  return node.type === 'element' && INLINE.has(node.tagName ?? '') ? text : ` ${text} `;
}
