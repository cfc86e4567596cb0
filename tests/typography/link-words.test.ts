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
  ['los', 'es'],
  ['dalla', 'it'],
  ['uma', 'pt'],
  ['het', 'nl'],
  ['le\u00A0de', 'fr'],
  ['six', 'fr'],
  ['zwölf', 'de'],
])('« %s » belongs to what follows it in %s', (word, lang) => {
  expect(isLinkWord(word, lang)).toBe(true);
});

it.each([
  ['de,', 'fr'],
  ['salaires', 'fr'],
  ['the', 'fr'],
  ['le\u00A0soir', 'fr'],
  ['de', 'sv'],
  ['de', 'x-fr'],
  ['4le', 'fr'],
  ['', 'fr'],
  ['—', 'fr'],
])('« %s » does not in %s', (word, lang) => {
  expect(isLinkWord(word, lang)).toBe(false);
});
