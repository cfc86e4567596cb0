import { describe, expect, it } from 'vitest';
import { encodeJpeg, encodePng } from '../../src/images/codecs.ts';
import { BLUE, distance, pictureFile, quarters, shown } from '../fixtures/pictures.ts';

describe('a picture encoded anew', () => {
  it('is the same picture as PNG, with few colours, with many, and with transparency', async () => {
    for (const name of ['quadrants.png', 'hole.gif', 'lossy.webp', 'grey.jpg', 'hole.webp']) {
      const bitmap = await shown(pictureFile(name));
      expect(await shown(encodePng(bitmap))).toEqual(bitmap);
    }
  });

  it('is nearly the same as JPEG, and the same bytes each time', async () => {
    const bitmap = await shown(pictureFile('quadrants.png'));
    const jpeg = await encodeJpeg(bitmap, 85);
    expect(await encodeJpeg(bitmap, 85)).toEqual(jpeg);
    expect(distance(quarters(await shown(jpeg))[2] ?? [], BLUE)).toBeLessThanOrEqual(6);
  });

  it('stays grey as JPEG', async () => {
    expect((await shown(await encodeJpeg(await shown(pictureFile('grey.jpg')), 85))).samples).toBe(1);
  });
});
