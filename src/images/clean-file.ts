import { EXIF_SEGMENT, jpegSegments } from './jpeg-header.ts';
import { pngChunks } from './png-file.ts';

/*
 * Where and when a photograph was taken, by whom and with what, is in its file:
 * it is not to go out with a bulletin that shows a meeting.
 */

/** Segments that say how to show the picture: JFIF's, the colour profile, Adobe's. */
const SHOWN_APPLICATION = new Set([0xe0, 0xe2, 0xee]);
const COMMENT = 0xfe;

/** Chunks that say how to show the picture (PNG, clause 11), beside the critical ones. */
const SHOWN_CHUNKS = new Set(['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'pHYs']);

/** A JPEG without what says more than the picture: Exif, XMP, IPTC, comments, thumbnails, what follows its end. */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const kept = [bytes.subarray(0, 2)];
  let scans = 2;
  for (const { marker, start, end } of jpegSegments(bytes) ?? []) {
    if (isShown(bytes, marker, start, end)) kept.push(bytes.subarray(start, end));
    scans = end;
  }
  return Buffer.concat([...kept, bytes.subarray(scans, endOfPicture(bytes, scans))]);
}

function isShown(bytes: Uint8Array, marker: number, start: number, end: number): boolean {
  if (marker === COMMENT || marker === EXIF_SEGMENT) return false;
  if (marker === 0xe2) return String.fromCharCode(...bytes.subarray(start + 4, start + 15)) === 'ICC_PROFILE';
  // JFIF's extension holds a thumbnail.
  if (marker === 0xe0)
    return String.fromCharCode(...bytes.subarray(start + 4, start + 8)) === 'JFIF' && end - start <= 18;
  return marker < 0xe0 || marker > 0xef || SHOWN_APPLICATION.has(marker);
}

/** Behind the first end of a picture cameras put others, with data of their own. */
function endOfPicture(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === 0xd9) return at + 2;
  return bytes.length;
}

/** A PNG without what says more than the picture: texts, times, Exif, what programs of their own put there. */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const isCritical = (type: string) => /^[A-Z]/.test(type);
  const kept = pngChunks(bytes).filter(({ type }) => isCritical(type) || SHOWN_CHUNKS.has(type));
  return Buffer.concat([bytes.subarray(0, 8), ...kept.map(({ whole }) => whole)]);
}
