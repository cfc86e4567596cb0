import { describe, expect, it } from 'vitest';
import { recogniseAvif } from '../../src/images/avif-header.ts';
import { type Bitmap, inGrey, type Samples, simplified, toRgba } from '../../src/images/bitmap.ts';
import { decodeGif } from '../../src/images/decode-gif.ts';
import { recogniseGif } from '../../src/images/gif-header.ts';
import { recogniseJpeg } from '../../src/images/jpeg-header.ts';
import { exifOrientation } from '../../src/images/orientation.ts';
import { unfilter } from '../../src/images/png-file.ts';
import { recogniseWebp } from '../../src/images/webp-header.ts';

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
const picture = (samples: Samples, ...data: readonly number[]): Bitmap => ({
  width: data.length / samples,
  height: 1,
  samples,
  data: Uint8Array.from(data),
});

describe('a row of a PNG without its filter (PNG, clause 9)', () => {
  it.each([
    ['none', 0, 1, [10, 10, 10, 10], [10, 10, 10, 10]],
    ['sub', 1, 1, [10, 10, 10, 250], [10, 20, 30, 24]],
    ['sub of three samples a pixel', 1, 3, [1, 2, 3, 1], [1, 2, 3, 2]],
    ['up', 2, 1, [10, 10, 10, 255], [11, 12, 13, 3]],
    ['average', 3, 1, [10, 10, 10, 10], [10, 16, 19, 21]],
    ['average of two samples a pixel', 3, 2, [10, 10, 10, 10], [10, 11, 16, 17]],
    ['Paeth', 4, 1, [10, 10, 10, 10], [11, 21, 31, 41]],
    ['Paeth of two samples a pixel', 4, 2, [10, 10, 10, 10], [11, 12, 21, 22]],
  ])('%s', (_, filter, step, filtered, samples) => {
    const row = Uint8Array.from(filtered);
    unfilter(filter, row, Uint8Array.from([1, 2, 3, 4]), step);
    expect([...row]).toEqual(samples);
  });

  it('has no other', () =>
    expect(() => unfilter(5, new Uint8Array(1), new Uint8Array(1), 1)).toThrow('a PNG has no filter 5'));
});

describe('how a camera was held (Exif 2.3, 4.6.4)', () => {
  // A directory of two entries: the width, which says nothing of it, and tag 274.
  const little = (value: string) =>
    bytesOf(`49492a00 08000000 0200 0001 0300 01000000 03000000 1201 0300 01000000 ${value}000000 00000000`);

  it.each([1, 3, 6, 8])('is what the directory says: %d', (value) =>
    expect(exifOrientation(little(`0${value}`))).toBe(value),
  );

  it('is read in either order of bytes', () =>
    expect(exifOrientation(bytesOf('4d4d002a 00000008 0001 0112 0003 00000001 0006 0000'))).toBe(6));

  it.each([
    ['no value of the eight', little('00')],
    ['a value beyond them', little('09')],
    ['no such entry', bytesOf('49492a00 08000000 0100 0001 0300 01000000 03000000')],
    ['an entry cut off', bytesOf('49492a00 08000000 0100 1201 0300 01000000')],
    ['a directory beyond the end', bytesOf('49492a00 ff000000 0100')],
    ['no head', bytesOf('49492a00')],
  ])('is upright with %s', (_, tiff) => expect(exifOrientation(tiff)).toBe(1));
});

