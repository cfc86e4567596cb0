import type { PictureBlock } from '../blocks/block.ts';
import type { Graphics } from '../lettering/set-graphic.ts';
import { MM } from '../theme.ts';

/** Of fewer dots an inch than this one sees the dots: such a picture is printed smaller than its column. */
const LEAST_RESOLUTION = 150;
/** A picture in vectors is as large as it says, in pixels of CSS to an inch. */
const CSS_RESOLUTION = 96;
/** A picture that comes so near to the width that it should have is not told of. */
const NEARLY = 0.9;

/** A picture that has too few dots for the width that it should have. */
export interface CoarsePicture {
  readonly src: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Points that it should be wide. */
  readonly wanted: number;
  /** Points that it is wide. */
  readonly printed: number;
}

/** How wide a picture may be, in points: as its author wants it, else as the room and its dots allow. */
export function widestOf(picture: PictureBlock, room: number, graphics: Graphics): number {
  const asked = askedWidth(picture, room);
  return asked ?? Math.min(room, finestWidth(picture, graphics));
}

/** Points that a picture is wide with as few dots an inch as may be; a drawing's own width. */
export function finestWidth({ src, width }: PictureBlock, graphics: Graphics): number {
  return width * (72 / (graphics.has(src) ? CSS_RESOLUTION : LEAST_RESOLUTION));
}

/**
 * A picture that has fewer than 150 dots an inch at the width that it should have; undefined where it has more.
 *
 * @param picture of pixels, or a drawing, which has no dots
 * @param wanted points that it should be wide
 * @param printed points that it is wide
 * @param graphics the drawings of the number
 */
export function coarseAt(
  picture: PictureBlock,
  wanted: number,
  printed: number,
  graphics: Graphics,
): CoarsePicture | undefined {
  const { src, width, height } = picture;
  if (graphics.has(src) || finestWidth(picture, graphics) >= wanted * NEARLY) return undefined;
  return { src, width, height, wanted, printed };
}

/** The width that its author asks for, in points; undefined where there is none. */
export function askedWidth({ asked }: PictureBlock, room: number): number | undefined {
  if (!asked) return undefined;
  return Math.min(room, 'share' in asked ? asked.share * room : asked.millimetres * MM);
}
