import { Readable } from 'node:stream';
import { createInflate } from 'node:zlib';
import { itemAt } from '../sequence/item-at.ts';
import { viewOf } from '../sequence/view-of.ts';
import type { Bitmap, Samples } from './bitmap.ts';
import { type PngFile, readPng, rowBytesOf, unfilter } from './png-file.ts';
import { packed, pngSamples, transparentColour } from './png-samples.ts';
import { createResampler, type Resampler, type Size } from './resample.ts';

/** Bytes that are inflated at a time. */
const INFLATED_BYTES = 1 << 20;

/** Decodes a PNG at a size of its own shape or smaller; one that is not interlaced row by row, so that it is never whole in memory. */
export async function decodePng(bytes: Uint8Array, size: Size): Promise<Bitmap> {
  const png = readPng(bytes);
  const { width, height, interlaced, bits, samples } = png;
  const out = outSamples(png);
  const resampler = createResampler({ width, height, samples: out }, size);
  const toBitmapRow = rowReader(png, out);
  if (interlaced) {
    const whole = pngSamples(png);
    const rowBytes = width * samples * (bits === 16 ? 2 : 1);
    for (let y = 0; y < height; y++)
      resampler.push(toBitmapRow(whole.subarray(y * rowBytes, (y + 1) * rowBytes), false));
    return resampler.bitmap();
  }
  await inflateRows(png, toBitmapRow, resampler);
  return resampler.bitmap();
}

async function inflateRows(png: PngFile, toBitmapRow: RowReader, resampler: Resampler): Promise<void> {
  const { width, height, samples, bits } = png;
  const rowBytes = rowBytesOf(png, width);
  const step = Math.max(1, (samples * bits) >> 3);
  let row = new Uint8Array(rowBytes + 1);
  let above = new Uint8Array(rowBytes + 1);
  let filled = 0;
  let rows = 0;
  const take = (chunk: Uint8Array) => {
    for (let at = 0; at < chunk.length && rows < height; ) {
      const part = chunk.subarray(at, at + rowBytes + 1 - filled);
      row.set(part, filled);
      filled += part.length;
      at += part.length;
      if (filled <= rowBytes) return;
      unfilter(itemAt(row, 0), row.subarray(1), above.subarray(1), step);
      resampler.push(toBitmapRow(row.subarray(1), true));
      [row, above, filled] = [above, row, 0];
      rows++;
    }
  };
  for await (const chunk of Readable.from(png.data).pipe(createInflate({ chunkSize: INFLATED_BYTES }))) {
    take(chunk as Uint8Array);
    // What follows the last row is not looked at, as in browsers: there may be gigabytes of it.
    if (rows === height) break;
  }
  if (rows < height) throw new Error('a PNG holds fewer rows than it says');
}

function outSamples({ samples, palette, transparency }: PngFile): Samples {
  return ((palette ? 3 : samples) + (transparency ? 1 : 0)) as Samples;
}

/** A row as a bitmap has it; `packs` says whether samples of few bits share bytes. The row given is used again. */
type RowReader = (row: Uint8Array, packs: boolean) => Uint8Array;

function rowReader(png: PngFile, out: Samples): RowReader {
  const { width, bits, samples, palette, transparency } = png;
  const sampleBytes = bits === 16 ? 2 : 1;
  const scale = bits < 8 ? 255 / (2 ** bits - 1) : 1;
  const isHidden = transparency && !palette ? transparentColour(transparency, samples, sampleBytes) : undefined;
  const made = new Uint8Array(width * out);
  const unpacked = new Uint8Array(width);
  return (row, packs) => {
    let view = viewOf(row);
    if (packs && bits < 8) {
      for (let x = 0; x < width; x++) unpacked[x] = packed(view, x, bits);
      view = viewOf(unpacked);
    }
    for (let x = 0; x < width; x++) {
      const from = x * samples * sampleBytes;
      const to = x * out;
      if (palette) {
        const entry = view.getUint8(from);
        for (let i = 0; i < 3; i++) made[to + i] = palette[entry * 3 + i] ?? 0;
        if (transparency) made[to + 3] = transparency[entry] ?? 255;
        continue;
      }
      for (let i = 0; i < samples; i++) made[to + i] = view.getUint8(from + i * sampleBytes) * scale;
      if (isHidden) made[to + samples] = isHidden(view, from) ? 0 : 255;
    }
    return made;
  };
}
