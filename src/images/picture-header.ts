import type { Orientation } from './orientation.ts';

export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif';

/** What a picture's file says of itself before anything is decoded. */
export interface PictureHeader {
  readonly kind: 'image';
  readonly format: PictureFormat;
  /** In pixels, as shown. */
  readonly width: number;
  /** In pixels, as shown. */
  readonly height: number;
  readonly orientation: Orientation;
  /** Whether the file says no more than a browser and a PDF show: neither CMYK nor a format that one of them lacks. */
  readonly isPlain: boolean;
  /** Whether it was compressed with losses, as photographs are. */
  readonly isPhotograph: boolean;
  /** Whether it is of one bit a pixel: what is drawn so wants more dots an inch than what has greys. */
  readonly isLineArt: boolean;
}

/** A file that is no picture that can be shown. */
export interface BrokenPicture {
  readonly kind: 'broken';
  readonly reason: BrokenReason;
}

/** Codes of the catalogue, after `problem.image.`. */
export type BrokenReason = 'empty' | 'truncated' | 'damaged' | 'zero-sized' | 'too-many-pixels' | 'too-heavy';

/** Decoding more would take gigabytes. */
export const MAX_PIXELS = 100_000_000;

export function broken(reason: BrokenReason): BrokenPicture {
  return { kind: 'broken', reason };
}

/** Why a picture of such a size is refused, if it is. */
export function refusedSize(width: number, height: number): BrokenPicture | undefined {
  if (width === 0 || height === 0) return broken('zero-sized');
  return width * height > MAX_PIXELS ? broken('too-many-pixels') : undefined;
}

/** Four characters of a file that names its parts so. */
export function fourCharacters(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
