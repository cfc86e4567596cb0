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
    const faces = [labelFace(font.family, font.bold, font.italic), ...FALLBACK_FACES];
    const whole = widthIn(fonts, faces[0] ?? '', text);
    return (whole ?? byCharacter(fonts, faces, text)) * size + letterSpacing * [...text].length;
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
  let width = 0;
  for (const character of text) {
    const found = faces.find((key) => widthIn(fonts, key, character) !== undefined);
    width += (found === undefined ? undefined : widthIn(fonts, found, character)) ?? SIGN;
  }
  return width;
}

/** Ems that a sign takes that no packaged face has: about as much as those of fonts for signs. */
const SIGN = 1;
