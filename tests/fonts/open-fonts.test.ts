import { describe, expect, it } from 'vitest';
import { openFonts } from '../../src/fonts/open-fonts.ts';
import { packagedFontFiles } from '../../src/fonts/packaged-fonts.ts';

const fonts = openFonts(packagedFontFiles());
const serif = fonts.face('source-serif-4-400');

describe('a face', () => {
  it('knows its metrics', () => {
    expect(serif).toMatchObject({ postScriptName: 'SourceSerif4-Regular', unitsPerEm: 1000, weight: 400, italicAngle: 0, fixedPitch: false });
    expect(serif.ascent).toBeGreaterThan(0);
    expect(serif.descent).toBeLessThan(0);
    expect(fonts.face('source-serif-4-400-italic').italicAngle).toBeLessThan(0);
    expect(fonts.face('source-code-pro-400').fixedPitch).toBe(true);
  });

  it('kerns and joins letters', () => {
    const separate = serif.shape('A', { lang: 'fr' }).advances[0] ?? 0;
    const together = serif.shape('AV', { lang: 'fr' }).advances[0] ?? 0;
    expect(together).toBeLessThan(separate);
    const ligature = serif.shape('fi', { lang: 'fr' });
    expect(ligature.glyphs).toHaveLength(1);
    expect(ligature.clusters).toEqual([0]);
  });

  it('composes what is written in parts', () => {
    expect(serif.shape('e\u0301', { lang: 'fr' }).glyphs).toEqual(serif.shape('é', { lang: 'fr' }).glyphs);
  });

  it('says 0 for a character that it lacks, with its place', () => {
    const shaped = serif.shape('a漢b', { lang: 'fr' });
    expect(shaped.glyphs[1]).toBe(0);
    expect(shaped.clusters).toEqual([0, 1, 2]);
  });

  it('shapes a text longer than any before, and the short ones after it', () => {
    const before = serif.shape('mot', { lang: 'fr' });
    expect(serif.shape('mot '.repeat(20_000), { lang: 'fr' }).glyphs.length).toBeGreaterThan(60_000);
    expect(serif.shape('mot', { lang: 'fr' })).toEqual(before);
  });

  it('does not depend on what the language tag looks like', () => {
    expect(serif.shape('mot', { lang: 'x-ü_☃' }).glyphs).toEqual(serif.shape('mot', { lang: '' }).glyphs);
  });
});

it('throws for a face that is not there', () => {
  expect(() => fonts.face('comic-sans')).toThrow('comic-sans');
});
