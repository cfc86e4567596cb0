import { describe, expect, it } from 'vitest';
import { openFonts } from '../../../src/fonts/open-fonts.ts';
import { packagedFontFiles } from '../../../src/fonts/packaged-fonts.ts';
import { createShaper } from '../../../src/print/paragraphs/shaper.ts';

const FINE = '\u202F';
const fonts = openFonts(packagedFontFiles());

/** The advance of the fine space in a text, in ems, and the text of its glyph. */
function fineSpaceIn(text: string, face: string) {
  const [piece] = createShaper(fonts).shape(text, { face, span: { lang: 'fr' } }, [], false);
  const at = piece?.texts.indexOf(FINE) ?? -1;
  return { width: piece?.advances[at], text: piece?.texts[at] };
}

describe('a fine space', () => {
  it.each(['source-serif-4-400', 'source-serif-4-700-italic', 'archivo-narrow-600', 'anton-400'])(
    'is a sixth of an em wide in %s, and keeps its code',
    (face) => {
      for (const text of [`12${FINE}000`, `Qui${FINE}?`])
        expect(fineSpaceIn(text, face)).toEqual({ width: 1 / 6, text: FINE });
    },
  );

  it('is as wide in a word that is learnt with its sentence', () => {
    const shaper = createShaper(fonts);
    shaper.learn(`Il en faut 12${FINE}000 de plus ici`, 'source-serif-4-400', 'fr', false);
    const [piece] = shaper.shape(`12${FINE}000`, { face: 'source-serif-4-400', span: { lang: 'fr' } }, [], false);
    expect(piece?.advances[2]).toBe(1 / 6);
  });

  it('is as wide as a letter in code, whose columns stay under each other', () => {
    const face = fonts.face('source-code-pro-400');
    const letter = face.advance(face.glyph(0x61)) / face.unitsPerEm;
    expect(fineSpaceIn(`12${FINE}000`, 'source-code-pro-400').width).toBeCloseTo(letter);
  });
});
