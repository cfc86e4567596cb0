import { describe, expect, it } from 'vitest';
import type { Bitmap, Samples } from '../../src/images/bitmap.ts';
import { fitted, resampled } from '../../src/images/resample.ts';
import { pixelOf } from '../fixtures/pictures.ts';

describe('a picture made smaller', () => {
  it('keeps its light: black and white pixels in turn become the grey of half their light', () => {
    const fine = bitmap(64, 64, 1, (x, y) => [(x + y) % 2 === 0 ? 0 : 255]);
    const [grey] = pixelOf(resampled(fine, { width: 8, height: 8 }), 4, 4);
    expect(grey).toBe(188);
  });

  it('keeps a plain colour exactly, to its edges', () => {
    const plain = bitmap(100, 70, 3, () => [200, 30, 130]);
    const small = resampled(plain, { width: 33, height: 23 });
    for (const [x, y] of [
      [0, 0],
      [32, 22],
      [16, 11],
    ] as const)
      expect(pixelOf(small, x, y)).toEqual([200, 30, 130, 255]);
  });

  it('lets no colour of what is transparent shine through', () => {
    const half = bitmap(64, 64, 4, (x) => (x % 2 === 0 ? [255, 0, 0, 255] : [0, 255, 0, 0]));
    const [red, green, blue, alpha] = pixelOf(resampled(half, { width: 16, height: 16 }), 8, 8);
    expect([red, green, blue]).toEqual([255, 0, 0]);
    expect(alpha).toBeGreaterThanOrEqual(126);
    expect(alpha).toBeLessThanOrEqual(129);
  });

  it('is never larger than it was, and keeps its shape', () => {
    expect(fitted({ width: 400, height: 300 }, { width: 1000, height: 1000 })).toEqual({ width: 400, height: 300 });
    expect(fitted({ width: 4000, height: 3000 }, { width: 1000, height: 1000 })).toEqual({ width: 1000, height: 750 });
    expect(fitted({ width: 90_000, height: 1 }, { width: 1000, height: 1000 })).toEqual({ width: 1000, height: 1 });
  });

  it('stays as it is at its own size', () => {
    const same = bitmap(5, 4, 3, (x, y) => [x, y, x * y]);
    expect(resampled(same, { width: 5, height: 4 })).toBe(same);
  });
});

function bitmap(
  width: number,
  height: number,
  samples: Samples,
  pixel: (x: number, y: number) => readonly number[],
): Bitmap {
  const data = new Uint8Array(width * height * samples);
  for (let y = 0, at = 0; y < height; y++) for (let x = 0; x < width; x++, at += samples) data.set(pixel(x, y), at);
  return { width, height, samples, data };
}
