import type { Root } from 'hast';
import type { ArticleText } from '../article/article.ts';
import { storiesOf } from '../article/story.ts';
import { type Prose, proseOf } from './prose.ts';

/** The prose of a number that its author has written: title, standfirst, body. A paper has the first two in its stories. */
export function articleProse({ headline, standfirst, body, lang }: ArticleText): readonly Prose[] {
  if (storiesOf(body).length > 0) return proseOf(withoutContents(body), lang);
  return [
    ...frontProse(headline, 'title', lang),
    ...(standfirst ? frontProse(standfirst, 'standfirst', lang) : []),
    ...proseOf(body, lang),
  ];
}

/** A paper without its lists of titles, which are read where they head their stories. */
function withoutContents(body: Root): Root {
  const isList = new Set(storiesOf(body).flatMap(({ kind, element }) => (kind === 'contents' ? [element] : [])));
  return { ...body, children: body.children.filter((child) => child.type !== 'element' || !isList.has(child)) };
}

/** The value of a YAML key: its characters do not know where they stand. */
function frontProse(inline: Root, kind: 'title' | 'standfirst', lang: string): readonly Prose[] {
  return proseOf(inline, lang).map(({ text, lang: own }, index) => ({ text, lang: own, kind, follows: index > 0 }));
}
