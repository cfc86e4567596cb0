import { viewOf } from '../sequence/view-of.ts';
import type { Bitmap } from './bitmap.ts';

/**
 * How a camera was held (Exif 2.3, 4.6.4, tag 274): 1 for upright; 2 to 4 are
 * mirrored or upside down, 5 to 8 lie on a side, with width and height swapped.
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** The orientation that a TIFF directory gives, as Exif holds one. */
export function exifOrientation(tiff: Uint8Array): Orientation {
  if (tiff.length < 8) return 1;
  const view = viewOf(tiff);
  const isLittle = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return 1;
  const end = directory + 2 + view.getUint16(directory, isLittle) * 12;
  for (let entry = directory + 2; entry < end && entry + 12 <= tiff.length; entry += 12) {
    if (view.getUint16(entry, isLittle) !== 274) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}

export function swapsSides(orientation: Orientation): boolean {
  return orientation >= 5;
}

/**
 * Where the stored picture's right and bottom point on the picture as it is
 * shown, x to the right and y down.
 */
export const AXES: Readonly<
  Record<Orientation, readonly [right: readonly [number, number], down: readonly [number, number]]>
> = {
  1: [
    [1, 0],
    [0, 1],
  ],
  2: [
    [-1, 0],
    [0, 1],
  ],
  3: [
    [-1, 0],
    [0, -1],
  ],
  4: [
    [1, 0],
    [0, -1],
  ],
  5: [
    [0, 1],
    [1, 0],
  ],
  6: [
    [0, 1],
    [-1, 0],
  ],
  7: [
    [0, -1],
    [-1, 0],
  ],
  8: [
    [0, -1],
    [1, 0],
  ],
};

/** A stored picture as it is to be shown. */
export function turned(bitmap: Bitmap, orientation: Orientation): Bitmap {
  if (orientation === 1) return bitmap;
  const { width, height, samples, data } = bitmap;
  const [[rightX, rightY], [downX, downY]] = AXES[orientation];
  const [outWidth, outHeight] = swapsSides(orientation) ? [height, width] : [width, height];
  const startX = rightX + downX < 0 ? outWidth - 1 : 0;
  const startY = rightY + downY < 0 ? outHeight - 1 : 0;
  const view = viewOf(data);
  const out = new Uint8Array(data.length);
  for (let y = 0, from = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = ((startY + x * rightY + y * downY) * outWidth + startX + x * rightX + y * downX) * samples;
      for (let i = 0; i < samples; i++) out[to + i] = view.getUint8(from++);
    }
  }
  return { width: outWidth, height: outHeight, samples, data: out };
}
