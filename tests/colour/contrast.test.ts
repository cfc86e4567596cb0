import { describe, expect, it } from 'vitest';
import {
  BLACK,
  contrast,
  fullColour,
  lettersOn,
  standingOut,
  TEXT_CONTRAST,
  WHITE,
} from '../../src/colour/contrast.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';

/** Figures of WCAG’s own examples and of public contrast checkers, to two decimals. */
describe('the contrast of two colours', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
    ['#ffd400', '#ffffff', 1.43],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBe(contrast(one, other));
  });
});

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('a colour that is to stand out', () => {
  it.each([
    ['#005bbb', WHITE],
    ['#ffd400', '#14161c'],
  ])('%s stays where it does on %s', (colour, ground) => {
    expect(standingOut(colour, [ground], TEXT_CONTRAST)).toBe(colour);
  });

  it.each([
    ['#ffd400', WHITE, '#8c7500'],
    ['#f5e6c8', WHITE, '#7d7566'],
    ['#101820', '#14161c', '#7c8084'],
  ])('%s on %s becomes %s', (colour, ground, found) => {
    expect(standingOut(colour, [ground], TEXT_CONTRAST)).toBe(found);
  });

  it('does so on every ground that is light, or dark', () => {
    fc.assert(
      fc.property(colours, fc.constantFrom(['#fffefb', '#f4f2ec'], ['#14161c', '#1f222b']), (colour, grounds) => {
        const found = standingOut(colour, grounds, TEXT_CONTRAST);
        for (const ground of grounds) expect(contrast(found, ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      }),
    );
  });
});

describe('letters on a ground', () => {
  it.each([
    ['#c4122f', [], WHITE],
    ['#ffd400', [], BLACK],
    ['#777777', [], BLACK],
    ['#005bbb', ['#fff0a8'], '#fff0a8'],
    ['#808080', ['#fff0a8'], BLACK],
  ])('%s, with %j wanted, are %s', (ground, wanted, letters) => {
    expect(lettersOn(ground, wanted)).toBe(letters);
  });

  it('can always be read', () => {
    fc.assert(fc.property(colours, (ground) => contrast(lettersOn(ground), ground) >= TEXT_CONTRAST));
  });
});

it('a colour of three digits is written in full, in small letters', () => {
  expect(['#05B', '#005BBB', '#005bbb'].map(fullColour)).toEqual(['#0055bb', '#005bbb', '#005bbb']);
});
