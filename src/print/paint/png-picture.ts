/**
 * PNG pictures as image dictionaries (ISO 32000-1, 8.9.5). PDFKit shows
 * palettes of fewer than 256 colours with transparency, interlaced pictures of
 * fewer than 8 bits and single transparent colours wrongly, so this is done here.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import type { PdfDocument, PdfReference } from './pdf-document.ts';

/** What a PNG says of itself (W3C, PNG third edition, clause 11). */
interface Png {
  readonly width: number;
  readonly height: number;
  /** Of a sample. */
  readonly bits: number;
  /** Samples of a pixel, alpha included. */
  readonly samples: number;
  readonly hasAlpha: boolean;
  readonly interlaced: boolean;
  /** Red, green and blue of each entry. */
  readonly palette: Uint8Array | undefined;
  /** The chunk tRNS. */
  readonly transparency: Uint8Array | undefined;
  /** The chunks IDAT, one after the other. */
  readonly data: Uint8Array;
}

/** x, y, and the steps of Adam7's seven passes (PNG, 8.1). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Writes a picture into the document. What is opaque and not interlaced goes in as it is, without being decoded. */
export function writePng(document: PdfDocument, bytes: Uint8Array): PdfReference {
  const png = readPng(bytes);
  const { width, height, bits, samples, hasAlpha, palette } = png;
  const colours = samples - (hasAlpha ? 1 : 0);
  const image = document.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    Filter: 'FlateDecode',
    ColorSpace: palette ? indexed(document, palette) : colours === 3 ? 'DeviceRGB' : 'DeviceGray',
  });
  if (!hasAlpha && !png.transparency && !png.interlaced) {
    const parameters = { Predictor: 15, Colors: colours, BitsPerComponent: bits, Columns: width };
    Object.assign(image.data, { BitsPerComponent: bits, DecodeParms: parameters });
    image.end(png.data);
    return image;
  }
  const { colour, alpha } = separated(png, decode(png));
  image.data.BitsPerComponent = 8;
  if (alpha) image.data.SMask = softMask(document, width, height, alpha);
  image.end(deflateSync(colour));
  return image;
}

function indexed(document: PdfDocument, palette: Uint8Array): unknown[] {
  const table = document.ref({});
  table.end(palette);
  return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, table];
}

function softMask(document: PdfDocument, width: number, height: number, alpha: Uint8Array): PdfReference {
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

function readPng(bytes: Uint8Array): Png {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const body = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    chunks.set(type, [...(chunks.get(type) ?? []), body]);
    if (type === 'IEND') break;
  }
  const colourType = bytes[25] ?? 0;
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    bits: bytes[24] ?? 8,
    samples: [1, 1, 3, 1, 2, 1, 4][colourType] ?? 1,
    hasAlpha: (colourType & 4) !== 0,
    interlaced: bytes[28] === 1,
    palette: colourType === 3 ? chunks.get('PLTE')?.[0] : undefined,
    transparency: (colourType & 4) === 0 ? chunks.get('tRNS')?.[0] : undefined,
    data: Buffer.concat(chunks.get('IDAT') ?? []),
  };
}

/** All samples, row by row, each in one byte; of 16 bits in two. */
function decode(png: Png): Uint8Array {
  const { width, height, bits, samples, interlaced } = png;
  const data = inflateSync(png.data);
  const sampleBytes = bits === 16 ? 2 : 1;
  const pixelBytes = samples * sampleBytes;
  const out = new Uint8Array(width * height * pixelBytes);
  let from = 0;
  for (const [x0, y0, dx, dy] of interlaced ? PASSES : ([[0, 0, 1, 1]] as const)) {
    const columns = Math.ceil((width - x0) / dx);
    if (columns <= 0) continue;
    const rowBytes = Math.ceil((columns * samples * bits) / 8);
    let above: Uint8Array = new Uint8Array(rowBytes);
    for (let y = y0; y < height; y += dy) {
      const row = data.subarray(from + 1, from + 1 + rowBytes);
      unfilter(data[from] ?? 0, row, above, Math.max(1, (samples * bits) >> 3));
      above = row;
      from += rowBytes + 1;
      for (let column = 0; column < columns; column++) {
        const to = (y * width + x0 + column * dx) * pixelBytes;
        if (bits < 8) out[to] = packed(row, column, bits);
        else for (let i = 0; i < pixelBytes; i++) out[to + i] = row[column * pixelBytes + i] ?? 0;
      }
    }
  }
  return out;
}

/** A sample of fewer than 8 bits; only pixels of one sample have such. */
function packed(row: Uint8Array, column: number, bits: number): number {
  const at = column * bits;
  return ((row[at >> 3] ?? 0) >> (8 - bits - (at & 7))) & ((1 << bits) - 1);
}

/** Undoes a row's filter in place (PNG, clause 9); `step` is the distance to the byte of the pixel before. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  if (filter === 0) return;
  for (let i = 0; i < row.length; i++) {
    const left = i < step ? 0 : (row[i - step] as number);
    const up = above[i] as number;
    if (filter === 1) (row[i] as number) += left;
    else if (filter === 2) (row[i] as number) += up;
    else if (filter === 3) (row[i] as number) += (left + up) >> 1;
    else (row[i] as number) += paeth(left, up, i < step ? 0 : (above[i - step] as number));
  }
}

/** PNG, 9.4. */
function paeth(left: number, up: number, upLeft: number): number {
  const toLeft = Math.abs(up - upLeft);
  const toUp = Math.abs(left - upLeft);
  const toUpLeft = Math.abs(left + up - 2 * upLeft);
  return toLeft <= toUp && toLeft <= toUpLeft ? left : toUp <= toUpLeft ? up : upLeft;
}

/** Colours, in 8 bits a sample or as indices of the palette, and how much of them shows. */
function separated(png: Png, pixels: Uint8Array): { readonly colour: Uint8Array; readonly alpha?: Uint8Array } {
  const { width, height, bits, samples, hasAlpha, palette, transparency } = png;
  const count = width * height;
  const colours = samples - (hasAlpha ? 1 : 0);
  const sampleBytes = bits === 16 ? 2 : 1;
  const scale = palette || bits >= 8 ? 1 : 255 / (2 ** bits - 1);
  const colour = new Uint8Array(count * colours);
  const alpha = hasAlpha || transparency ? new Uint8Array(count) : undefined;
  const isHidden = transparency && !palette ? transparentColour(transparency, colours, sampleBytes) : undefined;
  for (let pixel = 0; pixel < count; pixel++) {
    const from = pixel * samples * sampleBytes;
    for (let i = 0; i < colours; i++) colour[pixel * colours + i] = (pixels[from + i * sampleBytes] as number) * scale;
    if (!alpha) continue;
    if (hasAlpha) alpha[pixel] = pixels[from + colours * sampleBytes] as number;
    else if (isHidden) alpha[pixel] = isHidden(pixels, from) ? 0 : 255;
    else alpha[pixel] = transparency?.[pixels[from] as number] ?? 255;
  }
  return alpha ? { colour, alpha } : { colour };
}

/** Whether the pixel at an offset has the one colour that tRNS makes transparent, in samples of 16 bits. */
function transparentColour(transparency: Uint8Array, colours: number, sampleBytes: number) {
  const bytes = sampleBytes === 2 ? transparency : transparency.filter((_, i) => i % 2 === 1);
  return (pixels: Uint8Array, from: number): boolean => {
    for (let i = 0; i < colours * sampleBytes; i++) if (pixels[from + i] !== bytes[i]) return false;
    return true;
  };
}
