import { expect, it } from 'vitest';
import type { Change } from '../../../src/print/planning/make-up/changes.ts';
import { holeProblems } from '../../../src/print/stories/paper-problems.ts';
import { testBulletin } from '../../fixtures/test-bulletin.ts';

const bulletin = testBulletin('Un mot.');
const headline = (offset: number | undefined) => ({ role: 'headline', spans: [], origin: { name: 'heading', offset } });
/** A story, furniture, and a story whose title stands in the front matter of its file. */
const texts = (['story', 'colophon', 'story'] as const).map((kind, at) => ({
  title: kind,
  head: kind === 'story' ? [headline(at === 0 ? 3 : undefined)] : [],
  story: { kind, element: { position: undefined } },
}));
const hole = { side: 0, story: 0, lines: 9 };

/** What is said of a hole that a change of one of the two would close. */
const codesFor = (change: Change) =>
  holeProblems({ texts, madeUp: { holes: [hole] } } as never, [{ hole, change, linesBefore: 9, linesAfter: 0 }], {
    bulletin,
  } as never).map(({ code }) => code);

it('furniture is proposed to be of another width, never longer, shorter or left out where it has no room', () => {
  expect(codesFor({ kind: 'span', story: 1, span: 2 })).toEqual(['story.hole-span-of-furniture']);
  expect(codesFor({ kind: 'longer', story: 1, lines: 9 })).toEqual(['story.hole']);
  expect(codesFor({ kind: 'shorter', story: 1, lines: 9 })).toEqual(['story.hole']);
  expect(codesFor({ kind: 'filler', story: 1 })).toEqual(['story.hole']);
  expect(codesFor({ kind: 'longer', story: 0, lines: 9 })).toEqual(['story.hole-longer']);
});

it('a change is proposed as its author would write it: behind a title, or in the front matter of its file', () => {
  expect(codesFor({ kind: 'span', story: 0, span: 2 })).toEqual(['story.hole-span']);
  expect(codesFor({ kind: 'span', story: 2, span: 2 })).toEqual(['story.hole-span-in-front']);
  expect(codesFor({ kind: 'filler', story: 2 })).toEqual(['story.hole-filler-in-front']);
  expect(codesFor({ kind: 'shorter', story: 2, lines: 9 })).toEqual(['story.hole-shorter']);
});
