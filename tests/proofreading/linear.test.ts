import { describe, expect, it } from 'vitest';
import { readDictionary } from '../../src/proofreading/spelling/dictionary.ts';
import { HOSTILE_TEXTS, TEXTS_OF_FINDINGS } from '../bench/check/hostile-texts.ts';
import { works } from '../bench/check/works.ts';
import { countSteps } from '../inspectors/count-steps.ts';

/** Few letters and words: what is proposed for a word takes as many steps whatever the length of the text. */
const dictionary = readDictionary('SET UTF-8\nTRY e\n', '2\nmot\nle\n');
const SHORT = 120;
/** Beyond what an excerpt looks at. */
const SHORT_OF_FINDINGS = 800;
/** What takes steps with the square of the length takes sixteen times as many for four times the text. */
const LONGER = 4;
const MOST_TIMES = 6;
/** What is made ready once, or bounded by a constant that a short text does not reach. */
const SPARE = 1000;

describe('the steps grow with the text and not with its square', () => {
  it.each(works(dictionary))('$name', ({ of, tells }) => {
    const length = tells ? SHORT_OF_FINDINGS : SHORT;
    const slow = (tells ? TEXTS_OF_FINDINGS : HOSTILE_TEXTS).flatMap(({ name, of: text }) => {
      const stepsFor = (times: number) => countSteps(of(text(length * times)));
      const [short, long] = [stepsFor(1), stepsFor(LONGER)];
      return long <= short * MOST_TIMES + SPARE ? [] : [`${name}: ${short} → ${long}`];
    });
    expect(slow).toEqual([]);
  });
});

it('what takes steps with the square of the text is seen to', () => {
  const back = (text: string) => () => [...text].map((_, at) => text.lastIndexOf('«', at));
  const behind = (text: string) => () => text.match(/(?<=«[^»]*)a/g);
  for (const of of [back, behind]) {
    const [short, long] = [countSteps(of('b a '.repeat(SHORT / 4))), countSteps(of('b a '.repeat(SHORT)))];
    expect(long).toBeGreaterThan(short * MOST_TIMES + SPARE);
  }
});
