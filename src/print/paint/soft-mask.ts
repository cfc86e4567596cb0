import { deflateSync } from 'node:zlib';
import type { PdfDocument, PdfReference } from './pdf-document.ts';

/**
 * How much of each pixel shows, as the mask of a picture (ISO 32000-1, 11.6.5.3).
 *
 * @param width in pixels, as `height`
 * @param alpha of each pixel, row by row: 0 hides it, 255 shows it
 */
export function softMask(document: PdfDocument, width: number, height: number, alpha: Uint8Array): PdfReference {
  const mask = document.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
    Filter: 'FlateDecode',
  });
  mask.end(deflateSync(alpha));
  return mask;
}
