import { readFileSync } from 'node:fs';
import createHyphenator from 'hyphen';
import { describe, expect, it } from 'vitest';
import { divisionsByPatterns, type HyphenationPatterns } from '../../src/typography/syllables.ts';

const MARK = '\u00AD';
const dictionary = readFileSync('node_modules/dictionary-fr/index.dic', 'utf8').split('\n').slice(1);
const words = dictionary.flatMap((line, at) => {
  const [word = ''] = line.split(/[/\t ]/);
  return at % 5 === 0 && /^[\p{L}']{2,}$/u.test(word) ? [word, word.toUpperCase()] : [];
});

/** Where the package divides a word: what ours is compared with. */
function placesOf(hyphenate: (word: string) => string, word: string): number[] {
  const syllables = hyphenate(word).split(MARK);
  return syllables.slice(0, -1).map((_, last) => syllables.slice(0, last + 1).join('').length);
}

describe.each(['fr', 'en-gb', 'de-1996', 'es', 'it', 'pt', 'nl', 'pl'])('the patterns of %s', (name) => {
  it('divide words as the package does that they come with', async () => {
    const patterns = ((await import(`hyphen/patterns/${name}.js`)) as { default: HyphenationPatterns }).default;
    const options = { async: false, hyphenChar: MARK, minWordLength: 2 };
    const hyphenate = createHyphenator(patterns, options) as (word: string) => string;
    const theirs = words.map((word) => `${word} ${placesOf(hyphenate, word)}`);
    expect(words.length).toBeGreaterThan(20_000);
    expect(words.map((word) => `${word} ${divisionsByPatterns(word, patterns)}`)).toEqual(theirs);
  });
});

it('divides the words that its author did', async () => {
  const patterns = ((await import('hyphen/patterns/en-us.js')) as { default: HyphenationPatterns }).default;
  expect(divisionsByPatterns('hyphenation', patterns)).toEqual([2, 6]);
  expect(divisionsByPatterns('Table', patterns)).toEqual([2]);
});
