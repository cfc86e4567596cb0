import { describe, expect, it } from 'vitest';
import { fitPaper, type PaperFit } from '../../../../src/print/planning/make-up/fit-paper.ts';
import { makeUp, type PaperRoom } from '../../../../src/print/planning/make-up/make-up.ts';
import { proposalsFor, withChange } from '../../../../src/print/planning/make-up/proposals.ts';
import { fc } from '../../../fixtures/seeded-fast-check.ts';
import { faultsOfPaper } from './check-paper.ts';
import { anyPlainStories, type PlainStory, plainTexts, roomOf } from './random-papers.ts';

const RUNS = { numRuns: 12, interruptAfterTimeLimit: 25_000 };
const RANGE = { size: 9, leading: 12, smallest: 8.2, largest: 10, headLines: 0 };
const COLUMNS = 3;

/** Sides that the stories fill at about the theme's size, and the stories fitted into them. */
function fitted(stories: readonly PlainStory[], sides: number): { readonly fit: PaperFit; readonly paper: PaperRoom } {
  const words = stories.flatMap((story) => story.words).reduce((sum, count) => sum + count, 0);
  const lines = Math.ceil((words / 8 + stories.length * 20) / COLUMNS / sides);
  const { room, look } = roomOf(COLUMNS, lines * 1.2, 0, 0, sides);
  const fit = fitPaper({ range: RANGE, hasPictures: false, room, sides, look }, (setting) =>
    plainTexts(stories, setting),
  );
  return { fit, paper: { room, sides, look, body: fit.setting.body } };
}

describe('a paper that is fitted', () => {
  it('has all its stories on exactly the sides that were promised, in a body within its range', () => {
    fc.assert(
      fc.property(anyPlainStories, fc.constantFrom(2, 4), (stories, sides) => {
        const { fit, paper } = fitted(stories, sides);
        expect(fit.madeUp.sides).toHaveLength(sides);
        expect(fit.fits).toBe(true);
        expect(faultsOfPaper({ texts: fit.texts, paper }, fit.madeUp)).toEqual([]);
        const { size, leading } = fit.setting.body;
        expect(size).toBeGreaterThanOrEqual(RANGE.smallest);
        expect(size).toBeLessThanOrEqual(RANGE.largest);
        expect(leading / size).toBeGreaterThan(1.269);
        expect(leading / size).toBeLessThan(1.441);
      }),
      RUNS,
    );
  });
});

describe('a proposal', () => {
  it('is true when it is followed', () => {
    let followed = 0;
    fc.assert(
      fc.property(anyPlainStories, (stories) => {
        const { fit, paper } = fitted(stories, 2);
        for (const { hole, change, linesBefore, linesAfter } of proposalsFor(
          fit.texts,
          paper,
          fit.madeUp,
          fit.madeUp.holes,
        )) {
          followed++;
          const texts = fit.texts.map((text, story) => (story === change.story ? withChange(text, change) : text));
          const { holes } = makeUp(texts, paper);
          expect(holes.reduce((sum, { lines }) => sum + lines, 0)).toBe(linesAfter);
          expect(linesBefore - linesAfter).toBeGreaterThanOrEqual(hole.lines / 2);
        }
      }),
      RUNS,
    );
    expect(followed).toBeGreaterThan(0);
  });
});
