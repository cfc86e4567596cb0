import type { ArticleText } from '../article/article.ts';
import { type Prose, proseOf } from './prose.ts';

/** The prose of a number that its author has written: title, standfirst, body. */
export function articleProse({ title, standfirst, body, lang }: ArticleText): readonly Prose[] {
  const lead = standfirst ? proseOf(standfirst, lang) : [];
  return [
    { text: title, lang, kind: 'title', follows: false },
    ...lead.map(({ text, lang: own }, index): Prose => ({ text, lang: own, kind: 'standfirst', follows: index > 0 })),
    ...proseOf(body, lang),
  ];
}
