import { describe, expect, it } from 'vitest';
import type { ArticleImage } from '../../../src/article/article.ts';
import { openFonts } from '../../../src/fonts/open-fonts.ts';
import type { Bitmap } from '../../../src/images/bitmap.ts';
import type { DisplayList } from '../../../src/print/display-list.ts';
import { type PaintOptions, paint } from '../../../src/print/paint/paint.ts';
import { anyFit } from '../../fixtures/every-item.ts';
import { distance, held, pictureFile, quarters, type Rgb, TURNED } from '../../fixtures/pictures.ts';
import { cannotDraw, drawPages } from '../../inspectors/draw-pages.ts';
import { keepPdf } from '../../inspectors/keep-pdf.ts';
import { pdfPictures } from '../../inspectors/read-pictures.ts';

/** How light poppler draws a colour in grey. */
const luma = ([red, green, blue]: Rgb) => 0.3 * red + 0.59 * green + 0.11 * blue;

/** A page of one picture, its long side 72 points. */
async function painted(name: string, image: ArticleImage, options: PaintOptions = {}): Promise<Uint8Array> {
  const { width, height } = image;
  const scale = 72 / Math.max(width, height);
  const size = { width: width * scale, height: height * scale };
  const list: DisplayList = {
    sheets: [
      {
        width: size.width,
        height: size.height,
        items: [{ kind: 'picture', tag: 1, src: image.src, x: 0, y: 0, ...size }],
      },
    ],
    structure: [
      { type: 'Document', parent: -1 },
      { type: 'Figure', parent: 0, alt: 'Quatre couleurs' },
    ],
    outline: [],
    fit: anyFit,
  };
  const metadata = { title: name, lang: 'fr', date: new Date(0), creator: 'bulletin' };
  const pdf = await paint(list, metadata, openFonts({}), [image], options);
  keepPdf(`print-picture-${name}`, pdf);
  return pdf;
}

const pixels = (width: number, height: number, isPhotograph: boolean): ArticleImage => {
  const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => [200, 30, 30][i % 3] as number);
  const bitmap: Bitmap = { width, height, samples: 3, data };
  return { src: 'p', format: 'pixels', width, height, pixels: bitmap, isPhotograph };
};

const jpeg = (name: string): ArticleImage => ({
  src: 'p',
  format: 'jpeg',
  width: 64,
  height: 32,
  bytes: pictureFile(name),
});

describe('a picture in print', () => {
  it('has 300 dots an inch where its file has more, as a JPEG where it was one, else without loss', async () => {
    for (const isPhotograph of [true, false]) {
      const pdf = await painted(`resampled-${isPhotograph}`, pixels(900, 600, isPhotograph));
      const [picture] = await pdfPictures(pdf);
      expect([picture?.width, picture?.height]).toEqual([300, 200]);
      expect(distance(picture?.pixel(150, 100) ?? [], [200, 30, 30])).toBeLessThanOrEqual(isPhotograph ? 4 : 0);
      expect(Buffer.from(pdf).includes('DCTDecode')).toBe(isPhotograph);
    }
  });

  it('is never made larger', async () => {
    const [picture] = await pdfPictures(await painted('small', pixels(100, 60, false)));
    expect([picture?.width, picture?.height]).toEqual([100, 60]);
  });

  it.each(['baseline.jpg', 'progressive.jpg', 'grey.jpg'])('goes in as it is: %s', async (name) => {
    const pdf = Buffer.from(await painted(name, jpeg(name)));
    const file = Buffer.from(pictureFile(name));
    expect(pdf.includes(file.subarray(-40))).toBe(true);
  });

  it('says nothing of where it was taken', async () => {
    const image = { ...jpeg('baseline.jpg'), bytes: held(pictureFile('baseline.jpg'), 1) } as ArticleImage;
    expect(Buffer.from(await painted('private', image)).includes('GPS')).toBe(false);
  });

  it('is grey for printers that have no colour', async () => {
    for (const image of [jpeg('baseline.jpg'), pixels(300, 200, false), pixels(300, 200, true)]) {
      const [picture] = await pdfPictures(await painted(`mono-${image.format}`, image, { mono: true }));
      const [red, green, blue] = picture?.pixel(20, 10) ?? [];
      expect([green, blue]).toEqual([red, red]);
      expect(Math.abs((red ?? 0) - 66)).toBeLessThanOrEqual(4);
    }
  });

  it.skipIf(cannotDraw).each([1, 2, 3, 4, 5, 6, 7, 8] as const)(
    'stands upright, held as orientation %i',
    async (orientation) => {
      const [width, height] = orientation < 5 ? [64, 32] : [32, 64];
      const bytes = held(pictureFile('baseline.jpg'), orientation);
      const pdf = await painted(`held-${orientation}`, { src: 'p', format: 'jpeg', width, height, bytes, orientation });
      const [page] = drawPages(pdf, 72);
      if (!page) throw new Error('no page');
      const bitmap: Bitmap = { ...page, samples: 1, data: page.greys };
      for (const [index, colour] of (TURNED[orientation] ?? []).entries())
        expect(Math.abs((quarters(bitmap)[index]?.[0] ?? 0) - luma(colour))).toBeLessThanOrEqual(5);
    },
  );
});
