import { describe, expect, it } from 'vitest';
import { makeUp } from '../../../../src/print/planning/make-up/make-up.ts';
import { fc } from '../../../fixtures/seeded-fast-check.ts';
import { faultsOfPaper } from './check-paper.ts';
import { anyStory, roomOf } from './random-papers.ts';

// A file of its own: runs of mutants leave it out, since counting what each test reaches takes three times as long.
describe('a large paper', () => {
  it('of forty stories on twelve sides of five columns takes no time that a person would not wait', () => {
    const [texts = []] = fc.sample(fc.array(anyStory(5, 10), { minLength: 40, maxLength: 40 }), {
      seed: 3,
      numRuns: 1,
    });
    const paper = roomOf(5, 58, 6, 0, 12);
    const before = process.cpuUsage();
    const made = makeUp(texts, paper);
    const { user } = process.cpuUsage(before);
    expect(faultsOfPaper({ texts, paper }, made)).toEqual([]);
    expect(made.left).toEqual([]);
    // Microseconds, on a machine that does other things beside. A search without bounds takes minutes.
    expect(user).toBeLessThan(6e6);
  }, 60_000);
});
