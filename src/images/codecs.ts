import { type Bitmap, simplified } from './bitmap.ts';
import { decodeAvif } from './decode-avif.ts';
import { decodeGif } from './decode-gif.ts';
import { decodeJpeg } from './decode-jpeg.ts';
import { decodePng } from './decode-png.ts';
import { decodeWebp } from './decode-webp.ts';
import { type Orientation, swapsSides, turned } from './orientation.ts';
import type { PictureFormat } from './picture-header.ts';
import { fitted, resampled, type Size } from './resample.ts';

/*
 * What takes pictures apart and makes them anew. It lies in a bundle of its own,
 * which is loaded when a number has such a picture.
 */

export { hasAlpha, inGrey, isNearlyGrey } from './bitmap.ts';
export { encodeJpeg } from './encode-jpeg.ts';
export { encodePng } from './encode-png.ts';
export { fitted, resampled } from './resample.ts';

/** A picture's file, as far as it must be known to decode it. */
export interface PictureFile {
  readonly format: PictureFormat;
  readonly bytes: Uint8Array;
  readonly orientation: Orientation;
  /** In pixels, as shown. */
  readonly width: number;
  readonly height: number;
}

/** What is no more than so much larger than asked stays as it is: making it smaller would take longer than it spares. */
const TOLERANCE = 1.25;

/** Decodes a picture as it is shown, made smaller where it is much larger than asked; an exception says that it is damaged. */
export async function decodePicture(file: PictureFile, most: Size): Promise<Bitmap> {
  return simplified(await decoded(file, most));
}

async function decoded(file: PictureFile, most: Size): Promise<Bitmap> {
  const { format, bytes, orientation } = file;
  if (format === 'png') return decodePng(bytes, sizeFor(file, most));
  const whole = await decodedWhole(format, bytes);
  const shown = swapsSides(orientation) ? { width: whole.height, height: whole.width } : whole;
  if (shown.width !== file.width || shown.height !== file.height)
    throw new Error('a picture is not as large as it says');
  const stored = swapsSides(orientation) ? { width: most.height, height: most.width } : most;
  return turned(resampled(whole, sizeFor(whole, stored)), orientation);
}

function sizeFor(size: Size, most: Size): Size {
  const isMuchLarger = size.width > most.width * TOLERANCE || size.height > most.height * TOLERANCE;
  return isMuchLarger ? fitted(size, most) : { width: size.width, height: size.height };
}

function decodedWhole(format: Exclude<PictureFormat, 'png'>, bytes: Uint8Array): Bitmap | Promise<Bitmap> {
  switch (format) {
    case 'jpeg':
      return decodeJpeg(bytes);
    case 'gif':
      return decodeGif(bytes);
    case 'webp':
      return decodeWebp(bytes);
    case 'avif':
      return decodeAvif(bytes);
  }
}
