import { deflateSync, crc32 as nodeCrc32 } from 'node:zlib';
import { viewOf } from '../sequence/view-of.ts';
import { type Bitmap, hasAlpha } from './bitmap.ts';
import { paeth } from './png-file.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Colour types by samples (PNG, 11.2.1). */
const COLOUR_TYPES = { 1: 0, 2: 4, 3: 2, 4: 6 } as const;

/** Encodes a picture without loss: with a palette where it has no more colours than one holds. */
export function encodePng(bitmap: Bitmap): Uint8Array {
  const { width, height, samples } = bitmap;
  const indexed = samples >= 3 ? withPalette(bitmap) : undefined;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, indexed ? 3 : COLOUR_TYPES[samples], 0, 0, 0], 8);
  const data = indexed ? unfilteredRows(indexed.indices, width) : filteredRows(bitmap);
  return Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', header),
    ...(indexed ? [chunk('PLTE', indexed.palette)] : []),
    ...(indexed && hasAlpha(bitmap) ? [chunk('tRNS', indexed.alphas)] : []),
    chunk('IDAT', deflateSync(data, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

interface Indexed {
  readonly palette: Uint8Array;
  readonly alphas: Uint8Array;
  readonly indices: Uint8Array;
}

function withPalette({ width, height, samples, data }: Bitmap): Indexed | undefined {
  const entries = new Map<number, number>();
  const indices = new Uint8Array(width * height);
  const view = viewOf(data);
  for (let pixel = 0, at = 0; pixel < indices.length; pixel++, at += samples) {
    const colour =
      samples === 4 ? view.getUint32(at) : (((view.getUint16(at) << 8) | view.getUint8(at + 2)) << 8) | 255;
    let entry = entries.get(colour);
    if (entry === undefined) {
      if (entries.size === 256) return undefined;
      entry = entries.size;
      entries.set(colour, entry);
    }
    indices[pixel] = entry;
  }
  const colours = [...entries.keys()];
  return {
    palette: Uint8Array.from(
      colours.flatMap((colour) => [(colour >>> 24) & 255, (colour >>> 16) & 255, (colour >>> 8) & 255]),
    ),
    alphas: Uint8Array.from(colours, (colour) => colour & 255),
    indices,
  };
}

/** Rows of indices: filters do them no good (PNG, 12.7). */
function unfilteredRows(indices: Uint8Array, width: number): Uint8Array {
  const height = indices.length / width;
  const out = new Uint8Array(indices.length + height);
  for (let y = 0; y < height; y++) out.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return out;
}

/** Rows, each with the filter after which its bytes are smallest (PNG, 12.7), and that filter before it. */
export function filteredRows({ width, height, samples, data }: Bitmap): Uint8Array {
  const rowBytes = width * samples;
  const out = new Uint8Array((rowBytes + 1) * height);
  const tried = [0, 1, 2, 3, 4].map(() => new Uint8Array(rowBytes));
  let above: Uint8Array = new Uint8Array(rowBytes);
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * rowBytes, (y + 1) * rowBytes);
    let [best, least, smallest] = [0, Number.POSITIVE_INFINITY, row];
    for (const [filter, made] of tried.entries()) {
      const sum = filtered(filter, row, above, samples, made);
      if (sum < least) [best, least, smallest] = [filter, sum, made];
    }
    out[y * (rowBytes + 1)] = best;
    out.set(smallest, y * (rowBytes + 1) + 1);
    above = row;
  }
  return out;
}

/** Filters a row, and gives the sum of its bytes as signed differences. */
function filtered(filter: number, row: Uint8Array, above: Uint8Array, step: number, out: Uint8Array): number {
  const [own, other] = [viewOf(row), viewOf(above)];
  let sum = 0;
  for (let i = 0; i < row.length; i++) {
    const left = i < step ? 0 : own.getUint8(i - step);
    const up = other.getUint8(i);
    const guess =
      filter === 0
        ? 0
        : filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : paeth(left, up, i < step ? 0 : other.getUint8(i - step));
    const value = (own.getUint8(i) - guess) & 255;
    out[i] = value;
    sum += value < 128 ? value : 256 - value;
  }
  return sum;
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const out = Buffer.alloc(body.length + 12);
  out.writeUInt32BE(body.length, 0);
  out.write(type, 4, 'latin1');
  out.set(body, 8);
  out.writeUInt32BE(crc32(out.subarray(4, body.length + 8)), body.length + 8);
  return out;
}

/** PNG, annex D: zlib's own in newer versions of Node. */
function crc32(bytes: Uint8Array): number {
  if (nodeCrc32) return nodeCrc32(bytes);
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
