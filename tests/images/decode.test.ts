import { describe, expect, it } from 'vitest';
import { encodePng } from '../fixtures/encode-png.ts';
import {
  BLUE,
  distance,
  GREEN,
  held,
  pictureFile,
  pixelOf,
  quarters,
  RED,
  shown,
  TURNED,
  YELLOW,
} from '../fixtures/pictures.ts';

/** What compression with losses changes at most of a plain area, of 255. */
const LOSSY = 6;

describe('a picture is decoded to the colours that it was made of', () => {
  it.each([
    ['baseline.jpg', LOSSY],
    ['progressive.jpg', LOSSY],
    ['quadrants.png', 0],
    ['lossless.webp', 0],
    ['lossy.webp', LOSSY],
    ['quadrants.avif', LOSSY],
    ['plain.gif', 0],
    ['interlaced.gif', 0],
  ])('%s', async (name, tolerance) => {
    const bitmap = await shown(pictureFile(name));
    expect([bitmap.width, bitmap.height]).toEqual([64, 32]);
    for (const [index, colour] of [RED, GREEN, BLUE, YELLOW].entries())
      expect(distance(quarters(bitmap)[index] ?? [], colour)).toBeLessThanOrEqual(tolerance);
  });

  it('a grey JPEG to one sample a pixel', async () => {
    expect((await shown(pictureFile('grey.jpg'))).samples).toBe(1);
  });

  it.each(['hole.gif', 'hole.webp'])('%s, of which a quarter is transparent', async (name) => {
    const alphas = quarters(await shown(pictureFile(name))).map((pixel) => pixel[3]);
    expect(alphas).toEqual([0, 255, 255, 255]);
  });

  it('inks to what they look like on coated paper', async () => {
    const bitmap = await shown(pictureFile('cmyk.jpg'));
    const seen = Array.from({ length: 8 }, (_, patch) => pixelOf(bitmap, patch * 16 + 8, 8));
    // sRGB values that layout programs show for FOGRA39: cyan, magenta, yellow, black, half black, paper, blue, half cyan.
    const expected = [
      [0, 159, 227],
      [230, 0, 126],
      [255, 237, 0],
      [29, 29, 27],
      [157, 157, 156],
      [255, 255, 255],
      [49, 39, 131],
      [131, 208, 245],
    ];
    for (const [patch, colour] of expected.entries())
      expect([patch, distance(seen[patch] ?? [], colour) <= 16]).toEqual([patch, true]);
  });
});

describe('a photograph is turned as the camera was held', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i', async (orientation) => {
    const bitmap = await shown(held(pictureFile('baseline.jpg'), orientation));
    expect([bitmap.width, bitmap.height]).toEqual(orientation < 5 ? [64, 32] : [32, 64]);
    const expected = TURNED[orientation] ?? [];
    for (const [index, colour] of expected.entries())
      expect(distance(quarters(bitmap)[index] ?? [], colour)).toBeLessThanOrEqual(LOSSY);
  });
});

describe('a large PNG is decoded row by row', () => {
  it.each([
    { bits: 8, colour: 'rgb', pixel: [200, 30, 30], seen: [200, 30, 30, 255] },
    { bits: 16, colour: 'grey-alpha', pixel: [0x8000, 0x4000], seen: [128, 128, 128, 64] },
    { bits: 2, colour: 'indexed', pixel: [1], palette: [0, 0, 0, 40, 60, 190], seen: [40, 60, 190, 255] },
    { bits: 1, colour: 'grey', pixel: [1], seen: [255, 255, 255, 255] },
  ] as const)('$bits bits of $colour, interlaced or not', async ({ seen, pixel, ...kind }) => {
    for (const interlaced of [false, true]) {
      const png = encodePng({ width: 90, height: 60, interlaced, ...kind, pixel: () => pixel });
      const bitmap = await shown(png, { width: 30, height: 30 });
      expect([bitmap.width, bitmap.height]).toEqual([30, 20]);
      expect(distance(pixelOf(bitmap, 15, 10), seen)).toBeLessThanOrEqual(1);
      expect(pixelOf(bitmap, 15, 10)[3]).toBe(seen[3]);
    }
  });
});
