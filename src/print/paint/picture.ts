import { deflateSync } from 'node:zlib';
import { type Bitmap, hasAlpha } from '../../images/bitmap.ts';
import { AXES, type Orientation } from '../../images/orientation.ts';
import { viewOf } from '../../sequence/view-of.ts';
import type { Picture } from '../display-list.ts';
import { type Inks, number } from './inks.ts';
import type { PdfDocument, PdfReference } from './pdf-document.ts';
import { writePng } from './png-picture.ts';
import type { PrintPicture } from './print-pictures.ts';
import { softMask } from './soft-mask.ts';

/** A picture that the document holds. */
export interface PdfPicture {
  /** Under which pages name it. */
  readonly name: string;
  readonly reference: PdfReference;
  /** How what is stored is turned when it is painted. */
  readonly orientation: Orientation;
}

/**
 * Writes a picture into the document (ISO 32000-1, 8.9.5).
 *
 * @param name under which pages name the picture: each has its own
 * @param inks what its greys become
 */
export function writePicture(document: PdfDocument, picture: PrintPicture, name: string, inks: Inks): PdfPicture {
  switch (picture.kind) {
    case 'png':
      return { name, reference: writePng(document, picture.bytes, inks), orientation: 1 };
    case 'pixels':
      return { name, reference: writePixels(document, picture.bitmap, inks), orientation: 1 };
    case 'jpeg':
      return { name, reference: writeJpeg(document, picture, inks), orientation: picture.orientation };
  }
}

/** Paints it into its place, in a space whose y grows downwards. */
export function pictureOperators({ x, y, width, height }: Picture, { name, orientation }: PdfPicture): string {
  const [right, down] = AXES[orientation];
  const [rightX, rightY] = [right[0] * width, right[1] * height];
  const [downX, downY] = [down[0] * width, down[1] * height];
  // Where the stored picture's top left corner comes to stand.
  const left = rightX + downX < 0 ? x + width : x;
  const top = rightY + downY < 0 ? y + height : y;
  // The unit square that a picture fills has its first row at the top (8.9.5.1).
  const matrix = [rightX, rightY, -downX, -downY, left + downX, top + downY];
  return `q ${matrix.map(number).join(' ')} cm /${name} Do Q`;
}

function writeJpeg(
  document: PdfDocument,
  picture: Extract<PrintPicture, { kind: 'jpeg' }>,
  { greyPicture }: Inks,
): PdfReference {
  const { bytes, width, height, isGrey } = picture;
  const reference = document.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ...(isGrey ? greyPicture : { ColorSpace: 'DeviceRGB' }),
    Filter: 'DCTDecode',
  });
  reference.end(bytes);
  return reference;
}

function writePixels(document: PdfDocument, bitmap: Bitmap, { greyPicture }: Inks): PdfReference {
  const { width, height, samples } = bitmap;
  const colours = samples >= 3 ? 3 : 1;
  const image = document.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: 8,
    ...(colours === 3 ? { ColorSpace: 'DeviceRGB' } : greyPicture),
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colours, BitsPerComponent: 8, Columns: width },
  });
  if (!hasAlpha(bitmap)) {
    image.end(deflateSync(upRows(bitmap.data, width * colours)));
    return image;
  }
  const colour = new Uint8Array(width * height * colours);
  const alpha = new Uint8Array(width * height);
  const view = viewOf(bitmap.data);
  for (let pixel = 0; pixel < alpha.length; pixel++) {
    for (let i = 0; i < colours; i++) colour[pixel * colours + i] = view.getUint8(pixel * samples + i);
    alpha[pixel] = view.getUint8(pixel * samples + colours);
  }
  image.data.SMask = softMask(document, width, height, alpha);
  image.end(deflateSync(upRows(colour, width * colours)));
  return image;
}

/** Rows as differences from the one above, each with that filter's number before it (PNG, clause 9). */
function upRows(data: Uint8Array, rowBytes: number): Uint8Array {
  const height = data.length / rowBytes;
  const view = viewOf(data);
  const out = new Uint8Array(data.length + height);
  for (let y = 0, at = 0, to = 0; y < height; y++) {
    out[to++] = 2;
    for (let i = 0; i < rowBytes; i++, at++) out[to++] = view.getUint8(at) - (y > 0 ? view.getUint8(at - rowBytes) : 0);
  }
  return out;
}
