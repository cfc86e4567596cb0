import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recognisePicture } from '../../src/images/recognise.ts';

const images = join(import.meta.dirname, '../fixtures/print/images/images');
const jpeg = readFileSync(join(images, 'photo.jpg'));
const png = readFileSync(join(images, 'plein.png'));

/** A JPEG with an Exif segment that says how the camera was held. */
const held = (orientation: number) => {
  const tiff = [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
  const exif = [...Buffer.from('Exif\0\0', 'latin1'), ...tiff];
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, exif.length + 2, ...exif]), jpeg.subarray(2)]);
};

describe('recognisePicture', () => {
  it('recognises by content, not by name', () => {
    expect(recognisePicture(png)).toMatchObject({ kind: 'image', format: 'png', width: 400, height: 100 });
    expect(recognisePicture(jpeg)).toMatchObject({ kind: 'image', format: 'jpeg', width: 400, height: 100 });
    expect(recognisePicture(Buffer.from('%PDF-1.7'))).toEqual({ kind: 'unknown' });
  });

  it('gives the size that a picture is shown at when the camera was held upright', () => {
    expect(recognisePicture(held(1))).toMatchObject({ width: 400, height: 100 });
    expect(recognisePicture(held(6))).toMatchObject({ width: 100, height: 400 });
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['a PNG cut short', png.subarray(0, png.length - 20), 'truncated'],
    ['a JPEG cut short', jpeg.subarray(0, jpeg.length - 200), 'truncated'],
    ['a PNG with a flipped bit in its pixels', flipped(png, 80), 'damaged'],
    ['a PNG of a colour type that does not exist', changed(png, 25, 5), 'damaged'],
    ['a PNG without width', changed(changed(png, 18, 0), 19, 0), 'zero-sized'],
    ['a PNG of more pixels than a machine holds', changed(png, 16, 0x7f), 'too-many-pixels'],
  ])('says why %s is of no use', (_name, bytes, reason) => {
    expect(recognisePicture(bytes)).toEqual({ kind: 'broken', reason });
  });
});

function changed(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at] = value;
  return copy;
}

function flipped(bytes: Uint8Array, at: number): Uint8Array {
  return changed(bytes, at, (bytes[at] ?? 0) ^ 0x10);
}
