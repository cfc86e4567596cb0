import { describe, expect, it } from 'vitest';
import { eachOffset } from '../../src/sequence/offsets.ts';
import { applyTypography, applyTypographyTraced } from '../../src/typography/apply-typography.ts';
import { RULE_NAMES } from '../../src/typography/rule-names.ts';
import { rulesFor } from '../../src/typography/rules.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';
import { FAR_FROM_SQUARE, growth } from '../inspectors/cpu-time.ts';
import { checkSetRight } from './properties.ts';
import { shown } from './shown.ts';

const LANGUAGES = ['fr', 'en', 'de', 'de-CH'];

/** What a rule of any language looks at, and what stands around it. */
const PIECES = [
  ...['a', 'É', 'n', 'x', 'XIX', 'e', 'er', 'V', '1', '2', '3', '12', '000', '45', 'mars', 'Mai', 'May', 'h', 'Uhr'],
  ...[' ', ' ', ' ', '\u00A0', '\u202F', '\n', '"', "'", '<<', '>>', '«', '»', '“', '”', '„', '!', '?', ';', ':', ','],
  ...['.', '…', '...', '-', '--', '–', '—', '%', '°C', '€', '(', ')', '=', '+', '/', '@', '\\', '#', '\uFFFC'],
  ...['M.', 'Mme', 'Dr', 'art.', 'p.', 'L.', '§', 'n°', 'no', 'z.B.', 'd. h.', 'Nr.', "l'", "'68", 'www.a.fr', '10:30'],
  ...['---', '−', '×', '2019', '2024', '8', 'pp.', 'S.', "'s", "'n'", 'round', 'C++', 'D.C.', '‚', '‘', '’', '‹', '›'],
  ...["o'b@a.fr", 'nom@a.fr', 'https://a.fr/b', 'C:\\x', '/home/x', ':)', '01 23 45 67 89', '+33 (0)1 23 45 67 89'],
  ...['FR76 3000 6000 0112 3456 7890 189', 'FR7630006000011234567890189', '0 800 123 456'],
];

/** Texts that were once set otherwise the second time. */
const ONCE_UNSTABLE = [
  ..."''www.a.fr'„|'n''s|'n'l'|''s''|'9's'|<<e>>'s|b@a.o'b@a.o'b@a.r|FR7630006000011234567890189 89".split('|'),
  ..."'n''')'|„'68 'n''|l''n '68'|\"\"2\"\"|'nom@a.fr'|\"www.a.fr\"-a|'/home/x'|« :) « a » »|3 × -5 %".split('|'),
];

describe.each(LANGUAGES)('the rules of %s', (lang) => {
  it.each(rulesFor(lang).map((rule) => [rule.name, ...rule.example] as const))(
    '%s: %s becomes %s',
    (_name, typed, set) => {
      expect(shown(typed, lang)).toBe(set);
    },
  );

  it('say where they are written down', () => {
    for (const rule of rulesFor(lang)) expect(rule.source).toMatch(/\w{3}/);
  });

  it('do nothing when they are switched off', () => {
    for (const rule of rulesFor(lang)) {
      const [typed, set] = rule.example;
      const alone = Object.fromEntries(RULE_NAMES.map((name) => [name, name === rule.name]));
      if (rule.name !== 'guillemets') expect(shown(typed, lang, alone), rule.name).not.toBe(typed);
      expect(shown(typed, lang, { [rule.name]: false }), rule.name).not.toBe(set);
    }
  });

  it('change nothing more when they are applied again, and keep letters, digits and places', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }), (pieces) => {
        checkSetRight(pieces.join(''), lang);
      }),
      {
        numRuns: 12_000,
        examples: [[['"', 'a', '"', '"', 'a', '"']], ...ONCE_UNSTABLE.map((text) => [[text]] as [string[]])],
      },
    );
  });

  it('hold that for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => checkSetRight(text, lang)),
      { numRuns: 1000 },
    );
  });
});

it('leaves a language without a table as it is', () => {
  expect(applyTypography('Wat ? "ja" ...', 'nl')).toBe('Wat ? "ja" ...');
});

it('traces each character to what was typed, and what is inserted to what follows it', () => {
  const { text, trace } = applyTypographyTraced('"Oui"?', 'fr');
  expect(text).toBe('«\u00A0Oui\u00A0»\u202F?');
  expect([...eachOffset(trace)]).toEqual([0, 0, 1, 2, 3, 4, 4, 5, 5]);
});

it.each([...['a', '1', "a' ", "'a ", ' ', '– a ', '1 + ', '"a" 1er ! ', '<<a ']])(
  'takes no time that grows with the square of the text: %j',
  async (piece) => {
    const apply = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      for (const lang of LANGUAGES) applyTypography(`${text}@ = ?`, lang);
    };
    expect(await growth(apply, 100_000)).toBeLessThan(FAR_FROM_SQUARE);
  },
);
