import type { ArticleImage } from '../../article/article.ts';
import type { DisplayList } from '../display-list.ts';

/** A picture that has too few pixels for a press. */
export interface CoarseOnPress {
  readonly src: string;
  /** Pixels an inch at its size on paper; where it stands twice, of the larger. */
  readonly dpi: number;
  /** Pixels in its width that would do. */
  readonly needed: number;
}

/** Pixels an inch below which a screen of 150 lines shows them (one and a half to two for a line: ISO 12647-2 presses). */
export const LEAST_DPI = 250;

/** The pictures of a display list that have fewer pixels an inch than a press shows. */
export function coarseOnPress(
  { sheets }: Pick<DisplayList, 'sheets'>,
  images: readonly ArticleImage[],
): readonly CoarseOnPress[] {
  const widths = new Map<string, number>();
  for (const { items } of sheets) {
    for (const item of items)
      if (item.kind === 'picture') widths.set(item.src, Math.max(item.width, widths.get(item.src) ?? 0));
  }
  return [...widths].flatMap(([src, points]) => {
    const image = images.find((one) => one.src === src);
    if (!image) return [];
    const dpi = image.width / (points / 72);
    // Half a pixel is lost where a picture is as wide as its pixels allow.
    if (dpi >= LEAST_DPI - 0.5) return [];
    return [{ src, dpi: Math.floor(dpi), needed: Math.ceil((points / 72) * LEAST_DPI) }];
  });
}
