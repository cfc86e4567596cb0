import type { FontCollection } from '../../fonts/font-collection.ts';
import type { DisplayList, GlyphRun } from '../display-list.ts';
import { textOfRun } from '../glyph-runs.ts';
import { MM } from '../theme.ts';
import { lettersOnSheet } from './letters-on-sheet.ts';

/** The smallest letters of a number that are too small. */
export interface SmallLetters {
  readonly words: string;
  /** In points, as they are printed. */
  readonly size: number;
  /** The size at which letters of that face can be read. */
  readonly needed: number;
  readonly source: GlyphRun['source'];
}

/**
 * The least height of small letters without ascender, as the law asks it of labels of food that everybody must be able to read
 * (règlement UE 1169/2011, article 13 and annex IV). A copy of a copy needs no less.
 */
export const LEAST_X_HEIGHT_MM = 1.2;

/**
 * The same of small packages (article 13, 3): who has sides made smaller has chosen to, and is told of what nobody can read.
 */
const LEAST_WHEN_SMALLER_MM = 0.9;

/** What rounding may take of it, in millimetres. */
const TOLERANCE = 0.01;
/** Fewer letters are a raised or lowered sign, which stands beside its word: « 1er », « nos », « CO2 ». */
const LEAST_LETTERS = 3;

/**
 * The smallest letters that are smaller than can be read on a copy; undefined where there are none. Where sides are made
 * smaller, only the author's own words count.
 *
 * @param list the sheets
 * @param fonts have the faces of its letters
 * @param scale how large the sheets are printed, 1 for as they are set
 */
export function smallLetters(
  { sheets }: Pick<DisplayList, 'sheets'>,
  fonts: FontCollection,
  scale = 1,
): SmallLetters | undefined {
  const least = scale < 1 ? LEAST_WHEN_SMALLER_MM : LEAST_X_HEIGHT_MM;
  let smallest: { readonly letters: SmallLetters; readonly height: number } | undefined;
  for (const sheet of sheets) {
    for (const { run, scale: own } of lettersOnSheet(sheet)) {
      if (scale < 1 && !run.source) continue;
      const size = run.size * own * scale;
      const { xHeight, unitsPerEm } = fonts.face(run.font);
      // Of scripts without small letters nothing says how high they must be.
      if (xHeight <= 0) continue;
      const height = (size * xHeight) / unitsPerEm / MM;
      if (height >= least - TOLERANCE || height >= (smallest?.height ?? least)) continue;
      const words = textOfRun(run).replaceAll('\u00AD', '').trim();
      if ((words.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS) continue;
      const needed = (least * MM * unitsPerEm) / xHeight;
      smallest = { height, letters: { words, size, needed, source: run.source } };
    }
  }
  return smallest?.letters;
}
