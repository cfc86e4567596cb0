import type { Root } from 'hast';
import type { ArticleText } from '../article/article.ts';
import { type Prose, proseOf } from './prose.ts';

/** The prose of a number that its author has written: title, standfirst, body. */
export function articleProse({ headline, standfirst, body, lang }: ArticleText): readonly Prose[] {
  return [
    ...frontProse(headline, 'title', lang),
    ...(standfirst ? frontProse(standfirst, 'standfirst', lang) : []),
    ...proseOf(body, lang),
  ];
}

/** The value of a YAML key: its characters do not know where they stand. */
function frontProse(inline: Root, kind: 'title' | 'standfirst', lang: string): readonly Prose[] {
  return proseOf(inline, lang).map(({ text, lang: own }, index) => ({ text, lang: own, kind, follows: index > 0 }));
}
