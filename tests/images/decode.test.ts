import { describe, expect, it } from 'vitest';
import { decodePicture } from '../../src/images/codecs.ts';
import { decodePng } from '../../src/images/decode-png.ts';
import { decodeWebp } from '../../src/images/decode-webp.ts';
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

/** A WebP that is an animation of one frame (RFC 9649, 2.7): a still one's chunks, on a canvas of their size. */
function animated(still: Uint8Array): Uint8Array {
  const chunk = (type: string, body: Uint8Array) => {
    const head = Buffer.from(`${type}\0\0\0\0`, 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  };
  const chunks = Buffer.from(still.subarray(12));
  // The extended header of the whole is the animation's own.
  const own = chunks.toString('latin1', 0, 4) === 'VP8X' ? chunks.subarray(18) : chunks;
  const canvas = Buffer.alloc(10);
  canvas[0] = 0x12;
  canvas.writeUIntLE(63, 4, 3);
  canvas.writeUIntLE(31, 7, 3);
  const frame = Buffer.alloc(16);
  frame.writeUIntLE(63, 6, 3);
  frame.writeUIntLE(31, 9, 3);
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    chunk('VP8X', canvas),
    chunk('ANIM', Buffer.alloc(6)),
    chunk('ANMF', Buffer.concat([frame, own])),
  ]);
  const head = Buffer.from('RIFF\0\0\0\0');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

it.each(['lossless.webp', 'lossy.webp', 'hole.webp'])(
  'of an animation of %s the first frame is decoded, with its transparency',
  async (name) => {
    const still = pictureFile(name);
    expect(await shown(animated(still))).toEqual(await shown(still));
  },
);

it('a WebP that is cut short is not decoded', async () => {
  const whole = pictureFile('lossy.webp');
  await expect(decodeWebp(whole.subarray(0, whole.length - 20))).rejects.toThrow('a WebP cannot be decoded');
});

it('a picture of another size than its file was found to have is not shown', async () => {
  const file = { format: 'gif', bytes: pictureFile('plain.gif'), orientation: 1, width: 32, height: 64 } as const;
  await expect(decodePicture(file, file)).rejects.toThrow('a picture is not as large as it says');
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

  it.each([
    { bits: 8, colour: 'grey', pixel: (x: number) => [x < 45 ? 7 : 90], transparent: [7] },
    { bits: 16, colour: 'rgb', pixel: (x: number) => (x < 45 ? [1, 2, 3] : [1, 2, 400]), transparent: [1, 2, 3] },
    {
      bits: 2,
      colour: 'indexed',
      pixel: (x: number) => [x < 45 ? 0 : 1],
      palette: [9, 9, 9, 40, 60, 190],
      transparent: [0],
    },
  ] as const)('with one colour that is transparent: $colour of $bits bits', async (kind) => {
    for (const interlaced of [false, true]) {
      const png = encodePng({ width: 90, height: 60, interlaced, ...kind });
      const bitmap = await shown(png, { width: 30, height: 30 });
      expect([pixelOf(bitmap, 3, 10)[3], pixelOf(bitmap, 26, 10)[3]]).toEqual([0, 255]);
    }
  });

  it('is refused with fewer rows than it says, and shown with more, of which none is looked at', async () => {
    const saying = (height: number, width: number, interlaced: boolean) => {
      const pixel = (_: number, y: number) => [y < 30 ? 200 : 10, 30, 30];
      const png = Buffer.from(encodePng({ width, height: 60, bits: 8, colour: 'rgb', interlaced, pixel }));
      png.writeUInt32BE(height, 20);
      return decodePng(png, { width, height: 10 });
    };
    await expect(saying(61, 90, false)).rejects.toThrow('a PNG holds fewer rows than it says');
    await expect(saying(61, 1, true)).rejects.toThrow('a PNG holds fewer rows than it says');
    expect([...new Set((await saying(30, 90, false)).data)]).toEqual([200, 30]);
  });

  it('is black where it names a colour that its palette has not', async () => {
    const palette = [200, 30, 30, 40, 60, 190];
    const png = encodePng({ width: 1, height: 1, bits: 2, colour: 'indexed', palette, pixel: () => [3] });
    expect((await decodePng(png, { width: 1, height: 1 })).data).toEqual(new Uint8Array(3));
  });

  it('of one pixel needs no passes that hold none', async () => {
    const png = encodePng({
      width: 1,
      height: 1,
      bits: 8,
      colour: 'rgb',
      interlaced: true,
      pixel: () => [200, 30, 31],
    });
    expect(pixelOf(await shown(png), 0, 0).slice(0, 3)).toEqual([200, 30, 31]);
  });
});
