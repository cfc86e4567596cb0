import { describe, expect, it } from 'vitest';
import { createLevels, visualOrder } from '../../../src/print/paragraphs/levels.ts';
import type { Direction } from '../../../src/typography/direction.ts';

const levelsOf = createLevels();

/** Characters from left to right: what a reader sees, by the levels and the order alone. */
const seen = (text: string, base: Direction = 'ltr') => {
  const levels = levelsOf(text, base);
  if (!levels) return text;
  const units = Array.from(text, (character, _) => character);
  let at = 0;
  const own = units.map((character) => {
    const level = levels[at] ?? 0;
    at += character.length;
    return level;
  });
  return visualOrder(own)
    .map((index) => units[index])
    .join('');
};

describe('the order of a line, worked out by hand', () => {
  // Hebrew stands in the file in the order in which it is read.
  const cases: readonly [what: string, text: string, base: Direction, visual: string][] = [
    ['a word in a French line', 'mot אבג fin', 'ltr', 'mot גבא fin'],
    ['two words and the space between them', 'mot אב גד fin', 'ltr', 'mot דג בא fin'],
    ['a number between two words', 'אב 12 גד', 'ltr', 'דג 12 בא'],
    ['a stop after the word belongs to the line', 'mot אב.', 'ltr', 'mot בא.'],
    ['a stop after the word in a paragraph of Hebrew', 'אב.', 'rtl', '.בא'],
    ['French in a paragraph of Hebrew', 'אב mot fin גד', 'rtl', 'דג mot fin בא'],
    ['a line end of the file is a space', 'אב\nגד', 'ltr', 'דג\nבא'],
    ['a picture between two words is as a sign', 'אב 🎉 גד', 'ltr', 'דג 🎉 בא'],
    ['letters of two units', 'x \u{1E900}\u{1E901} y', 'ltr', 'x \u{1E901}\u{1E900} y'],
    ['mathematical letters run to the right', 'אב 𝔸𝔹 גד', 'rtl', 'דג 𝔸𝔹 בא'],
  ];
  it.each(cases)('%s', (_, text, base, visual) => {
    expect(seen(text, base)).toBe(visual);
  });

  it('an isolated word leaves the number after it where it is', () => {
    expect(seen('אב, 3')).toBe('3 ,בא');
    expect(seen('\u2068אב\u2069, 3').replace(/[\u2066-\u2069]/g, '')).toBe('בא, 3');
  });
});

it('a text that runs from left to right has no levels', () => {
  expect(levelsOf('Une ligne — « été », 🎉 漢字.', 'ltr')).toBeUndefined();
  expect(levelsOf('Une ligne', 'rtl')).toBeDefined();
});

it('neighbours of one level keep their order, and those of odd levels are turned', () => {
  expect(visualOrder([0, 0, 0])).toEqual([0, 1, 2]);
  expect(visualOrder([1, 1, 1])).toEqual([2, 1, 0]);
  expect(visualOrder([0, 1, 2, 2, 1, 0])).toEqual([0, 4, 2, 3, 1, 5]);
  expect(visualOrder([2, 2])).toEqual([0, 1]);
  expect(visualOrder([])).toEqual([]);
});
