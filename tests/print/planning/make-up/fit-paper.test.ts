import { describe, expect, it } from 'vitest';
import { withChange } from '../../../../src/print/planning/make-up/changes.ts';
import { createFitMemory, type FitMemory } from '../../../../src/print/planning/make-up/fit-memory.ts';
import { fitPaper } from '../../../../src/print/planning/make-up/fit-paper.ts';
import type { PaperFit } from '../../../../src/print/planning/make-up/fitted-paper.ts';
import { makeUp, type PaperRoom } from '../../../../src/print/planning/make-up/make-up.ts';
import { proposalsFor } from '../../../../src/print/planning/make-up/proposals.ts';
import { fc } from '../../../fixtures/seeded-fast-check.ts';
import { faultsOfPaper } from './check-paper.ts';
import { anyPlainStories, type PlainStory, plainTexts, roomOf } from './random-papers.ts';

const RUNS = { numRuns: 12, interruptAfterTimeLimit: 25_000 };
const RANGE = { size: 9, leading: 12, smallest: 8.2, largest: 10, headLines: 0 };
const COLUMNS = 3;

/** Sides that the stories fill at about the theme's size, and the stories fitted into them. */
function fitted(
  stories: readonly PlainStory[],
  sides: number,
  fits?: FitMemory,
): { readonly fit: PaperFit; readonly paper: PaperRoom } {
  const words = stories.flatMap((story) => story.words).reduce((sum, count) => sum + count, 0);
  const lines = Math.ceil((words / 8 + stories.length * 20) / COLUMNS / sides);
  const { room, look } = roomOf(COLUMNS, lines * 1.2, 0, 0, sides);
  const task = { range: RANGE, hasPictures: false, room, sides, look };
  const fit = fitPaper(task, (setting) => plainTexts(stories, setting), fits);
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

describe('a paper that is fitted again', () => {
  it('is the same, whatever is known of it and of earlier texts', () => {
    const where = fc.record({ story: fc.nat(), paragraph: fc.nat(), words: fc.integer({ min: 20, max: 90 }) });
    fc.assert(
      fc.property(anyPlainStories, where, (stories, edit) => {
        const fits = createFitMemory();
        const [before, after] = [stories, edited(stories, edit)];
        for (const text of [before, after, before]) {
          fits.nextGeneration();
          const { setting, madeUp } = fitted(text, 2, fits).fit;
          const anew = fitted(text, 2).fit;
          expect(setting).toEqual(anew.setting);
          expect(madeUp).toEqual(anew.madeUp);
        }
      }),
      { ...RUNS, numRuns: 4 },
    );
  });
});

/** Stories one paragraph of which has so many words now. */
function edited(
  stories: readonly PlainStory[],
  { story, paragraph, words }: { readonly story: number; readonly paragraph: number; readonly words: number },
): readonly PlainStory[] {
  return stories.map((one, at) =>
    at === story % stories.length
      ? { ...one, words: one.words.map((count, index) => (index === paragraph % one.words.length ? words : count)) }
      : one,
  );
}

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
