import { describe, expect, it } from 'vitest';
import { paperSentence } from '../../src/build/paper-sentence.ts';
import { translator } from '../../src/messages/translate.ts';
import { type PaperCount, paperCount, papersOfAll } from '../../src/print/paper-count.ts';
import { MM } from '../../src/print/theme.ts';

const sides = (count: number, widthMm = 210, heightMm = 297) =>
  Array.from({ length: count }, () => ({ width: widthMm * MM, height: heightMm * MM }));

const said = (count: PaperCount | undefined, language: 'fr' | 'en') =>
  count && paperSentence(count, translator(language)).replace(/[\u00a0\u202f]/g, ' ');

describe('the paper of a number', () => {
  it.each([
    [1, undefined, '1 feuille A4 recto seul', '1 sheet of A4, one side'],
    [2, undefined, '1 feuille A4 recto verso', '1 sheet of A4, both sides'],
    [2, 1, '1 feuille A4 recto verso', '1 sheet of A4, both sides'],
    [
      4,
      200,
      '2 feuilles A4 recto verso, ou une A3 pliée ; 200 exemplaires font 400 feuilles',
      '2 sheets of A4, both sides, or one folded A3; 200 copies make 400 sheets',
    ],
    [
      5,
      2,
      '3 feuilles A4 recto verso, ou 2 A3 pliées l’une dans l’autre ; 2 exemplaires font 6 feuilles',
      '3 sheets of A4, both sides, or 2 A3 folded one inside the other; 2 copies make 6 sheets',
    ],
  ])('of %i sides in %s copies is told', (count, copies, french, english) => {
    expect(said(paperCount(sides(count), copies), 'fr')).toBe(french);
    expect(said(paperCount(sides(count), copies), 'en')).toBe(english);
  });

  it('is named by its size, and folded of one that is twice as large', () => {
    expect(said(paperCount(sides(3, 148, 210), undefined), 'fr')).toBe('2 feuilles A5 recto verso, ou une A4 pliée');
    expect(said(paperCount(sides(3, 215.9, 279.4), undefined), 'en')).toContain('or one folded Tabloid');
    expect(said(paperCount(sides(3, 200, 280), undefined), 'fr')).toContain('2 feuilles 200 × 280 mm');
    // No office has paper for two of these.
    expect(said(paperCount(sides(3, 420, 594), undefined), 'fr')).toBe('2 feuilles A2 recto verso');
    expect(paperCount([], 3)).toBeUndefined();
  });

  it('is told with what is to be done with it', () => {
    const sheet = { papers: 2, size: 'A3', faces: 2 } as const;
    expect(said({ ...sheet, finish: 'fold', blanks: 1 }, 'fr')).toBe(
      '2 feuilles A3 recto verso à plier l’une dans l’autre, 1 face blanche',
    );
    expect(said({ ...sheet, papers: 1, finish: 'fold', scale: 0.71 }, 'fr')).toBe(
      '1 feuille A3 recto verso à plier, à 71 %',
    );
    const pairs = { ...sheet, finish: 'cut', pieces: 2, copies: 5 } as const;
    expect(papersOfAll(pairs)).toBe(6);
    expect(said(pairs, 'fr')).toBe(
      '2 feuilles A3 recto verso à couper en deux, 2 exemplaires à la fois ; 5 exemplaires font 6 feuilles',
    );
    expect(said({ papers: 4, size: 'A4', faces: 1, finish: 'glue' }, 'fr')).toBe('4 feuilles A4 recto seul à coller');
  });
});
