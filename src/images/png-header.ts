import { inflateSync } from 'node:zlib';
import { viewOf } from '../sequence/view-of.ts';
import { type BrokenPicture, broken, fourCharacters, type PictureHeader, refusedSize } from './picture-header.ts';
import { rowBytesOf, SAMPLES } from './png-file.ts';
import { PASSES } from './png-samples.ts';

/** Rows of an interlaced picture come in no order: it is decoded whole, and this much at most. */
const MOST_INTERLACED_BYTES = 200_000_000;

/** Pixels that are inflated to see that they can be: more are decoded row by row and looked at then. */
const MOST_LOOKED_AT_BYTES = 100_000_000;

/**
 * PNG specification (W3C, third edition), clauses 5 and 11: chunks, IHDR first,
 * IEND last; of the pixels, that they inflate to what the header promises
 * (their checksum is zlib's own).
 */
export function recognisePng(bytes: Uint8Array): PictureHeader | BrokenPicture {
  const view = viewOf(bytes);
  const data: Uint8Array[] = [];
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) return broken('truncated');
    const length = view.getUint32(at);
    const type = fourCharacters(bytes, at + 4);
    if (at + 12 + length > bytes.length) return broken('truncated');
    if (at === 8 && (type !== 'IHDR' || length !== 13)) return broken('damaged');
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length));
    if (type === 'IEND') break;
    at += 12 + length;
  }
  const [width, height, bits, colourType] = [
    view.getUint32(16),
    view.getUint32(20),
    view.getUint8(24),
    view.getUint8(25),
  ];
  const samples = SAMPLES[colourType] ?? 0;
  if (data.length === 0 || samples === 0 || ![1, 2, 4, 8, 16].includes(bits)) return broken('damaged');
  const refused = refusedSize(width, height);
  if (refused) return refused;
  const wholeBytes = (Math.ceil((width * samples * bits) / 8) + 1) * height;
  if (bytes[28] === 1 && wholeBytes > MOST_INTERLACED_BYTES) return broken('too-heavy');
  const rows = { width, height, samples, bits, interlaced: bytes[28] === 1 };
  if (wholeBytes <= MOST_LOOKED_AT_BYTES && !isWhole(data, rows, wholeBytes)) return broken('damaged');
  return {
    kind: 'image',
    format: 'png',
    width,
    height,
    orientation: 1,
    isPlain: true,
    isPhotograph: false,
    isLineArt: bits === 1 && samples === 1,
  };
}

/** As much of a header as its rows can be counted by. */
interface PngRows {
  readonly width: number;
  readonly height: number;
  readonly samples: number;
  readonly bits: number;
  readonly interlaced: boolean;
}

/** Whether the data inflates to as many rows as there should be, each of a filter that there is. */
function isWhole(data: readonly Uint8Array[], rows: PngRows, wholeBytes: number): boolean {
  let pixels: Uint8Array;
  try {
    // Interlaced images hold a little more: up to one filter byte a row and pass.
    pixels = inflateSync(Buffer.concat(data), { maxOutputLength: wholeBytes * 2 + 64 });
  } catch {
    return false;
  }
  let at = 0;
  for (const [x0, y0, dx, dy] of rows.interlaced ? PASSES : ([[0, 0, 1, 1]] as const)) {
    const columns = Math.ceil((rows.width - x0) / dx);
    for (let y = y0; y < rows.height && columns > 0; y += dy) {
      if ((pixels[at] ?? 5) > 4) return false;
      at += rowBytesOf(rows, columns) + 1;
    }
  }
  return at <= pixels.length;
}