describe('the head of a JPEG (ITU-T T.81, annex B)', () => {
  const SCAN = 'ffda 0008 0101 0000 3f00 00 ffd9';
  const frame = (height: string, width: string, components: string) =>
    `ffc0 000b 08 ${height} ${width} ${components} 011100`;

  const TABLES = `ffdb 0043 00 ${'09'.repeat(64)} ffc4 0026 00 01 ${'00'.repeat(15)} 07 10 01 ${'00'.repeat(15)} 07`;

  it('may have bytes that fill up before a marker', () =>
    expect(recogniseJpeg(bytesOf(`ffd8 ffff ${TABLES} ${frame('0002', '0003', '01')} ${SCAN}`))).toMatchObject({
      kind: 'image',
      width: 3,
      height: 2,
      isPlain: true,
    }));

  it.each([
    ['damaged', 'a length that does not hold itself', 'ffd8 ffe0 0001 00'],
    ['damaged', 'something else where a marker should be', 'ffd8 00e0 0004 0000'],
    ['damaged', 'two components', `ffd8 ${frame('0002', '0003', '02')} ${SCAN}`],
    ['truncated', 'no frame', `ffd8 ${SCAN}`],
    ['truncated', 'no scan', `ffd8 ${frame('0002', '0003', '01')}`],
    // 48 million pixels.
    ['too-heavy', 'four inks of very many pixels', `ffd8 ${frame('1770', '1f40', '04')} ${SCAN}`],
  ])('is %s with %s', (reason, _, hex) =>
    expect(recogniseJpeg(bytesOf(hex))).toMatchObject({ kind: 'broken', reason }),
  );
});

describe('the head of an AVIF', () => {
  const box = (type: string, content: Uint8Array): Uint8Array => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(8 + content.length);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, content]);
  };
  const file = (...properties: readonly Uint8Array[]) =>
    Uint8Array.from(
      Buffer.concat([
        box('ftyp', Buffer.from('avif\0\0\0\0', 'latin1')),
        box('meta', Buffer.concat([Buffer.alloc(4), box('iprp', box('ipco', Buffer.concat(properties)))])),
      ]),
    );
  const size = (width: number, height: number) =>
    box('ispe', Uint8Array.from([0, 0, 0, 0, 0, 0, 0, width, 0, 0, 0, height]));

  it('has the size of its largest part, which may be turned', () => {
    expect(recogniseAvif(file(size(2, 2), size(4, 3)))).toMatchObject({ width: 4, height: 3 });
    expect(recogniseAvif(file(size(4, 3), size(2, 2)))).toMatchObject({ width: 4, height: 3 });
    expect(recogniseAvif(file(size(4, 3), box('irot', Uint8Array.from([1]))))).toMatchObject({ width: 3, height: 4 });
    expect(recogniseAvif(file(size(4, 3), box('irot', Uint8Array.from([2]))))).toMatchObject({ width: 4, height: 3 });
  });

  it('is not turned by a box that says nothing', () =>
    expect(recogniseAvif(file(size(4, 3), box('irot', new Uint8Array())))).toMatchObject({ width: 4, height: 3 }));

  it('is no AVIF where its first box does not hold its own head: then nothing names its brands', () =>
    expect(recogniseAvif(bytesOf('00000004 66747970 61766966'))).toEqual({ kind: 'unknown' }));

  it('is damaged without a size, and where a box does not hold its own head', () => {
    expect(recogniseAvif(file())).toMatchObject({ reason: 'damaged' });
    const short = Uint8Array.from(
      Buffer.concat([box('ftyp', Buffer.from('avif', 'latin1')), bytesOf('00000007 6d657461')]),
    );
    expect(recogniseAvif(short)).toMatchObject({ reason: 'damaged' });
  });
});

it('a WebP whose first frame says that its picture is longer than itself is damaged', () => {
  // The frame holds sixteen bytes of its own and the head of a picture of 255 bytes.
  const frame = `414e4d46 18000000 ${'00'.repeat(16)} 56503820 ff000000`;
  expect(recogniseWebp(bytesOf(`52494646 24000000 57454250 ${frame}`))).toEqual({ kind: 'broken', reason: 'damaged' });
});

it('a WebP whose frame is too short for its size is damaged', () =>
  expect(recogniseWebp(bytesOf('52494646 10000000 57454250 56503820 04000000 00000000'))).toMatchObject({
    kind: 'broken',
    reason: 'damaged',
  }));

