import { describe, expect, it } from 'vitest';
import { openFonts } from '../../src/fonts/open-fonts.ts';
import { packagedFontFiles } from '../../src/fonts/packaged-fonts.ts';
import type { LabelFont } from '../../src/graphics/graphic.ts';
import { labelMeasure } from '../../src/web/label-widths.ts';

const fonts = openFonts(packagedFontFiles());
const measure = labelMeasure(fonts);
const widthOf = (text: string, font: Partial<LabelFont> = {}, letterSpacing?: number) =>
  measure({
    text,
    font: { family: 'sans', bold: false, italic: false, ...font },
    size: 10,
    fill: '#000000',
    ...(letterSpacing !== undefined && { letterSpacing }),
  });

/** What a character takes at ten pixels in a face. */
function advanceOf(key: string, character: string): number {
  const face = fonts.face(key);
  return (face.advance(face.glyph(character.codePointAt(0) as number)) / face.unitsPerEm) * 10;
}

describe('the width of a label', () => {
  it.each<readonly [string, Partial<LabelFont>]>([
    ['archivo-narrow-400', {}],
    ['archivo-narrow-400-italic', { italic: true }],
    // The narrow face has no bold italic.
    ['archivo-narrow-700', { bold: true, italic: true }],
    ['source-serif-4-400', { family: 'serif' }],
    ['source-serif-4-700', { family: 'serif', bold: true }],
    ['source-serif-4-400-italic', { family: 'serif', italic: true }],
    ['source-serif-4-700-italic', { family: 'serif', bold: true, italic: true }],
    ['source-code-pro-400', { family: 'mono', bold: true }],
  ])('is that of its letters in %s', (key, font) => expect(widthOf('n', font)).toBeCloseTo(advanceOf(key, 'n'), 10));

  it('holds what stands between its letters', () => expect(widthOf('nn', {}, 3)).toBeCloseTo((widthOf('nn') ?? 0) + 6));

  it('holds a character of another face where its own lacks it, and an em for a sign that none has', () => {
    expect(fonts.face('archivo-narrow-400').glyph(0x263a)).toBe(0);
    expect(widthOf('n漢')).toBeCloseTo(advanceOf('archivo-narrow-400', 'n') + 10, 10);
    expect(fonts.face('archivo-narrow-400').glyph(0x0434)).toBe(0);
    expect(widthOf('nд')).toBeCloseTo(advanceOf('archivo-narrow-400', 'n') + advanceOf('source-serif-4-400', 'д'), 10);
  });
});
