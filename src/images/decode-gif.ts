import { viewOf } from '../sequence/view-of.ts';
import type { Bitmap } from './bitmap.ts';
import { readGifHead } from './gif-header.ts';

/** First row and step of the four passes of an interlaced frame (GIF89a, appendix E). */
const PASSES = [
  [0, 8],
  [4, 8],
  [2, 4],
  [1, 2],
] as const;

/** A code has no more bits than this (GIF89a, appendix F). */
const MOST_BITS = 12;

/** Decodes the first frame of a GIF, on a screen that is otherwise transparent. */
export function decodeGif(bytes: Uint8Array): Bitmap {
  const head = readGifHead(bytes);
  if ('kind' in head) throw new Error(`a GIF is ${head.reason}`);
  const { width, height, frame, interlaced, palette, transparent, start } = head;
  const indices = unpack(dataOf(bytes, start + 1), viewOf(bytes).getUint8(start), frame.width * frame.height);
  const view = viewOf(indices);
  const out = new Uint8Array(width * height * 4);
  let from = 0;
  for (const [first, step] of interlaced ? PASSES : ([[0, 1]] as const)) {
    for (let row = first; row < frame.height; row += step) {
      for (let column = 0; column < frame.width; column++) {
        const index = view.getUint8(from++);
        const [x, y] = [frame.left + column, frame.top + row];
        if (index === transparent || x >= width || y >= height) continue;
        const to = (y * width + x) * 4;
        for (let i = 0; i < 3; i++) out[to + i] = palette[index * 3 + i] ?? 0;
        out[to + 3] = 255;
      }
    }
  }
  return { width, height, samples: 4, data: out };
}

/** The content of a chain of blocks, each with its length before it. */
function dataOf(bytes: Uint8Array, start: number): Uint8Array {
  const blocks: Uint8Array[] = [];
  let at = start;
  for (let length = bytes[at]; length; length = bytes[at]) {
    blocks.push(bytes.subarray(at + 1, at + 1 + length));
    at += length + 1;
  }
  return Buffer.concat(blocks);
}

/** GIF's variable-length LZW: exactly so many indices, or an error. */
function unpack(data: Uint8Array, leastBits: number, count: number): Uint8Array {
  if (leastBits < 1 || leastBits >= MOST_BITS) throw new Error(`a GIF has no codes of ${leastBits} bits`);
  const clear = 1 << leastBits;
  const out = new Uint8Array(count);
  // Each code beyond the first is another one and an index after it.
  const prefix = new Uint16Array(1 << MOST_BITS);
  const suffix = new Uint8Array(1 << MOST_BITS);
  const lengths = new Uint16Array(1 << MOST_BITS).fill(1);
  for (let index = 0; index < clear; index++) suffix[index] = index;
  let [next, bits, previous] = [clear + 2, leastBits + 1, -1];
  const view = viewOf(data);
  let [buffer, held, at, written] = [0, 0, 0, 0];
  const firstOf = (code: number) => {
    let one = code;
    while (one >= clear) one = prefix[one] as number;
    return one;
  };
  while (written < count) {
    while (held < bits) {
      if (at >= data.length) throw new Error('a GIF ends before its picture does');
      buffer |= view.getUint8(at++) << held;
      held += 8;
    }
    const code = buffer & ((1 << bits) - 1);
    buffer >>>= bits;
    held -= bits;
    if (code === clear) {
      [next, bits, previous] = [clear + 2, leastBits + 1, -1];
      continue;
    }
    if (code === clear + 1) throw new Error('a GIF ends before its picture does');
    if (code > next || (code === next && previous < 0)) throw new Error('a GIF uses a code before it makes it');
    if (previous >= 0 && next < 1 << MOST_BITS) {
      prefix[next] = previous;
      suffix[next] = firstOf(code === next ? previous : code);
      lengths[next] = (lengths[previous] as number) + 1;
      next++;
      if (next === 1 << bits && bits < MOST_BITS) bits++;
    }
    const end = written + (lengths[code] as number);
    for (let one = code, to = end - 1; to >= written; to--, one = prefix[one] as number)
      if (to < count) out[to] = suffix[one] as number;
    written = end;
    previous = code;
  }
  return out;
}