describe('a GIF of one pixel', () => {
  const gif = (bits: string, data: string, flags = '80') =>
    bytesOf(
      `474946383961 0100 0100 ${flags} 00 00 ${flags === '80' ? '102030 ffffff' : ''} 2c 0000 0000 0100 0100 00 ${bits} 02 ${data} 00 3b`,
    );

  it('has its colour', () => expect([...decodeGif(gif('02', '4401')).data]).toEqual([0x10, 0x20, 0x30, 255]));

  it('has the colours of its frame before those of its screen, and is passed by what else is said of it', () => {
    const comment = '21fe 02 6869 00';
    const control = '21f9 04 00 0000 01 00';
    const frame = '2c 0000 0000 0100 0100 80 405060 ffffff 02 02 4401 00 3b';
    const bytes = bytesOf(`474946383961 0100 0100 80 00 00 102030 ffffff ${comment} ${control} ${frame}`);
    expect([...decodeGif(bytes).data]).toEqual([0x40, 0x50, 0x60, 255]);
  });

  it('is black where its data names a colour that its palette has not', () =>
    expect([...decodeGif(gif('02', '5401')).data]).toEqual([0, 0, 0, 255]));

  it.each([
    ['its signature', ''],
    ['what stands before its picture', '0100 0100 80 00 00 102030 ffffff 21f9 04'],
    ['a comment', '0100 0100 80 00 00 102030 ffffff 21fe 20 6869 6869 6869'],
    ['the place of its picture', '0100 0100 80 00 00 102030 ffffff 2c 0000 0000 01'],
  ])('is cut short where it ends with %s', (_, rest) =>
    expect(recogniseGif(bytesOf(`474946383961 ${rest}`))).toEqual({ kind: 'broken', reason: 'truncated' }),
  );

  it.each([
    ['a GIF has no codes of 0 bits', gif('00', '4401')],
    ['a GIF has no codes of 12 bits', gif('0c', '4401')],
    ['a GIF uses a code before it makes it', gif('02', '0600')],
    ['a GIF is damaged', gif('02', '4401', '00')],
  ])('is refused: %s', (message, bytes) => expect(() => decodeGif(bytes)).toThrow(message));
});

describe('the pixels of a picture', () => {
  it('in grey are as light as their colours were (ITU-R BT.709)', () => {
    const colours = picture(3, 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255);
    expect(inGrey(colours)).toMatchObject({ samples: 1, data: Uint8Array.from([54, 182, 18, 255]) });
    expect(inGrey(picture(4, 255, 0, 0, 128))).toMatchObject({ samples: 2, data: Uint8Array.from([54, 128]) });
    const grey = picture(2, 7, 9);
    expect(inGrey(grey)).toBe(grey);
  });

  it.each([
    [picture(1, 7), [7, 7, 7, 255]],
    [picture(2, 7, 9), [7, 7, 7, 9]],
    [picture(3, 1, 2, 3), [1, 2, 3, 255]],
    [picture(4, 1, 2, 3, 4), [1, 2, 3, 4]],
  ])('for encoders have four samples', (bitmap, rgba) => expect([...toRgba(bitmap)]).toEqual(rgba));

  it.each([
    ['greys', picture(4, 7, 7, 7, 255, 8, 8, 8, 255), 1, [7, 8]],
    ['greys that are seen through', picture(4, 7, 7, 7, 255, 8, 8, 8, 254), 2, [7, 255, 8, 254]],
    ['opaque colours', picture(4, 7, 8, 9, 255), 3, [7, 8, 9]],
    ['opaque greys', picture(2, 7, 255), 1, [7]],
  ])('are simplified: %s', (_, bitmap, samples, data) =>
    expect(simplified(bitmap)).toMatchObject({ samples, data: Uint8Array.from(data) }),
  );
});
