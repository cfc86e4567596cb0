import type { Element, Root } from 'hast';
import { attributeValue } from '../markdown/attribute-value.ts';
import { dataOf, hasClass, hasData } from '../markdown/vocabulary.ts';

/** How much a story weighs beside the others of its number. */
export type StoryRank = 'lead' | 'second' | 'brief';

/** What a story is on paper, beside what it says. */
export interface Story {
  /** Its element in the body of its article: the words of its head, and its text. */
  readonly element: Element;
  /** Its id on the page. */
  readonly id: string;
  readonly kind: 'story' | 'contents' | 'briefs' | 'colophon';
  readonly rank: StoryRank;
  /** Columns of the page that its author wants it to take. */
  readonly span?: number | 'all';
  readonly ground?: 'tint' | 'frame';
  /** Whether it begins with a large letter. */
  readonly initial: boolean;
  readonly place?: 'top' | 'foot';
  /** The side that its author wants it on, from 1. */
  readonly side?: number;
  /** It fills what would stay empty, or is left out of the paper. */
  readonly isFiller: boolean;
}

/** The stories of a paper, in the author's order; none where the number is a letter. */
export function storiesOf(body: Root): readonly Story[] {
  return body.children.flatMap((child) =>
    child.type === 'element' && hasClass(child, 'story') ? [storyOf(child)] : [],
  );
}

const KINDS = ['contents', 'briefs', 'colophon'] as const;

function storyOf(element: Element): Story {
  const span = dataOf(element, 'dataSpan');
  const ground = dataOf(element, 'dataGround');
  const place = dataOf(element, 'dataPlace');
  const side = dataOf(element, 'dataSide');
  const rank = dataOf(element, 'dataRank');
  return {
    element,
    id: attributeValue(element, 'id'),
    kind: KINDS.find((kind) => hasClass(element, kind)) ?? 'story',
    rank: rank === 'lead' || rank === 'brief' ? rank : 'second',
    ...(span !== undefined && { span: span === 'all' ? 'all' : Number(span) }),
    ...((ground === 'tint' || ground === 'frame') && { ground }),
    initial: hasData(element, 'dataInitial'),
    ...((place === 'top' || place === 'foot') && { place }),
    ...(side !== undefined && { side: Number(side) }),
    isFiller: hasData(element, 'dataFiller'),
  };
}
