import { describe, expect, it } from 'vitest';
import { areFigures, decimalPlace } from '../../src/charts/decimal-place.ts';

describe('the whole part of a figure ends', () => {
  it.each([
    ['12,5', 'fr', '12'],
    ['1\u202F200,75\u00A0€', 'fr', '1\u202F200'],
    ['−3', 'fr', '−3'],
    ['4,0\u00A0%', 'fr', '4'],
    ['≈ 12,5', 'fr', '≈ 12'],
    ['14,5/20', 'fr', '14'],
    ['£4,199.80', 'en', '£4,199'],
    ['12\u00A0m²', 'fr', '12'],
    ['35 h', 'fr', '35'],
  ])('in « %s » (%s) behind « %s »', (text, lang, whole) => {
    expect(text.slice(0, decimalPlace(text, lang))).toBe(whole);
  });

  it.each(['9 h 30', '01 02 03 04 05', '18/01/2026', 'gratuit', ''])('nowhere in « %s »', (text) => {
    expect(decimalPlace(text, 'fr')).toBeUndefined();
  });
});

it.each<[string[], boolean]>([
  [['12', '–', '3,5 %'], true],
  [['12', '', '4', 'gratuit'], true],
  [['gratuit', '4'], false],
  [['18/01', '25/02'], false],
  [['12/20', '8/20'], true],
  [['12', '9 h 30', '4', '5'], false],
  [['–', ''], false],
])('the texts %j are figures of one column: %s', (texts, are) => {
  expect(areFigures(texts, 'fr')).toBe(are);
});
