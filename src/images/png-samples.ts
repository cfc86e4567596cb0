import { inflateSync } from 'node:zlib';
import { itemAt } from '../sequence/item-at.ts';
import { viewOf } from '../sequence/view-of.ts';
import { type PngFile, rowBytesOf, unfilter } from './png-file.ts';

/** x, y, and the steps of Adam7's seven passes (PNG, 8.1). */
export const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** All samples, row by row, each in one byte; of 16 bits in two. */
export function pngSamples(png: PngFile): Uint8Array {
  const { width, height, bits, samples, interlaced } = png;
  const data = inflateSync(Buffer.concat(png.data));
  const pixelBytes = samples * (bits === 16 ? 2 : 1);
  const out = new Uint8Array(width * height * pixelBytes);
  let from = 0;
  for (const [x0, y0, dx, dy] of interlaced ? PASSES : ([[0, 0, 1, 1]] as const)) {
    const columns = Math.ceil((width - x0) / dx);
    if (columns <= 0) continue;
    const rowBytes = rowBytesOf(png, columns);
    let above: Uint8Array = new Uint8Array(rowBytes);
    for (let y = y0; y < height; y += dy) {
      const row = data.subarray(from + 1, from + 1 + rowBytes);
      if (row.length < rowBytes) throw new Error('a PNG holds fewer rows than it says');
      unfilter(itemAt(data, from), row, above, Math.max(1, (samples * bits) >> 3));
      const view = viewOf(row);
      above = row;
      from += rowBytes + 1;
      for (let column = 0; column < columns; column++) {
        const to = (y * width + x0 + column * dx) * pixelBytes;
        if (bits < 8) out[to] = packed(view, column, bits);
        else for (let i = 0; i < pixelBytes; i++) out[to + i] = view.getUint8(column * pixelBytes + i);
      }
    }
  }
  return out;
}

/** A sample of fewer than 8 bits; only pixels of one sample have such. */
export function packed(row: DataView, column: number, bits: number): number {
  const at = column * bits;
  return (row.getUint8(at >> 3) >> (8 - bits - (at & 7))) & ((1 << bits) - 1);
}

/** Whether the pixel at an offset has the one colour that tRNS makes transparent, in samples of 16 bits. */
export function transparentColour(transparency: Uint8Array, colours: number, sampleBytes: number) {
  const bytes = sampleBytes === 2 ? transparency : transparency.filter((_, i) => i % 2 === 1);
  return (pixels: DataView, from: number): boolean => {
    for (let i = 0; i < colours * sampleBytes; i++) if (pixels.getUint8(from + i) !== bytes[i]) return false;
    return true;
  };
}
