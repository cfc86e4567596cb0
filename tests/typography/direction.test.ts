import { describe, expect, it } from 'vitest';
import { directionOf, directionOfLanguage, isLeftToRight, pageDirection } from '../../src/typography/direction.ts';

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

describe('how a language runs', () => {
  it('is how its script does', () => {
    for (const lang of ['ar', 'ar-MA', 'he', 'yi', 'fa', 'ur', 'ckb', 'dv', 'az-Arab'])
      expect(directionOfLanguage(lang), lang).toBe('rtl');
    for (const lang of ['fr', 'br', 'el', 'ru', 'ar-Latn', 'tr', 'zh', 'x-nothing'])
      expect(directionOfLanguage(lang), lang).toBe('ltr');
  });

  it('decides of a page whose title does not', () => {
    expect(pageDirection({ title: 'Infos', lang: 'ar' })).toBe('rtl');
    expect(pageDirection({ title: 'שלום', lang: 'fr' })).toBe('rtl');
    expect(pageDirection({ title: 'Infos', lang: 'fr' })).toBe('ltr');
  });
});
