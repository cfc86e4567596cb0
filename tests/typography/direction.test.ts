import { describe, expect, it } from 'vitest';
import { directionOf, isLeftToRight } from '../../src/typography/direction.ts';

describe('how a text runs', () => {
  it('is how most of its letters do', () => {
    expect(directionOf('Une ligne')).toBe('ltr');
    expect(directionOf('שלום')).toBe('rtl');
    expect(directionOf('שלום veut dire paix')).toBe('ltr');
    expect(directionOf('CGT : حقوق العمال')).toBe('rtl');
    expect(directionOf('\u{1E900}\u{1E901}')).toBe('rtl');
  });

  it('is that of what is around it where it has no letter', () => {
    expect(directionOf('12 %')).toBe('ltr');
    expect(directionOf('12 %', 'rtl')).toBe('rtl');
    expect(directionOf('', 'rtl')).toBe('rtl');
    expect(directionOf('douze', 'rtl')).toBe('ltr');
  });

  it('can only be one where it has neither letters nor controls of the other', () => {
    expect(isLeftToRight('été 🎉 漢字')).toBe(true);
    expect(isLeftToRight('שלום')).toBe(false);
    expect(isLeftToRight('abc\u202E')).toBe(false);
    expect(isLeftToRight('abc\u200E')).toBe(false);
  });
});
