import { describe, expect, it } from 'vitest';
import { pageMeasure } from '../../src/charts/type-widths.ts';
import { openFonts } from '../../src/fonts/open-fonts.ts';
import { packagedFontFiles } from '../../src/fonts/packaged-fonts.ts';

describe('how wide type on a page will be', () => {
  // A face that stands in for a missing one is a little wider.
  const RESERVE = 1.04;

  it('is as the face has it, to a hundredth of an em', () => {
    const face = openFonts(packagedFontFiles()).face('archivo-narrow-400');
    for (let code = 0x20; code < 0x7f; code++) {
      // A grave by itself is set as a mark, which has no width of its own.
      if (code === 0x60) continue;
      const character = String.fromCharCode(code);
      const advance = face.advance(face.glyph(code)) / face.unitsPerEm;
      expect(Math.abs(pageMeasure(character, false) / RESERVE - advance), character).toBeLessThan(0.01);
    }
  });

  it.each([
    ['a figure', '0', 0.46],
    ['an accented letter: as wide as the letter', 'é', 0.46],
    ['a letter that the table does not have', 'ß', 0.6],
    ['a dash or another sign of punctuation', '—', 0.82],
    ['a character of a script of squares', '日', 1],
    ['a narrow no-break space', '\u202f', 0.25],
    ['a no-break space', '\u00a0', 0.25],
  ])('is known of %s', (_, text, ems) => {
    expect(pageMeasure(text, false)).toBeCloseTo(ems * RESERVE, 10);
    expect(pageMeasure(text, true)).toBeCloseTo(ems * RESERVE * 1.09, 10);
  });
});
