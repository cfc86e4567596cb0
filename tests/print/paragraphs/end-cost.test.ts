import { expect, it } from 'vitest';
import { endCost } from '../../../src/print/paragraphs/end-cost.ts';
import type { Word } from '../../../src/print/paragraphs/words.ts';

/** What it costs to end a line behind a text's last word, which may be in a language of its own. */
const cost = (text: string, lang = 'fr', own = '', next = '') =>
  endCost(
    wordAt(text.lastIndexOf(' ') + 1, text.length, own),
    next === '' ? undefined : wordAt(text.length + 1, text.length + 1 + next.length, own),
    `${text} ${next}`,
    lang,
  );

const wordAt = (start: number, end: number, lang: string) =>
  ({ start, end, parts: [{ span: { lang } }] }) as unknown as Word;

it.each([
  'oui.',
  'oui,',
  'oui\u202F;',
  'oui\u00A0:',
  'oui\u202F!',
  'oui\u202F?',
  'oui…',
  'oui\u00A0–',
  'oui—',
  'oui.\u00A0»',
  'oui.”',
  'oui.)',
  'oui.’”',
  "oui.'",
])('behind a mark that ends a thought a line ends for nothing: %s', (word) => expect(cost(`Elle dit ${word}`)).toBe(0));

it.each(['oui', 'salaires', '(oui)', '«\u00A0oui\u00A0»', '3.5'])('elsewhere it costs a little: %s', (word) =>
  expect(cost(`Elle dit ${word}`)).toBe(0.03),
);

it.each(['le', 'de', 'à', 'et'])('behind a word that leads to the next it costs as much as an empty line: %s', (word) =>
  expect(cost(`Elle dit ${word}`)).toBe(1),
);

it('before the number of a word it costs nearly as much', () => {
  expect(cost('Voir page', 'fr', '', '4')).toBe(0.7);
  expect(cost('Voir page,', 'fr', '', '4')).toBe(0);
  expect(cost('Réunion le', 'fr', '', '4')).toBe(1);
  expect(cost('Voir page', 'fr', '', 'quatre')).toBe(0.03);
});

it('such a word is known in its own language', () => {
  expect(cost('Elle dit the')).toBe(0.03);
  expect(cost('Elle dit the', 'fr', 'en')).toBe(1);
  expect(cost('She says the', 'en')).toBe(1);
  expect(cost('She says the,', 'en')).toBe(0);
});
