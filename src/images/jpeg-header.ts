import { viewOf } from '../sequence/view-of.ts';
import { isFrameMarker } from './jpeg-definitions.ts';
import { hasSoundSegments } from './jpeg-segments.ts';
import { exifOrientation, type Orientation, swapsSides } from './orientation.ts';
import { type BrokenPicture, broken, type PictureHeader, refusedSize } from './picture-header.ts';

/** A stretch of a JPEG's head: marker, and where it begins and ends, its marker and length included. */
export interface JpegSegment {
  readonly marker: number;
  readonly start: number;
  readonly end: number;
}

/** Most pixels of four inks: their coefficients and samples take twenty bytes each. */
const MOST_CMYK_PIXELS = 40_000_000;
const START_OF_SCAN = 0xda;
export const EXIF_SEGMENT = 0xe1;

/** ITU-T T.81, annex B: markers with lengths up to the first scan; undefined where they do not follow each other. */
export function jpegSegments(bytes: Uint8Array): readonly JpegSegment[] | undefined {
  const view = viewOf(bytes);
  const segments: JpegSegment[] = [];
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) return undefined;
    segments.push({ marker, start: at, end: at + 2 + length });
    if (marker === START_OF_SCAN) return segments;
    at += 2 + length;
  }
  return segments;
}

/** Reads the head, and looks for the end; the scans between are the decoder's business. */
export function recogniseJpeg(bytes: Uint8Array): PictureHeader | BrokenPicture {
  const segments = jpegSegments(bytes);
  if (!segments) return broken('damaged');
  const frame = segments.find(isFrame);
  if (!frame || frame.start + 10 > bytes.length) return broken('truncated');
  const at = frame.start;
  const view = viewOf(bytes);
  const stored = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  const refused = refusedSize(stored.width, stored.height);
  if (refused) return refused;
  const components = view.getUint8(at + 9);
  if (components === 4 && stored.width * stored.height > MOST_CMYK_PIXELS) return broken('too-heavy');
  const end = bytes.lastIndexOf(0xd9);
  if (segments.at(-1)?.marker !== START_OF_SCAN || end <= at || bytes[end - 1] !== 0xff) return broken('truncated');
  // Of baseline, extended and progressive frames of 8 bits alone it is known that everybody shows them.
  if (frame.marker > 0xc2 || bytes[at + 4] !== 8 || ![1, 3, 4].includes(components)) return broken('damaged');
  if (!hasSoundSegments(bytes)) return broken('damaged');
  const orientation = orientationOf(bytes, segments);
  const size = swapsSides(orientation) ? { width: stored.height, height: stored.width } : stored;
  return {
    kind: 'image',
    format: 'jpeg',
    ...size,
    orientation,
    isPlain: components !== 4,
    isPhotograph: true,
    isLineArt: false,
  };
}

/** Samples of a pixel in a JPEG that was recognised. */
export function jpegComponents(bytes: Uint8Array): number | undefined {
  const frame = jpegSegments(bytes)?.find(isFrame);
  return frame && bytes[frame.start + 9];
}

function isFrame({ marker }: JpegSegment): boolean {
  return isFrameMarker(marker);
}

function orientationOf(bytes: Uint8Array, segments: readonly JpegSegment[]): Orientation {
  const exif = segments.find(({ marker, start }) => marker === EXIF_SEGMENT && isExif(bytes, start + 4));
  return exif ? exifOrientation(bytes.subarray(exif.start + 10, exif.end)) : 1;
}

function isExif(bytes: Uint8Array, at: number): boolean {
  return [0x45, 0x78, 0x69, 0x66, 0].every((byte, i) => bytes[at + i] === byte);
}
