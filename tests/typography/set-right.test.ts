import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rulesFor } from '../../src/typography/rules.ts';
import { setRight } from '../../src/typography/set-right.ts';

/** Readable names for the spaces that look alike. */
const spaces = (text: string) => text.replaceAll('~', '\u00A0').replaceAll('^', '\u202F');

describe.each(['fr', 'en'])('the rules of %s', (lang) => {
  it.each(rulesFor(lang).map((rule) => [rule.name, ...rule.example] as const))(
    '%s: %s becomes %s',
    (_name, typed, set) => {
      expect(setRight(typed, lang)).toBe(set);
    },
  );

  it('change nothing more when they are applied again', () => {
    const piece = fc.constantFrom(
      'a',
      'É',
      'n',
      '3',
      '000',
      ' ',
      '\u00A0',
      '\u202F',
      '\n',
      '"',
      "'",
      '«',
      '»',
      '!',
      '?',
      ';',
      ':',
      '-',
      '–',
      '...',
      '%',
      '(',
      ')',
      'M.',
      'art.',
      '12',
      'mars',
      ',',
      '.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const once = setRight(pieces.join(''), lang);
        expect(setRight(once, lang)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('leave every letter and digit as it was, in its order', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        // « no 3 » loses its o to the sign that it stands for.
        fc.pre(!/\bno\s\d/u.test(text));
        expect(letters(setRight(text, lang))).toBe(letters(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('French typography', () => {
  it.each([
    ['Qui ?! Non !!!', 'Qui^?! Non^!!!'],
    ['« Téléconseiller ».', '«~Téléconseiller~».'],
    ['relations clients :', 'relations clients~:'],
    ['"Oui", dit-elle', '«~Oui~», dit-elle'],
    ['« le "vrai" métier »', '«~le “vrai” métier~»'],
    ['la loi - celle de 1884 - le dit', 'la loi –~celle de 1884~– le dit'],
    ['1 234 567 € et 12 % à 35 h', '1^234^567~€ et 12~% à 35~h'],
    ['le 1er mai, M. Dupont, art. 3', 'le 1er~mai, M.~Dupont, art.~3'],
    ["l'« idée » d'œuvrer", 'l’«~idée~» d’œuvrer'],
  ])('sets %s', (typed, set) => {
    expect(setRight(typed, 'fr')).toBe(spaces(set));
  });

  it.each(['http://exemple.fr/a?b=c;d', 'à 10:30', 'en 3:2', 'nom@exemple.fr', 'foo?.bar'])(
    'leaves %s as it is',
    (text) => {
      expect(setRight(text, 'fr')).toBe(text);
    },
  );
});

it('leaves a language without a table as it is', () => {
  expect(setRight('Wat ? "ja" ...', 'nl')).toBe('Wat ? "ja" ...');
});
