import { readFileSync } from 'node:fs';
import { Blob, Face, Font } from 'harfbuzzjs';
import { describe, expect, it } from 'vitest';
import { packagedFontFiles } from '../../src/fonts/packaged-fonts.ts';
import { subsetTrueType } from '../../src/fonts/subset.ts';

/** HarfBuzz's own JavaScript, as an independent reader of the files. */
const open = (file: Uint8Array) => new Font(new Face(new Blob(file)));

const TEXT = 'Aéçœß « ÀÉÎ » – fi 0123 ½ ğŁż !';

describe.each(Object.entries(packagedFontFiles()))('a subset of %s', (_key, path) => {
  const file = readFileSync(path);
  const whole = open(file);
  const glyphs = [...TEXT].flatMap((character) => whole.nominalGlyph(character.codePointAt(0) ?? 0) ?? []);
  const subset = subsetTrueType(file, glyphs);

  it('draws its glyphs exactly as the whole font does, under the same ids', () => {
    const cut = open(subset);
    expect(glyphs.length).toBeGreaterThan(20);
    for (const glyph of glyphs) expect(cut.glyphToPath(glyph)).toBe(whole.glyphToPath(glyph));
  });

  it('gives them the same widths', () => {
    const cut = open(subset);
    for (const glyph of glyphs) expect(cut.glyphHAdvance(glyph)).toBe(whole.glyphHAdvance(glyph));
  });

  it('leaves the other glyphs out', () => {
    const omitted = whole.nominalGlyph('W'.codePointAt(0) ?? 0) ?? 0;
    expect(open(subset).glyphToPath(omitted)).toBe('');
    expect(subset.length).toBeLessThan(file.length / 3);
  });
});

it('throws for a file without TrueType outlines', () => {
  expect(() => subsetTrueType(new Uint8Array(12), [1])).toThrow('no table');
});
