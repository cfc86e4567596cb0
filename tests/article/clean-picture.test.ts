import { describe, expect, it } from 'vitest';
import { cleanPicture } from '../../src/article/links/clean-picture.ts';
import { recognisePicture } from '../../src/images/recognise.ts';
import { held, pictureFile, shown } from '../fixtures/pictures.ts';

/** The name that a picture gets, with its format and size. */
async function cleaned(name: string, bytes: Uint8Array) {
  const file = await cleanPicture(name, bytes);
  const header = file && recognisePicture(file.bytes);
  return file && header?.kind === 'image' ? [file.path, header.format, header.width, header.height] : undefined;
}

describe('a picture to which a link leads', () => {
  it.each([
    ['as it is, where nothing else is in it', 'carte.png', 'quadrants.png', ['carte.png', 'png', 64, 32]],
    ['as it is, a JPEG', 'photo.JPG', 'baseline.jpg', ['photo.JPG', 'jpeg', 64, 32]],
    ['as PNG where nothing of it was lost, a GIF', 'dessin.gif', 'plain.gif', ['dessin.gif.png', 'png', 64, 32]],
    ['as PNG where nothing of it was lost, a WebP', 'plan.webp', 'lossless.webp', ['plan.webp.png', 'png', 64, 32]],
    ['as PNG where something of it is transparent', 'trou.webp', 'hole.webp', ['trou.webp.png', 'png', 64, 32]],
    ['as JPEG where it is a photograph', 'photo.webp', 'lossy.webp', ['photo.webp.jpg', 'jpeg', 64, 32]],
    ['under a name that tells its format', 'photo.png', 'baseline.jpg', ['photo.png.jpg', 'jpeg', 64, 32]],
    ['under its own name where that does', 'carte.jpg', 'quadrants.png', ['carte.jpg.png', 'png', 64, 32]],
    ['with the extension that it has', 'photo.jpeg', 'lossy.webp', ['photo.jpeg', 'jpeg', 64, 32]],
  ])('goes out %s', async (_, name, file, expected) => {
    expect(await cleaned(name, pictureFile(file))).toEqual(expected);
  });

  it('is turned as the camera was held, since what says so goes with the rest', async () => {
    const photograph = held(pictureFile('baseline.jpg'), 6);
    expect(await cleaned('photo.jpg', photograph)).toEqual(['photo.jpg', 'jpeg', 32, 64]);
    const file = await cleanPicture('photo.jpg', photograph);
    expect(Buffer.from(file?.bytes ?? []).includes('Exif')).toBe(false);
    expect((await shown(file?.bytes ?? new Uint8Array())).height).toBe(64);
  });

  it('is none where it is no picture, or a damaged one', async () => {
    expect(await cleanPicture('lettre.pdf', Buffer.from('%PDF-1.7'))).toBeUndefined();
    const damaged = Buffer.from(pictureFile('lossy.webp'));
    damaged.fill(0xff, 40);
    expect(await cleanPicture('photo.webp', damaged)).toBeUndefined();
  });
});
