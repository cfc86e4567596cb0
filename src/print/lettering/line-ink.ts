import { itemAt } from '../../sequence/item-at.ts';
import type { Item } from '../display-list.ts';
import type { Shaper } from '../paragraphs/shaper.ts';

/** How far the ink of letters reaches, in points: above the line y = 0 and below it; both are 0 where it does not. */
export interface InkReach {
  readonly above: number;
  readonly below: number;
}

/** The box around one glyph's ink where it stands, y growing downwards. */
interface GlyphBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far the ink of items reaches. Glyphs are measured, since no face says how high the accents of its capitals are. */
export function inkReach(items: readonly Item<unknown>[], shaper: Shaper): InkReach {
  const boxes = glyphBoxes(items, shaper);
  return {
    above: boxes.reduce((most, { top }) => Math.max(most, -top), 0),
    below: boxes.reduce((most, { bottom }) => Math.max(most, bottom), 0),
  };
}

/**
 * Baselines of lines from the first, which is at 0, downwards. Two lines are further apart
 * than usual where their letters would touch.
 *
 * @param lines the items of each line, with its baseline at y = 0
 * @param leading the usual distance of two baselines, in points
 * @param gap least white between letters of two lines, in points
 * @param shaper it knows the ink of each glyph
 */
export function clearBaselines(
  lines: readonly (readonly Item<unknown>[])[],
  leading: number,
  gap: number,
  shaper: Shaper,
): readonly number[] {
  const boxes = lines.map((items) => glyphBoxes(items, shaper));
  let baseline = 0;
  return boxes.map((own, index) => {
    const above = boxes[index - 1];
    if (above) baseline += Math.max(leading, overlap(above, own) + gap);
    return baseline;
  });
}

/** How far the letters of a line would reach into those below them if both stood on one baseline. */
function overlap(above: readonly GlyphBox[], below: readonly GlyphBox[]): number {
  let most = Number.NEGATIVE_INFINITY;
  for (const one of above)
    for (const other of below)
      if (one.left < other.right && other.left < one.right) most = Math.max(most, one.bottom - other.top);
  return most;
}

function glyphBoxes(items: readonly Item<unknown>[], shaper: Shaper): GlyphBox[] {
  return items.flatMap((item) => {
    if (item.kind !== 'glyphs') return [];
    const { x, y, font, size, stretch, glyphs, positions, rises = [] } = item;
    return glyphs.flatMap((glyph, index): GlyphBox[] => {
      const ink = shaper.ink(font, glyph);
      if (!ink) return [];
      const left = x + itemAt(positions, index);
      const baseline = y - (rises[index] ?? 0);
      return [
        {
          left: left + ink.left * size * stretch,
          right: left + ink.right * size * stretch,
          top: baseline - ink.top * size,
          bottom: baseline - ink.bottom * size,
        },
      ];
    });
  });
}
