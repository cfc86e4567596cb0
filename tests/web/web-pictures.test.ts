import { describe, expect, it } from 'vitest';
import type { ArticleImage } from '../../src/article/article.ts';
import { type WebPicture, webPictures } from '../../src/web/web-pictures.ts';
import { encodePng } from '../fixtures/encode-png.ts';
import { distance, held, pictureFile, quarters, shown, TURNED } from '../fixtures/pictures.ts';

/** What a page shows of one image. */
async function published(image: ArticleImage): Promise<WebPicture> {
  const picture = (await webPictures([image])).get(image.src);
  if (!picture) throw new Error('nothing is published');
  return picture;
}

/** A photograph of any size: every pixel another colour than its neighbours. */
const photograph = (width: number, height: number): ArticleImage => {
  const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => (i * 7919) % 251);
  return {
    src: 'images/foule.avif',
    format: 'pixels',
    width,
    height,
    pixels: { width, height, samples: 3, data },
    isPhotograph: true,
  };
};

describe('a picture on a page', () => {
  it('goes out as it is where it is small, but for what its file says beside it', async () => {
    const bytes = held(pictureFile('baseline.jpg'), 1);
    const { src, renditions, files } = await published({ src: 'a.jpg', format: 'jpeg', width: 64, height: 32, bytes });
    expect([src, renditions, files.length]).toEqual(['a.jpg', [], 1]);
    expect(Buffer.from(files[0]?.bytes ?? []).includes('GPS')).toBe(false);
  });

  it('has a name that says what it is, where its own does not', async () => {
    const bytes = pictureFile('baseline.jpg');
    expect((await published({ src: 'a.png', format: 'jpeg', width: 64, height: 32, bytes })).src).toBe('a.png.jpg');
  });

  it('comes in the one width that every browser shows, where that is enough: the same file', async () => {
    const image = photograph(2000, 1000);
    const [all, one] = [await webPictures([image]), await webPictures([image], undefined, 'one')].map((pictures) =>
      pictures.get(image.src),
    );
    expect(one?.files).toEqual([all?.files.at(-1)]);
    expect(one).toMatchObject({ src: all?.src, width: all?.width, renditions: [] });
  });

  it('comes in three widths where it is large, and its own file does not go out', async () => {
    const { src, width, height, renditions, files } = await published(photograph(2000, 200));
    expect([width, height]).toEqual([1440, 144]);
    expect(renditions.map((one) => one.width)).toEqual([480, 960, 1440]);
    expect(src).toMatch(/^images\/foule-1440\.[0-9a-f]{10}\.jpg$/);
    expect(files.map((file) => file.src)).toEqual(renditions.map((one) => one.src));
    for (const { bytes } of files) expect(Math.max((await shown(bytes)).width)).toBeLessThanOrEqual(1440);
  });

  it('is never wider than it was', async () => {
    expect((await published(photograph(700, 100))).renditions.map((one) => one.width)).toEqual([480, 700]);
  });

  it('stays without loss where it is drawn, and is a JPEG where PNG would be a burden', async () => {
    const png = (pixel: (x: number, y: number) => readonly number[]): ArticleImage => {
      const bytes = encodePng({ width: 1700, height: 300, bits: 8, colour: 'rgb', pixel });
      return { src: 'b.png', format: 'png', width: 1700, height: 300, bytes };
    };
    expect((await published(png((x) => (x % 100 < 50 ? [0, 0, 0] : [255, 0, 0])))).src).toMatch(/\.png$/);
    expect(
      (
        await published(
          png((x, y) => [0, 1, 2].map((i) => Math.imul(x * x + y * 7919 + x * y + i, 2_654_435_761) >>> 24)),
        )
      ).src,
    ).toMatch(/\.jpg$/);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8] as const)('stands upright, held as orientation %i', async (orientation) => {
    const bytes = held(pictureFile('baseline.jpg'), orientation);
    const [width, height] = orientation < 5 ? [64, 32] : [32, 64];
    const turn = orientation === 1 ? {} : { orientation };
    const { files, ...picture } = await published({ src: 'a.jpg', format: 'jpeg', width, height, bytes, ...turn });
    expect([picture.width, picture.height]).toEqual([width, height]);
    const bitmap = await shown(files[0]?.bytes ?? new Uint8Array());
    for (const [index, colour] of (TURNED[orientation] ?? []).entries())
      expect(distance(quarters(bitmap)[index] ?? [], colour)).toBeLessThanOrEqual(12);
  });

  it('is the same each time', async () => {
    expect(await published(photograph(700, 100))).toEqual(await published(photograph(700, 100)));
  });
});
