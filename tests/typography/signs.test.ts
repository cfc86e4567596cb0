import { describe, expect, it } from 'vitest';
import { partsAtSigns } from '../../src/typography/signs.ts';

const SIGNS: readonly (readonly [sign: string, fr: string, en: string, de: string])[] = [
  ['☎', 'téléphone', 'telephone', 'Telefon'],
  ['☏', 'téléphone', 'telephone', 'Telefon'],
  ['✆', 'téléphone', 'telephone', 'Telefon'],
  ['✉', 'courriel', 'e-mail', 'E-Mail'],
  ['✓', 'oui', 'yes', 'ja'],
  ['✔', 'oui', 'yes', 'ja'],
  ['✗', 'non', 'no', 'nein'],
  ['✘', 'non', 'no', 'nein'],
  ['☐', 'case à cocher', 'box to tick', 'Kästchen zum Ankreuzen'],
  ['☑', 'case cochée', 'ticked box', 'angekreuztes Kästchen'],
  ['☒', 'case cochée', 'ticked box', 'angekreuztes Kästchen'],
  ['←', 'flèche vers la gauche', 'arrow to the left', 'Pfeil nach links'],
  ['→', 'flèche', 'arrow', 'Pfeil'],
  ['↑', 'flèche vers le haut', 'arrow up', 'Pfeil nach oben'],
  ['↓', 'flèche vers le bas', 'arrow down', 'Pfeil nach unten'],
  ['⇒', 'donc', 'therefore', 'also'],
  ['➔', 'flèche', 'arrow', 'Pfeil'],
  ['➜', 'flèche', 'arrow', 'Pfeil'],
  ['★', 'étoile', 'star', 'Stern'],
  ['☆', 'étoile vide', 'empty star', 'leerer Stern'],
  ['⚠', 'attention', 'attention', 'Achtung'],
  ['☞', 'voir', 'see', 'siehe'],
  ['☛', 'voir', 'see', 'siehe'],
  ['✂', 'à découper', 'cut here', 'hier ausschneiden'],
  ['♥', 'cœur', 'heart', 'Herz'],
  ['♿', 'accessible en fauteuil roulant', 'wheelchair access', 'rollstuhlgerecht'],
];
const nameOf = (text: string, lang: string) => partsAtSigns(text, lang)?.[0]?.name;

describe('a sign that stands for a word', () => {
  it.each(SIGNS)('%s is called by it in French, English and German: %s, %s, %s', (sign, fr, en, de) => {
    expect(['fr', 'en', 'de'].map((lang) => nameOf(sign, lang))).toEqual([fr, en, de]);
  });

  it('is called by its English name in other languages, and by the language’s own whatever its region and its case', () => {
    expect(nameOf('✂', 'es')).toBe('cut here');
    expect(nameOf('✂', '')).toBe('cut here');
    expect(nameOf('✂', 'fr-BE')).toBe('à découper');
    expect(nameOf('✂', 'DE-at')).toBe('hier ausschneiden');
  });

  it('goes with the selector behind it that says how it is drawn', () => {
    expect(partsAtSigns('☎\uFE0E 01', 'fr')).toEqual([
      { text: '☎\uFE0E', start: 0, name: 'téléphone' },
      { text: ' 01', start: 2 },
    ]);
    expect(partsAtSigns('♥\uFE0F', 'fr')).toEqual([{ text: '♥\uFE0F', start: 0, name: 'cœur' }]);
  });
});

describe('a text', () => {
  it('is parted at its signs, with nothing empty between them', () => {
    expect(partsAtSigns('Oui ✓ ou ✗✗', 'fr')).toEqual([
      { text: 'Oui ', start: 0 },
      { text: '✓', start: 4, name: 'oui' },
      { text: ' ou ', start: 5 },
      { text: '✗', start: 9, name: 'non' },
      { text: '✗', start: 10, name: 'non' },
    ]);
  });

  it('without any is in no parts', () => {
    for (const text of ['', 'Oui', '• ■ 🎉', '\uFE0F']) expect(partsAtSigns(text, 'fr')).toBeUndefined();
  });
});
