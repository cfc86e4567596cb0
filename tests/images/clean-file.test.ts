import { describe, expect, it } from 'vitest';
import { cleanJpeg, cleanPng } from '../../src/images/clean-file.ts';
import { held, pictureFile, shown } from '../fixtures/pictures.ts';

describe('what is published of a picture’s file', () => {
  it('is the picture alone: a JPEG loses where and when it was taken, comments, and what hangs behind it', async () => {
    const jpeg = pictureFile('baseline.jpg');
    const told = Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 10]),
      Buffer.from('Untel 06'),
      held(jpeg, 1).subarray(2),
      Buffer.from('another picture'),
    ]);
    const clean = Buffer.from(cleanJpeg(told));
    for (const secret of ['GPS', 'Exif', 'Untel', 'another']) expect(clean.includes(secret)).toBe(false);
    expect(await shown(clean)).toEqual(await shown(jpeg));
  });

  it('is a JPEG as it was where nothing of its head can be read', () => {
    const unread = Buffer.from([0xff, 0xd8, 0x00, 0x01, 0x02, 0xff, 0xd9]);
    expect(cleanJpeg(unread)).toEqual(unread);
  });

  it('keeps the profile that says which colours a JPEG means', () => {
    const profile = Buffer.from('ICC_PROFILE\0\x01\x01 colours', 'latin1');
    const jpeg = pictureFile('baseline.jpg');
    const head = Buffer.from([0xff, 0xe2, 0, profile.length + 2]);
    const clean = cleanJpeg(Buffer.concat([jpeg.subarray(0, 2), head, profile, jpeg.subarray(2)]));
    expect(Buffer.from(clean).includes('ICC_PROFILE')).toBe(true);
  });

  it('is the picture alone: a PNG loses its texts and times', async () => {
    const png = pictureFile('quadrants.png');
    const text = Buffer.from('\0\0\0\x0ctEXtAuthor\0Untel____', 'latin1');
    const told = Buffer.concat([png.subarray(0, 33), text, png.subarray(33)]);
    const clean = Buffer.from(cleanPng(told));
    expect(clean.includes('Untel')).toBe(false);
    expect(await shown(clean)).toEqual(await shown(png));
  });
});
