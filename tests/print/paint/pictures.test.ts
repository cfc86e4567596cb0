import { describe, expect, it } from 'vitest';
import { openFonts } from '../../../src/fonts/open-fonts.ts';
import type { DisplayList } from '../../../src/print/display-list.ts';
import { paint } from '../../../src/print/paint/paint.ts';
import { encodePng, type PngPicture } from '../../fixtures/encode-png.ts';
import { anyFit } from '../../fixtures/every-item.ts';
import { keepPdf } from '../../inspectors/keep-pdf.ts';
import { type PdfPicture, pdfPictures } from '../../inspectors/read-pictures.ts';

const WIDTH = 11;
const HEIGHT = 9;

/** Paints one picture alone, and reads it back. */
async function painted(name: string, bytes: Uint8Array): Promise<PdfPicture | undefined> {
  const list: DisplayList = {
    sheets: [
      { width: 200, height: 200, items: [{ kind: 'picture', tag: 1, src: 'p', x: 20, y: 20, width: 110, height: 90 }] },
    ],
    structure: [
      { type: 'Document', parent: -1 },
      { type: 'Figure', parent: 0, alt: 'Un motif' },
    ],
    outline: [],
    fit: anyFit,
  };
  const images = [{ src: 'p', format: 'png', width: WIDTH, height: HEIGHT, bytes } as const];
  const metadata = { title: name, lang: 'fr', date: new Date(0), creator: 'bulletin' };
  const pdf = await paint(list, metadata, openFonts({}), images);
  keepPdf(`picture-${name}`, pdf);
  return (await pdfPictures(pdf))[0];
}

/** A pattern that tells every pixel from its neighbours, in samples of so many bits. */
const level = (x: number, y: number, bits: number) => (x * 5 + y * 3) % 2 ** Math.min(bits, 8);
const wide = (value: number, bits: number) => (bits === 16 ? value * 257 : value);
const shade = (value: number, bits: number) => Math.round((value / (2 ** Math.min(bits, 8) - 1)) * 255);

interface Case {
  readonly name: string;
  readonly png: Omit<PngPicture, 'width' | 'height'>;
  /** Red, green, blue and alpha that a reader must see. */
  readonly seen: (x: number, y: number) => readonly [number, number, number, number];
}

const cases: readonly Case[] = [false, true].flatMap((interlaced) => [
  ...([1, 2, 4, 8, 16] as const).map(
    (bits): Case => ({
      name: `grey of ${bits} bits`,
      png: { bits, colour: 'grey', interlaced, pixel: (x, y) => [wide(level(x, y, bits), bits)] },
      seen: (x, y) => {
        const grey = shade(level(x, y, bits), bits);
        return [grey, grey, grey, 255];
      },
    }),
  ),
  ...([1, 2, 4, 8, 16] as const).map(
    (bits): Case => ({
      name: `grey of ${bits} bits, one of them transparent`,
      png: {
        bits,
        colour: 'grey',
        interlaced,
        transparent: [wide(1, bits)],
        pixel: (x, y) => [wide(level(x, y, bits), bits)],
      },
      seen: (x, y) => {
        const grey = shade(level(x, y, bits), bits);
        return [grey, grey, grey, level(x, y, bits) === 1 ? 0 : 255];
      },
    }),
  ),
  ...([1, 2, 4, 8] as const).flatMap((bits): Case[] => {
    const entries = 2 ** bits;
    const palette = Array.from({ length: entries }, (_, i) => [(i * 37) % 256, (i * 91) % 256, 255 - (i % 256)]).flat();
    const at = (x: number, y: number) => level(x, y, bits);
    const colour = (x: number, y: number) => palette.slice(at(x, y) * 3, at(x, y) * 3 + 3) as [number, number, number];
    const png = { bits, colour: 'indexed', interlaced, palette, pixel: (x: number, y: number) => [at(x, y)] } as const;
    return [
      { name: `palette of ${entries}`, png, seen: (x, y) => [...colour(x, y), 255] },
      {
        name: `palette of ${entries}, the first two entries translucent`,
        png: { ...png, transparent: [0, 128] },
        seen: (x, y) => [...colour(x, y), [0, 128][at(x, y)] ?? 255],
      },
    ];
  }),
  ...([8, 16] as const).flatMap((bits): Case[] => {
    const rgb = (x: number, y: number) => [x * 20, y * 25, (x + y) * 10] as const;
    const alpha = (x: number, y: number) => (x * 23 + y) % 256;
    const samples = (values: readonly number[]) => values.map((value) => wide(value, bits));
    return [
      {
        name: `RGB of ${bits} bits`,
        png: { bits, colour: 'rgb', interlaced, pixel: (x, y) => samples(rgb(x, y)) },
        seen: (x, y) => [...rgb(x, y), 255],
      },
      {
        name: `RGB of ${bits} bits, one colour transparent`,
        png: { bits, colour: 'rgb', interlaced, transparent: samples(rgb(2, 3)), pixel: (x, y) => samples(rgb(x, y)) },
        seen: (x, y) => [...rgb(x, y), x === 2 && y === 3 ? 0 : 255],
      },
      {
        name: `RGB of ${bits} bits with alpha`,
        png: { bits, colour: 'rgb-alpha', interlaced, pixel: (x, y) => samples([...rgb(x, y), alpha(x, y)]) },
        seen: (x, y) => [...rgb(x, y), alpha(x, y)],
      },
      {
        name: `grey of ${bits} bits with alpha`,
        png: { bits, colour: 'grey-alpha', interlaced, pixel: (x, y) => samples([x * 20, alpha(x, y)]) },
        seen: (x, y) => [x * 20, x * 20, x * 20, alpha(x, y)],
      },
    ];
  }),
]);

describe('a PNG comes out of the PDF pixel for pixel', () => {
  it.each(cases)('$name, interlaced: $png.interlaced', async ({ name, png, seen }) => {
    const found = await painted(name, encodePng({ ...png, width: WIDTH, height: HEIGHT }));
    expect(found).toMatchObject({ width: WIDTH, height: HEIGHT });
    for (let y = 0; y < HEIGHT; y++) {
      for (let x = 0; x < WIDTH; x++) {
        const [red, green, blue, alpha] = seen(x, y);
        // Where nothing shows, the colour does not matter.
        const expected = alpha === 0 ? [alpha] : [alpha, red, green, blue];
        const actual = found?.pixel(x, y) ?? [];
        expect([actual[3], ...actual.slice(0, 3)].slice(0, expected.length), `at ${x}, ${y}`).toEqual(expected);
      }
    }
  });
});
