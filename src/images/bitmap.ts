import { viewOf } from '../sequence/view-of.ts';

/** Samples of a pixel: grey, grey and alpha, red-green-blue, or these and alpha. */
export type Samples = 1 | 2 | 3 | 4;

/** A picture's pixels in sRGB: row by row from the top left, 8 bits a sample; alpha is not multiplied into colours. */
export interface Bitmap {
  /** In pixels. */
  readonly width: number;
  /** In pixels. */
  readonly height: number;
  readonly samples: Samples;
  readonly data: Uint8Array;
}

/** Whether the last sample of a pixel is its alpha. */
export function hasAlpha({ samples }: Pick<Bitmap, 'samples'>): boolean {
  return samples === 2 || samples === 4;
}

/** The same picture without its alpha where every pixel is opaque, and as greys where every pixel is grey. */
export function simplified(bitmap: Bitmap): Bitmap {
  const { width, height, samples, data } = bitmap;
  const keepsAlpha = hasAlpha(bitmap) && !isOpaque(bitmap);
  const keepsColour = samples >= 3 && !isGrey(bitmap);
  const colours = keepsColour ? 3 : 1;
  const kept = (colours + (keepsAlpha ? 1 : 0)) as Samples;
  if (kept === samples) return bitmap;
  const view = viewOf(data);
  const out = new Uint8Array(width * height * kept);
  for (let from = 0, to = 0; from < data.length; from += samples, to += kept) {
    for (let i = 0; i < colours; i++) out[to + i] = view.getUint8(from + i);
    if (keepsAlpha) out[to + colours] = view.getUint8(from + samples - 1);
  }
  return { width, height, samples: kept, data: out };
}

/** How far the parts of a grey lie apart where a scanner or a JPEG has stored it as a colour, of 255. */
const GREY_NOISE = 14;
/** A picture is one of greys though so many of its pixels are none: specks of a scanner. */
const COLOURED_PIXELS = 0.001;

/** Whether a picture that may have colours shows none: a photograph in black and white that was stored as a colour one. */
export function isNearlyGrey({ width, height, samples, data }: Bitmap): boolean {
  if (samples < 3) return true;
  const most = width * height * COLOURED_PIXELS;
  const view = viewOf(data);
  let coloured = 0;
  for (let at = 0; at < data.length; at += samples) {
    if (samples === 4 && view.getUint8(at + 3) === 0) continue;
    const [red, green, blue] = [view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2)];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > GREY_NOISE) coloured++;
    if (coloured > most) return false;
  }
  return true;
}

/** The picture in greys: each pixel is as light as its colour was (ITU-R BT.709 luma). */
export function inGrey(bitmap: Bitmap): Bitmap {
  const { width, height, samples, data } = bitmap;
  if (samples < 3) return bitmap;
  const kept = samples === 4 ? 2 : 1;
  const view = viewOf(data);
  const out = new Uint8Array(width * height * kept);
  for (let from = 0, to = 0; from < data.length; from += samples, to += kept) {
    const [red, green, blue] = [view.getUint8(from), view.getUint8(from + 1), view.getUint8(from + 2)];
    out[to] = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    if (kept === 2) out[to + 1] = view.getUint8(from + 3);
  }
  return { width, height, samples: kept, data: out };
}

/** Red, green, blue and alpha of every pixel, as encoders take them. */
export function toRgba({ width, height, samples, data }: Bitmap): Uint8ClampedArray<ArrayBuffer> {
  const view = viewOf(data);
  const out = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let from = 0, to = 0; from < data.length; from += samples, to += 4) {
    const isColour = samples >= 3;
    out[to] = view.getUint8(from);
    out[to + 1] = view.getUint8(isColour ? from + 1 : from);
    out[to + 2] = view.getUint8(isColour ? from + 2 : from);
    if (samples === 2 || samples === 4) out[to + 3] = view.getUint8(from + samples - 1);
  }
  return out;
}

function isOpaque({ samples, data }: Bitmap): boolean {
  for (let at = samples - 1; at < data.length; at += samples) if (data[at] !== 255) return false;
  return true;
}

function isGrey({ samples, data }: Bitmap): boolean {
  for (let at = 0; at < data.length; at += samples)
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  return true;
}
