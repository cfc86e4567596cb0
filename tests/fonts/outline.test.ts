import { describe, expect, it } from 'vitest';
import { openFonts } from '../../src/fonts/open-fonts.ts';
import { packagedFontFiles } from '../../src/fonts/packaged-fonts.ts';

const fonts = openFonts(packagedFontFiles());

/** The points that a path's curves and lines go through or are drawn to, with the area that its polygon encloses. */
function extentOf(path: string) {
  const numbers = (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

const glyphOf = (key: string, character: string) => fonts.face(key).glyph(character.codePointAt(0) as number);

describe('the outline of a glyph', () => {
  it.each(['source-serif-4-400', 'archivo-narrow-700', 'anton-400'])(
    'stands between baseline and cap height in %s',
    (key) => {
      const face = fonts.face(key);
      const { left, right, bottom, top } = extentOf(face.outline(glyphOf(key, 'H')));
      expect(bottom).toBe(0);
      expect(Math.abs(top - face.capHeight)).toBeLessThan(face.unitsPerEm * 0.02);
      expect(left).toBeGreaterThan(0);
      expect(right).toBeLessThan(face.advance(glyphOf(key, 'H')));
    },
  );

  it('of an accented letter is that of the letter, and of the accent above it', () => {
    const face = fonts.face('source-serif-4-400');
    const plain = extentOf(face.outline(glyphOf('source-serif-4-400', 'e')));
    const accented = extentOf(face.outline(glyphOf('source-serif-4-400', 'é')));
    expect(accented.top).toBeGreaterThan(plain.top + 100);
    expect([accented.bottom, accented.left]).toEqual([plain.bottom, plain.left]);
  });

  it('of a space is empty', () => {
    expect(fonts.face('source-serif-4-400').outline(glyphOf('source-serif-4-400', ' '))).toBe('');
  });

  it('that the font has not is empty: a visitor of a preview may ask for any', () => {
    for (const id of [1535, 5535, 65_535]) expect(fonts.face('source-serif-4-400').outline(id)).toBe('');
  });

  it('of an O goes round twice', () => {
    const outline = fonts.face('source-serif-4-400').outline(glyphOf('source-serif-4-400', 'O'));
    expect(outline.match(/Z/g)).toHaveLength(2);
    expect(outline).toMatch(/^M[-\d. QLMZ]+Z$/);
  });
});

describe('the ink of a glyph', () => {
  it.each(['H', 'É', 'Ç', 'g', 'Å'])('%s reaches as far as its outline', (character) => {
    for (const key of ['anton-400', 'archivo-narrow-700']) {
      const face = fonts.face(key);
      const { left, right, bottom, top } = extentOf(face.outline(glyphOf(key, character)));
      const ink = face.ink(glyphOf(key, character));
      // Points off a curve may lie outside it.
      const near = face.unitsPerEm * 0.02;
      for (const [one, other] of [
        [ink?.left, left],
        [ink?.right, right],
        [ink?.bottom, bottom],
        [ink?.top, top],
      ])
        expect(Math.abs((one ?? Number.NaN) - (other ?? 0))).toBeLessThan(near);
    }
  });

  it('of a space is none', () => {
    expect(fonts.face('anton-400').ink(glyphOf('anton-400', ' '))).toBeUndefined();
  });
});
