import type { FontCollection } from '../fonts/font-collection.ts';
import { FALLBACK_FACES, labelFace } from '../fonts/label-faces.ts';
import type { MeasureLabel } from '../graphics/write-svg.ts';

/**
 * Widths of labels as print sets them. A file that is shown as a picture has none of the page's faces: browsers set
 * its letters in a face of the reader's machine, and stretch them to these widths.
 *
 * @param fonts the packaged faces
 */
export function labelMeasure(fonts: FontCollection): MeasureLabel {
  return ({ text, font, size, letterSpacing = 0 }) => {
    const own = labelFace(font.family, font.bold, font.italic);
    const whole = widthIn(fonts, own, text) ?? byCharacter(fonts, [own, ...FALLBACK_FACES], text);
    return whole * size + letterSpacing * [...text].length;
  };
}

/** Ems that a text takes in a face; undefined where the face lacks a character. */
function widthIn(fonts: FontCollection, key: string, text: string): number | undefined {
  const face = fonts.face(key);
  const { glyphs, advances } = face.shape(text, { lang: '' });
  if (glyphs.includes(0)) return undefined;
  return advances.reduce((sum, advance) => sum + advance, 0) / face.unitsPerEm;
}

/** The same, each character in the first face that has it. */
function byCharacter(fonts: FontCollection, faces: readonly string[], text: string): number {
  let total = 0;
  for (const character of text) total += characterWidth(fonts, faces, character);
  return total;
}

function characterWidth(fonts: FontCollection, faces: readonly string[], character: string): number {
  for (const key of faces) {
    const width = widthIn(fonts, key, character);
    if (width !== undefined) return width;
  }
  return SIGN;
}

/** Ems that a sign takes that no packaged face has: about as much as those of fonts for signs. */
const SIGN = 1;
