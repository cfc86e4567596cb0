import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readImage } from '../../src/article/read-image.ts';
import { decodePng } from '../../src/images/decode-png.ts';
import { encodePng } from '../fixtures/encode-png.ts';
import { pictureFile } from '../fixtures/pictures.ts';

const folder = mkdtempSync(join(tmpdir(), 'bulletin-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is said of a file, by severity and code. */
async function said(bytes: Uint8Array, name = 'picture'): Promise<string[]> {
  writeFileSync(join(folder, name), bytes);
  const { problems } = await readImage(name, folder, 'fr');
  return problems.map(({ severity, code }) => `${severity} ${code}`);
}

const cut = (name: string, share = 0.7) => pictureFile(name).subarray(0, pictureFile(name).length * share);
const changed = (name: string, at: number, ...values: readonly number[]) => {
  const copy = Uint8Array.from(pictureFile(name));
  copy.set(values, at);
  return copy;
};
const at = (name: string, text: string) => Buffer.from(pictureFile(name)).indexOf(text, 0, 'latin1');
const HUGE = [0xff, 0xff, 0xff, 0xff];

describe('a file that does harm or cannot be shown is refused with its reason', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(), 'image.empty'],
    ['a text', Buffer.from('Camarades,'), 'image.is-text'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'image.is-pdf'],
    ['a film', Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isomiso2', 'latin1'), 'image.is-video'],
    ['a PNG cut short', cut('quadrants.png'), 'image.truncated'],
    ['a JPEG cut short', cut('baseline.jpg'), 'image.truncated'],
    ['a GIF cut short in its picture', cut('plain.gif'), 'image.damaged'],
    ['a GIF cut short in its head', cut('plain.gif', 0.1), 'image.truncated'],
    ['a WebP cut short', cut('lossy.webp'), 'image.truncated'],
    ['an AVIF cut short', cut('quadrants.avif', 0.9), 'image.truncated'],
    ['a GIF with damaged codes', changed('plain.gif', at('plain.gif', '\x2c') + 13, 0xff, 0xff, 0xff), 'image.damaged'],
    [
      'a WebP with damaged pixels',
      changed('lossless.webp', at('lossless.webp', 'VP8L') + 13, ...HUGE, ...HUGE),
      'image.damaged',
    ],
    ['a GIF of four gigapixels', changed('plain.gif', 6, ...HUGE), 'image.too-many-pixels'],
    [
      'a GIF with a frame of four gigapixels',
      changed('plain.gif', at('plain.gif', '\x2c') + 5, ...HUGE),
      'image.too-many-pixels',
    ],
    ['a GIF without width', changed('plain.gif', 6, 0, 0), 'image.zero-sized'],
    [
      'a WebP of 268 megapixels',
      changed('lossless.webp', at('lossless.webp', 'VP8L') + 9, ...HUGE),
      'image.too-many-pixels',
    ],
    [
      'an AVIF without end',
      changed('quadrants.avif', at('quadrants.avif', 'ispe') + 8, 0, 0, 0x7f, 0xff, 0, 0, 0x7f, 0xff),
      'image.too-many-pixels',
    ],
    [
      'a JPEG of 4 gigapixels',
      changed('baseline.jpg', at('baseline.jpg', '\xff\xc0') + 5, ...HUGE),
      'image.too-many-pixels',
    ],
    ['a PNG that inflates to more than it says', bomb(100, 100, 40_000_000), 'image.damaged'],
    ['a large PNG that inflates to more than it says', bomb(9000, 9000, 9000 * 9001 * 3), 'image.damaged'],
    ['a large PNG with fewer rows than it says', bomb(9000, 9000, 9001), 'image.damaged'],
    ['an interlaced PNG of 90 megapixels', bomb(9000, 10_000, 100, 2, 1), 'image.too-heavy'],
  ])('%s', async (_, bytes, code) => {
    expect(await said(bytes)).toEqual([`error ${code}`]);
  });

  it('takes little memory for a PNG that inflates to a gigabyte', async () => {
    const part = deflateRawSync(Buffer.alloc(10_000_000), { finishFlush: constants.Z_FULL_FLUSH });
    const bytes = pngWith(9000, 9000, Buffer.concat([Buffer.from([0x78, 1]), ...Array(100).fill(part)]));
    const before = process.resourceUsage().maxRSS;
    expect(await said(bytes)).toEqual(['error image.damaged']);
    expect((process.resourceUsage().maxRSS - before) / 1000).toBeLessThan(400);
  });

  it('inflates no more of a PNG than it has rows', async () => {
    const first = deflateRawSync(Buffer.alloc(10_000_000), { finishFlush: constants.Z_FULL_FLUSH });
    // Behind the rows stands what no inflater takes.
    const png = pngWith(1000, 1000, Buffer.concat([Buffer.from([0x78, 1]), first, Buffer.alloc(100, 0xff)]));
    expect((await decodePng(png, { width: 10, height: 10 })).data).toEqual(new Uint8Array(100));
  });
});

describe('a file under the name of another format', () => {
  it.each([
    ['baseline.jpg', 'photo.png'],
    ['quadrants.png', 'dessin.jpg'],
    ['lossy.webp', 'photo.jpeg'],
    ['quadrants.avif', 'photo.JPG'],
  ])('%s called %s is shown, and the author told', async (name, called) => {
    expect(await said(pictureFile(name), called)).toEqual(['note image.mislabelled']);
  });

  it('goes without a word where its name promises no format', async () => {
    expect(await said(pictureFile('plain.gif'), 'dessin')).toEqual([]);
  });
});

/** A PNG whose pixels inflate to so many bytes, whatever its size. */
function bomb(width: number, height: number, bytes: number, colourType = 0, interlaced = 0): Uint8Array {
  return pngWith(width, height, deflateSync(Buffer.alloc(bytes), { level: 1 }), colourType, interlaced);
}

function pngWith(width: number, height: number, data: Uint8Array, colourType = 0, interlaced = 0): Uint8Array {
  const small = Buffer.from(encodePng({ width: 1, height: 1, bits: 8, colour: 'grey', pixel: () => [0] }));
  const head = Buffer.from(small.subarray(0, 33));
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  head[25] = colourType;
  head[28] = interlaced;
  const chunk = Buffer.alloc(data.length + 12);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write('IDAT', 4, 'latin1');
  chunk.set(data, 8);
  return Buffer.concat([head, chunk, small.subarray(-12)]);
}
