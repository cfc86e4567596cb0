import { itemAt } from '../sequence/item-at.ts';
import { viewOf } from '../sequence/view-of.ts';
import { type Bitmap, hasAlpha } from './bitmap.ts';

/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Makes a picture smaller as its rows come, so that the large one need never be in memory whole. */
export interface Resampler {
  /** Takes the next row. */
  push(row: Uint8Array): void;
  /** The picture, once it has all rows. */
  bitmap(): Bitmap;
}

/** Lanczos' window, in pixels of the smaller picture: sharp, and without visible rings. */
const LOBES = 3;

/** A picture made smaller, by light and not by numbers: fine patterns keep their brightness. */
export function resampled(bitmap: Bitmap, size: Size): Bitmap {
  if (size.width === bitmap.width && size.height === bitmap.height) return bitmap;
  const resampler = createResampler(bitmap, size);
  const rowBytes = bitmap.width * bitmap.samples;
  for (let y = 0; y < bitmap.height; y++) resampler.push(bitmap.data.subarray(y * rowBytes, (y + 1) * rowBytes));
  return resampler.bitmap();
}

/** The largest size of the same shape whose sides are no longer than these; never larger than it is. */
export function fitted({ width, height }: Size, most: Size): Size {
  const scale = Math.min(1, most.width / width, most.height / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

export function createResampler(from: Omit<Bitmap, 'data'>, to: Size): Resampler {
  if (from.width === to.width && from.height === to.height) return createCopier(from);
  const { samples } = from;
  const across = contributions(from.width, to.width);
  const down = contributions(from.height, to.height);
  const { toLight, fromLight } = lightTables();
  const out = new Uint8Array(to.width * to.height * samples);
  const light = new Float32Array(from.width * samples);
  const narrow = new Float32Array(to.width * samples);
  const sums = new Map<number, Float32Array>();
  let y = 0;
  let firstOpen = 0;

  const write = (row: number, sum: Float32Array) => {
    const at = row * to.width * samples;
    const colours = hasAlpha(from) ? samples - 1 : samples;
    for (let i = 0; i < sum.length; i += samples) {
      const alpha = hasAlpha(from) ? clamp(sum[i + colours] as number) : 1;
      for (let sample = 0; sample < colours; sample++) {
        const value = alpha === 0 ? 0 : clamp((sum[i + sample] as number) / alpha);
        out[at + i + sample] = fromLight[Math.round(value * LIGHT_STEPS)] as number;
      }
      if (hasAlpha(from)) out[at + i + colours] = Math.round(alpha * 255);
    }
  };

  return {
    push(row) {
      illuminate(row, light, toLight, samples);
      narrowed(light, narrow, across, samples);
      for (let index = firstOpen; index < down.length; index++) {
        const { first, weights } = itemAt(down, index);
        if (first > y) break;
        const weight = itemAt(weights, y - first);
        const sum = sums.get(index) ?? new Float32Array(narrow.length);
        sums.set(index, sum);
        for (let i = 0; i < narrow.length; i++) sum[i] = (sum[i] as number) + (narrow[i] as number) * weight;
        if (y !== first + weights.length - 1) continue;
        write(index, sum);
        sums.delete(index);
        firstOpen = Math.max(firstOpen, index + 1);
      }
      y++;
    },
    bitmap: () => ({ ...to, samples, data: out }),
  };
}

/** Gathers rows as they are. */
function createCopier(from: Omit<Bitmap, 'data'>): Resampler {
  const data = new Uint8Array(from.width * from.height * from.samples);
  let at = 0;
  return {
    push(row) {
      data.set(row, at);
      at += row.length;
    },
    bitmap: () => ({ width: from.width, height: from.height, samples: from.samples, data }),
  };
}

/** The pixels that one pixel of the smaller picture is made of, from `first` on, and the share of each. */
interface Contribution {
  readonly first: number;
  readonly weights: Float32Array;
}

function contributions(from: number, to: number): readonly Contribution[] {
  const scale = from / to;
  return Array.from({ length: to }, (_, index) => {
    const centre = (index + 0.5) * scale;
    const first = Math.max(0, Math.ceil(centre - LOBES * scale - 0.5));
    const end = Math.min(from, Math.floor(centre + LOBES * scale + 0.5));
    const weights = Float32Array.from({ length: end - first }, (_, i) => lanczos((first + i + 0.5 - centre) / scale));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return { first, weights: weights.map((weight) => weight / total) };
  });
}

function lanczos(x: number): number {
  if (x === 0) return 1;
  if (Math.abs(x) >= LOBES) return 0;
  const angle = Math.PI * x;
  return (LOBES * Math.sin(angle) * Math.sin(angle / LOBES)) / (angle * angle);
}

/** A row's samples as amounts of light, colours multiplied by alpha: what is not seen must not shine through. */
function illuminate(row: Uint8Array, light: Float32Array, toLight: Float32Array, samples: number): void {
  const view = viewOf(row);
  if (samples === 1 || samples === 3) {
    for (let i = 0; i < light.length; i++) light[i] = toLight[view.getUint8(i)] as number;
    return;
  }
  for (let i = 0; i < light.length; i += samples) {
    const alpha = view.getUint8(i + samples - 1) / 255;
    for (let sample = 0; sample < samples - 1; sample++)
      light[i + sample] = (toLight[view.getUint8(i + sample)] as number) * alpha;
    light[i + samples - 1] = alpha;
  }
}

/** The hot loop: the pixels of a row, each from its neighbours in the wide one. */
function narrowed(light: Float32Array, out: Float32Array, across: readonly Contribution[], samples: number): void {
  for (let x = 0, to = 0; x < across.length; x++, to += samples) {
    const { first, weights } = itemAt(across, x);
    const { length } = weights;
    if (samples === 3) {
      let [red, green, blue] = [0, 0, 0];
      for (let i = 0, at = first * 3; i < length; i++, at += 3) {
        const weight = weights[i] as number;
        red += (light[at] as number) * weight;
        green += (light[at + 1] as number) * weight;
        blue += (light[at + 2] as number) * weight;
      }
      out[to] = red;
      out[to + 1] = green;
      out[to + 2] = blue;
      continue;
    }
    for (let sample = 0; sample < samples; sample++) {
      let sum = 0;
      for (let i = 0, at = first * samples + sample; i < length; i++, at += samples)
        sum += (light[at] as number) * (weights[i] as number);
      out[to + sample] = sum;
    }
  }
}

/** Steps of light that are told apart: four for each step of the darkest greys. */
const LIGHT_STEPS = 16_383;

/** Between the samples of sRGB and light (IEC 61966-2-1, 5.2). */
function lightTables() {
  const toLight = Float32Array.from({ length: 256 }, (_, i) => {
    const value = i / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const fromLight = Uint8Array.from({ length: LIGHT_STEPS + 1 }, (_, i) => {
    const value = i / LIGHT_STEPS;
    return Math.round(255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055));
  });
  return { toLight, fromLight };
}

function clamp(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}
