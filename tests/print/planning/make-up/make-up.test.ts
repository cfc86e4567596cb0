import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeUp } from '../../../../src/print/planning/make-up/make-up.ts';
import { faultsOfPaper } from './check-paper.ts';
import { anyPaper } from './random-papers.ts';

const RUNS = { seed: Date.now() % 2 ** 31, numRuns: 150, interruptAfterTimeLimit: 25_000 };

describe('any paper', () => {
  it('has each row once inside its module, no module over another, stories in order, and says which columns are not level', () => {
    fc.assert(
      fc.property(anyPaper, (any) => {
        expect(faultsOfPaper(any, makeUp(any.texts, any.paper))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is made up the same again', () => {
    fc.assert(
      fc.property(anyPaper, ({ texts, paper }) => {
        expect(makeUp(texts, paper)).toEqual(makeUp(texts, paper));
      }),
      { ...RUNS, numRuns: 20 },
    );
  });
});
