import { expect, it } from 'vitest';
import { isLinkWord } from '../../src/typography/link-words.ts';

it.each([
  ['de', 'fr'],
  ['« La', 'fr'],
  ['«\u202Fdes', 'fr-CA'],
  ['À', 'fr'],
  ['et', 'fr'],
  ['où', 'fr'],
  ['the', 'en'],
  ['(of', 'en-GB'],
  ['für', 'de'],
  ['Das', 'de'],
])('« %s » belongs to what follows it in %s', (word, lang) => {
  expect(isLinkWord(word, lang)).toBe(true);
});

it.each([
  ['de,', 'fr'],
  ['salaires', 'fr'],
  ['the', 'fr'],
  ['le\u00A0soir', 'fr'],
  ['de', 'sv'],
  ['', 'fr'],
  ['—', 'fr'],
])('« %s » does not in %s', (word, lang) => {
  expect(isLinkWord(word, lang)).toBe(false);
});
