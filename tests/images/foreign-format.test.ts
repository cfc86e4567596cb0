import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { foreignFormat } from '../../src/images/foreign-format.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { growth } from '../inspectors/cpu-time.ts';
import { folderWith } from '../publication/folder.ts';

/** An ISO base media file of these brands, the major one first. */
function media(...brands: readonly string[]): string {
  const [major = '', ...others] = brands;
  const size = String.fromCharCode(0, 0, 0, 16 + others.length * 4);
  return `${size}ftyp${major}\0\0\0\0${others.join('')}`;
}

const FILES: readonly (readonly [name: string, begins: string, format: string | undefined])[] = [
  ['IMG_1.HEIC', media('heic', 'mif1', 'heic'), 'heic'],
  ['IMG_1.jpg', media('mif1', 'mif1', 'heic'), 'heic'],
  ['burst.heif', media('msf1', 'hevc'), 'heic'],
  ['film.mov', media('qt  '), 'video'],
  ['film.mp4', media('isom', 'iso2', 'avc1'), 'video'],
  ['IMG_1.heif', media('abcd', 'heic'), 'heic'],
  ['film.cine', media('abcd', 'efgh'), 'video'],
  ['film.webm', '\x1a\x45\xdf\xa3', 'video'],
  ['film.avi', 'RIFF\x10\0\0\0AVI LIST', 'video'],
  ['a.cr3', media('crx ', 'isom'), 'raw'],
  ['a.cr2', 'II*\0\x10\0\0\0CR\x02\0', 'raw'],
  ['a.NEF', 'MM\0*\0\0\0\x08', 'raw'],
  ['a.dng', 'II*\0\x08\0\0\0', 'raw'],
  ['a.raf', 'FUJIFILMCCD-RAW 0201', 'raw'],
  ['a.tif', 'II*\0\x08\0\0\0', 'tiff'],
  ['a.tiff', 'MM\0*\0\0\0\x08', 'tiff'],
  ['a.bmp', 'BM\x36\0\x0c\0\0\0\0\0\x36\0\0\0', 'bmp'],
  ['a.psd', '8BPS\0\x01', 'psd'],
  ['a.jp2', '\0\0\0\x0cjP  \r\n\x87\n', 'jpeg-2000'],
  ['a.jxl', '\xff\x0a\x01', 'jpeg-xl'],
  ['favicon.ico', '\0\0\x01\0\x02\0', 'icon'],
  ['a.eps', '%!PS-Adobe-3.0 EPSF-3.0', 'postscript'],
  ['a.wmf', '\xd7\xcd\xc6\x9a\0\0', 'metafile'],
  ['a.xcf', 'gimp xcf v011', 'gimp'],
  ['a.pdf', '%PDF-1.7', 'pdf'],
  ['a.docx', `PK\x03\x04${'\0'.repeat(26)}[Content_Types].xml`, 'office'],
  ['a.odt', `PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/vnd.oasis`, 'office'],
  ['a.zip', `PK\x03\x04${'\0'.repeat(26)}photo.jpg`, 'archive'],
  ['a.mp3', 'ID3\x03\0', 'sound'],
  ['a.png', '<!DOCTYPE html><html>', 'web-page'],
  ['a.jpg', 'version https://git-lfs.github.com/spec/v1\n', 'pointer'],
  ['._a.jpg', '\0\x05\x16\x07\0\x02', 'sidecar'],
  ['a.txt', 'Bonjour', 'text'],
  ['a.bin', '\x01\x02\x03\x04', undefined],
];

describe('a file that is no picture', () => {
  it.each(FILES)('%s is recognised by its bytes', (name, begins, format) => {
    expect(foreignFormat(Buffer.from(begins, 'latin1'), name)).toBe(format);
  });

  it('is named in the message, with what to do', async () => {
    const codes: string[] = [];
    for (const [name, begins] of FILES.filter(([file]) => /^(?:IMG_1\.HEIC|a\.(?:tif|cr2|pdf|png|bin))$/.test(file))) {
      const folder = folderWith({ [name]: Buffer.from(begins, 'latin1') });
      const { problems } = await composeArticle(testPublication({ folder }), testBulletin(`![Une image](${name})`));
      codes.push(...problems.map(({ code, values }) => `${code} ${values.format ?? ''}`.trim()));
    }
    expect(codes).toEqual([
      'image.is-heic',
      'image.is-raw',
      'image.is-other found.picture-tiff',
      'image.is-pdf',
      'image.is-web-page',
      'image.format',
    ]);
  });

  it('is looked at no longer than its beginning, whatever stands in it', async () => {
    const whole = Buffer.from('<!--'.repeat(2_000_000));
    const look = (length: number) => foreignFormat(whole.subarray(0, length), 'a.png');
    // What reads all of it takes eight times as long.
    expect(await growth(look, whole.length)).toBeLessThan(4);
  });
});
