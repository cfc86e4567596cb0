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

it('what is empty below a story and beside it on one side is said once, with all its lines', () => {
  const places = [
    hole,
    { side: 1, story: 0, lines: 7 },
    { side: 0, story: 0, lines: 15 },
    { side: 0, story: 2, lines: 8 },
  ];
  const change = { kind: 'longer', story: 0, lines: 14 } as const;
  const proposal = { hole: places[2], change, linesBefore: 39, linesAfter: 25 };
  const said = holeProblems({ texts, madeUp: { holes: places } } as never, [proposal] as never, { bulletin } as never);
  expect(said.map(({ code, values }) => [code, values.lines, values.side])).toEqual([
    ['story.hole-longer', 24, 1],
    ['story.hole', 7, 2],
    ['story.hole', 8, 1],
  ]);
});
