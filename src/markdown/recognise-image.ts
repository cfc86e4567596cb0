import { inflateSync } from 'node:zlib';

/** What the bytes of an image file turn out to be. Width and height in pixels. */
export type Recognised =
  | { readonly kind: 'image'; readonly format: 'png' | 'jpeg'; readonly width: number; readonly height: number }
  | { readonly kind: 'broken'; readonly reason: BrokenReason }
  | { readonly kind: 'unknown' };

/** Codes of the catalogue, after `problem.image.`. */
export type BrokenReason = 'empty' | 'truncated' | 'damaged' | 'zero-sized' | 'too-many-pixels' | 'cmyk';

/** Decoding more would take gigabytes. */
const MAX_PIXELS = 100_000_000;
const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Recognises a PNG or JPEG file by its bytes, whatever its name, and checks that it is whole. */
export function recogniseImage(bytes: Uint8Array): Recognised {
  if (bytes.length === 0) return broken('empty');
  if (PNG_SIGNATURE.every((byte, i) => bytes[i] === byte)) return recognisePng(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return recogniseJpeg(bytes);
  return { kind: 'unknown' };
}

/** PNG specification (W3C, third edition), clauses 5 and 11: chunks, IHDR first, then pixels that inflate (their checksum is zlib's own), IEND last. */
function recognisePng(bytes: Uint8Array): Recognised {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let size: { width: number; height: number; rowBytes: number } | undefined;
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) return broken('truncated');
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) return broken('truncated');
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') {
      const channels = [1, 0, 3, 1, 2, 0, 4][body[9] ?? 1] ?? 0;
      if (channels === 0) return broken('damaged');
      const width = view.getUint32(at + 8);
      size = {
        width,
        height: view.getUint32(at + 12),
        rowBytes: Math.ceil((width * channels * (body[8] ?? 8)) / 8) + 1,
      };
    } else if (type === 'IDAT') data.push(body);
    else if (type === 'IEND') break;
    at += 12 + length;
  }
  if (!size) return broken('damaged');
  const { width, height, rowBytes } = size;
  const refused = refusedSize(width, height);
  if (refused) return refused;
  try {
    // Interlaced images hold a little more: up to one filter byte a row and pass.
    inflateSync(Buffer.concat(data), { maxOutputLength: rowBytes * height * 2 + 64 });
  } catch {
    return broken('damaged');
  }
  return { kind: 'image', format: 'png', width, height };
}

/** ITU-T T.81, annex B: markers with lengths up to the frame header, then the scan up to EOI. */
function recogniseJpeg(bytes: Uint8Array): Recognised {
  let at = 2;
  let isTurned = false;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return broken('damaged');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      const height = ((bytes[at + 5] ?? 0) << 8) | (bytes[at + 6] ?? 0);
      const width = ((bytes[at + 7] ?? 0) << 8) | (bytes[at + 8] ?? 0);
      const refused = refusedSize(width, height);
      if (refused) return refused;
      if (bytes[at + 9] === 4) return broken('cmyk');
      const end = bytes.lastIndexOf(0xd9);
      return end > at && bytes[end - 1] === 0xff
        ? { kind: 'image', format: 'jpeg', ...(isTurned ? { width: height, height: width } : { width, height }) }
        : broken('truncated');
    }
    if (length < 2) return broken('damaged');
    if (marker === 0xe1) isTurned ||= isTurnedByExif(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
  return broken('truncated');
}

/** Whether a camera says that it was held upright: orientations 5 to 8 swap width and height (Exif 2.3, 4.6.4, tag 274). */
function isTurnedByExif(segment: Uint8Array): boolean {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength);
  if (segment.length < 14 || view.getUint32(0) !== 0x45786966) return false;
  const isLittle = view.getUint16(6) === 0x4949;
  const directory = 6 + view.getUint32(10, isLittle);
  if (directory + 2 > segment.length) return false;
  const count = view.getUint16(directory, isLittle);
  for (let entry = directory + 2; entry < directory + 2 + count * 12 && entry + 12 <= segment.length; entry += 12) {
    if (view.getUint16(entry, isLittle) === 274) return view.getUint16(entry + 8, isLittle) >= 5;
  }
  return false;
}

function refusedSize(width: number, height: number): Recognised | undefined {
  if (width === 0 || height === 0) return broken('zero-sized');
  if (width * height > MAX_PIXELS) return broken('too-many-pixels');
  return undefined;
}

function broken(reason: BrokenReason): Recognised {
  return { kind: 'broken', reason };
}
