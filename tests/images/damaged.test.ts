import { describe, expect, it } from 'vitest';
import { readImage } from '../../src/article/read-image.ts';
import { pictureFile } from '../fixtures/pictures.ts';
import { folderWith } from '../publication/folder.ts';

/** What is said of a picture with these bytes; never an exception. */
async function said(bytes: Uint8Array): Promise<readonly string[]> {
  const { value, problems } = await readImage('p', folderWith({ p: bytes }), 'fr');
  const codes = problems.map(({ severity, code }) => `${severity} ${code}`);
  if (!value) expect(codes.some((code) => code.startsWith('error image.'))).toBe(true);
  return codes;
}

const NAMES = [
  'baseline.jpg',
  'progressive.jpg',
  'grey.jpg',
  'cmyk.jpg',
  'quadrants.png',
  'plain.gif',
  'interlaced.gif',
  'lossy.webp',
  'lossless.webp',
  'quadrants.avif',
];

/** Where the data of the first scan begins. */
function scanOf(jpeg: Uint8Array): number {
  const at = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xda]));
  return at + 2 + Buffer.from(jpeg).readUInt16BE(at + 2);
}

describe('a picture that is damaged inside', () => {
  it.each(NAMES)('%s is refused wherever it is cut short', async (name) => {
    const whole = pictureFile(name);
    expect(await said(whole)).toEqual([]);
    for (const share of [0.02, 0.2, 0.4, 0.6, 0.8, 0.9])
      expect(await said(whole.subarray(0, Math.floor(whole.length * share)))).toHaveLength(1);
  });

  it.each(['baseline.jpg', 'progressive.jpg', 'grey.jpg', 'cmyk.jpg'])(
    '%s is refused when its data ends early, though its end is there',
    async (name) => {
      const whole = pictureFile(name);
      const scan = scanOf(whole);
      for (const share of [0.1, 0.5]) {
        const cut = Math.floor(scan + (whole.length - 2 - scan) * share);
        expect(await said(Buffer.concat([whole.subarray(0, cut), Buffer.from([0xff, 0xd9])]))).toEqual([
          'error image.damaged',
        ]);
      }
    },
  );

  it.each(['baseline.jpg', 'grey.jpg', 'cmyk.jpg'])('%s is refused when it says to be higher', async (name) => {
    const changed = Buffer.from(pictureFile(name));
    const frame = changed.indexOf(Buffer.from([0xff, 0xc0]));
    changed.writeUInt16BE(1000, frame + 5);
    expect(await said(changed)).toEqual(['error image.damaged']);
  });

  it.each([400, 33])('a PNG that says to be %i high and is not is refused', async (height) => {
    const changed = Buffer.from(pictureFile('quadrants.png'));
    changed.writeUInt32BE(height, 20);
    expect(await said(changed)).toEqual(['error image.damaged']);
  });

  it.each(NAMES)('%s with any byte changed is shown or refused, and nothing is thrown', async (name) => {
    const whole = pictureFile(name);
    for (let i = 0; i < 60; i++) {
      const changed = Buffer.from(whole);
      const at = Math.floor((whole.length * (i + 0.5)) / 60);
      changed[at] = (changed[at] as number) ^ ([0xff, 0x01, 0x80][i % 3] as number);
      await said(changed);
    }
  });
});

describe('the pixels of a picture', () => {
  it('are decoded once, and kept for both editions', async () => {
    const folder = folderWith({ 'a.jpg': pictureFile('baseline.jpg') });
    const { value: image } = await readImage('a.jpg', folder, 'fr');
    expect(image).toMatchObject({ format: 'jpeg', pixels: { width: 64, height: 32 } });
  });
});
