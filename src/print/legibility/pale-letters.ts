import { lightOf, NON_TEXT_CONTRAST, TEXT_CONTRAST } from '../../colour/contrast.ts';
import type { DisplayList, GlyphRun } from '../display-list.ts';
import { textOfRun } from '../glyph-runs.ts';
import { lettersOnSheet } from './letters-on-sheet.ts';

/** The letters of a number that stand out least from what is behind them. */
export interface PaleLetters {
  readonly words: string;
  /** 1 to 21 (WCAG 2.2): of the colours, and so of the greys that a copier makes of them. */
  readonly contrast: number;
  readonly needed: number;
  readonly source: GlyphRun['source'];
}

/** Letters from these sizes on need less (WCAG 2.2, 1.4.3): in points, the second of bold faces. */
const LARGE = 18;
const LARGE_BOLD = 14;
const BOLD = /-[7-9]00\b/;

/** The palest letters that are too pale to be read in grey; undefined where there are none. */
export function paleLetters({ sheets }: Pick<DisplayList, 'sheets'>): PaleLetters | undefined {
  let palest: PaleLetters | undefined;
  for (const sheet of sheets) {
    for (const { run, scale, ground } of lettersOnSheet(sheet)) {
      if (ground === undefined) continue;
      const [darker = 0, lighter = 0] = [lightOf(run.colour), ground].sort((a, b) => a - b);
      const contrast = (lighter + 0.05) / (darker + 0.05);
      const needed = leastContrast(run, scale);
      if (contrast >= needed || contrast >= (palest?.contrast ?? needed)) continue;
      const words = textOfRun(run).replaceAll('\u00AD', '').trim();
      // Leaders and dashes are no letters.
      if (/[\p{L}\p{N}]/u.test(words)) palest = { words, contrast, needed, source: run.source };
    }
  }
  return palest;
}

function leastContrast({ size, font }: Pick<GlyphRun, 'size' | 'font'>, scale: number): number {
  const isLarge = size * scale >= (BOLD.test(font) ? LARGE_BOLD : LARGE);
  return isLarge ? NON_TEXT_CONTRAST : TEXT_CONTRAST;
}
