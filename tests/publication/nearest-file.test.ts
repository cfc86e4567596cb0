import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nearestFile } from '../../src/publication/nearest-file.ts';
import { FAR_FROM_SQUARE, growth } from '../inspectors/cpu-time.ts';
import { folderWith } from './folder.ts';

const FILES = [
  '003-greve.md',
  'accord.pdf',
  'images/Piquet de grève.JPG',
  'images/assemblee-generale.png',
  'images/phone.heic',
  'images/2026/rond-point.jpeg',
  'images/photo-2.jpg',
  'images/IMG_2043.jpg',
  'Cafe\u0301.jpg',
  'effectifs.csv',
  'top/logo.svg',
];

describe('the file that a name meant which no file has', () => {
  it.each([
    ['capitals', 'images/ASSEMBLEE-generale.PNG', 'images/assemblee-generale.png'],
    ['accents', 'images/assemblée-générale.png', 'images/assemblee-generale.png'],
    ['accents, composed or not', 'Café.jpg', 'Cafe\u0301.jpg'],
    ['blanks', 'images/Piquet_de_greve.jpg', 'images/Piquet de grève.JPG'],
    ['blanks as %20', 'images/piquet%20de%20gr%C3%A8ve.jpg', 'images/Piquet de grève.JPG'],
    ['hyphens', 'images/assemblee generale.png', 'images/assemblee-generale.png'],
    ['backslashes', 'images\\assemblee-generale.png', 'images/assemblee-generale.png'],
    ['a slash before it', '/images/assemblee-generale.png', 'images/assemblee-generale.png'],
    ['its extension', 'images/assemblee-generale.jpg', 'images/assemblee-generale.png'],
    ['no extension', 'images/assemblee-generale', 'images/assemblee-generale.png'],
    ['an extension mistyped', 'images/assemblee-generale.pgn', 'images/assemblee-generale.png'],
    ['the picture of a telephone', 'images/phone.jpg', 'images/phone.heic'],
    ['a folder left out', 'rond-point.jpeg', 'images/2026/rond-point.jpeg'],
    ['a folder added', 'bulletins/images/photo-2.jpg', 'images/photo-2.jpg'],
    ['a folder mistyped', 'image/photo-2.jpg', 'images/photo-2.jpg'],
    ['a path of Windows', 'C:\\Users\\Anne\\Bureau\\photo-2.jpg', 'images/photo-2.jpg'],
    ['a path that leads out', '../images/photo-2.jpg', 'images/photo-2.jpg'],
    ['an address of the disk', 'file:///Users/anne/photo-2.jpg', 'images/photo-2.jpg'],
    ['a letter too few', 'images/asemblee-generale.png', 'images/assemblee-generale.png'],
    ['two letters swapped', 'images/ponhe.heic', 'images/phone.heic'],
    ['figures swapped', 'images/IMG_2034.jpg', 'images/IMG_2043.jpg'],
    ['a table', 'effectif.csv', 'effectifs.csv'],
    ['a document', 'Accords.pdf', 'accord.pdf'],
    ['a number', '003-grève.md', '003-greve.md'],
    ['what stands behind its name', 'top/logo.svg?raw=true', 'top/logo.svg'],
  ])('is found in spite of %s', (_, asked, found) => {
    expect(nearestFile(folderWith(Object.fromEntries(FILES.map((file) => [file, '']))), asked)).toBe(found);
  });

  it.each([
    ['another word', 'images/manif.jpg'],
    ['another of several photographs', 'images/photo-3.jpg'],
    ['one letter', 'images/a.jpg'],
    ['another kind of file', 'images/photo-2.pdf'],
    ['nothing', ''],
    ['a folder', 'images/'],
    ['above', '..'],
  ])('is none where %s is written', (_, asked) => {
    expect(nearestFile(folderWith(Object.fromEntries(FILES.map((file) => [file, '']))), asked)).toBeUndefined();
  });

  const nearestOf = (asked: string, ...files: readonly string[]) =>
    nearestFile(folderWith(Object.fromEntries(files.map((file) => [file, '']))), asked);

  it.each([
    ['a tab for a blank', 'la\tphoto.jpg', 'la photo.jpg'],
    ['a blank before and behind it', ' photo.jpg ', 'photo.jpg'],
    ['a percent sign that escapes nothing', 'photo 100%.jpg', 'photo-100%.jpg'],
    ['two slashes', 'images//photo.jpg', 'images/photo.jpg'],
    ['what stands behind its name, with an ending in it', 'photo.jpg#a.b', 'photo.jpg'],
    ['one letter in a word of three', 'lig.jpg', 'lie.jpg'],
    ['two letters in a word of six', 'grevvv.jpg', 'greves.jpg'],
    ['a third of the letters of a long word', 'assemblwww.jpg', 'assembleee.jpg'],
    ['a letter too few in an ending', 'photo.jpe', 'photo.jpeg'],
    ['two letters swapped in a short word', 'ile.jpg', 'lie.jpg'],
  ])('is found in spite of %s', (_, asked, file) => expect(nearestOf(asked, file)).toBe(file));

  it.each([
    ['two letters of five are others', 'grevv.jpg', 'gryyv.jpg'],
    ['one letter of two is another', 'ab.jpg', 'ac.jpg'],
    ['three letters of eight are others', 'greviste.jpg', 'grexxxte.jpg'],
    ['more letters are missing than may be wrong', 'grev.jpg', 'grevistes.jpg'],
    ['three letters have changed places', 'photo.jpg', 'tohpo.jpg'],
    ['it has other figures', 'photo-10.jpg', 'photo-2.jpg'],
    ['nothing but signs is left of both', '---.jpg', '___.jpg'],
    ['its ending has two letters', 'photo.js', 'photo.jpg'],
    ['its ending is no kind of file that stands for it', 'photo.html', 'photo.jpg'],
    ['the scheme stands within it', 'photofile:.jpg', 'photo.jpg'],
  ])('is none where %s', (_, asked, file) => expect(nearestOf(asked, file)).toBeUndefined());

  it.each([
    ['pictures', 'jpg jpeg jpe jfif png gif webp avif svg heic heif tif tiff bmp'],
    ['tables', 'csv tsv txt xls xlsx ods'],
    ['documents', 'pdf doc docx odt rtf'],
    ['texts', 'md markdown txt'],
  ])('may have any ending of %s for another of them', (_, endings) => {
    const all = endings.split(' ');
    for (const [at, ending] of all.entries()) {
      const other = all[(at + 1) % all.length];
      expect(nearestOf(`grève.${other}`, `grève.${ending}`)).toBe(`grève.${ending}`);
    }
  });

  it('differs in its stem rather than not at all, and in its ending before its stem, and in folders before both', () => {
    expect(nearestOf('photo.jpg', 'phota.jpg', 'photo.png')).toBe('photo.png');
    expect(nearestOf('photo.jpg', 'phota.jpg', 'phot-o.jpg')).toBe('phot-o.jpg');
    expect(nearestOf('photo.jpg', 'phooto.jpg', 'photoxx.jpg', 'phot_o.jpg')).toBe('phot_o.jpg');
    expect(nearestOf('photo.jpg', 'photo.png', 'a/b/c/photo.jpg')).toBe('a/b/c/photo.jpg');
    expect(nearestOf('phot.jpg', 'phooo.jpg', 'phoo.jpg')).toBe('phoo.jpg');
  });

  it('is in as few folders that were not named as may be, and in as many that were', () => {
    expect(nearestOf('a/b/photo.jpg', 'c/photo.jpg', 'b/photo.jpg')).toBe('b/photo.jpg');
    expect(nearestOf('a/photo.jpg', 'a/b/c/photo.jpg', 'a/b/photo.jpg')).toBe('a/b/photo.jpg');
    expect(nearestOf('./a/../photo.jpg', 'b/photo.jpg', 'a/photo.jpg')).toBe('a/photo.jpg');
  });

  it('is none for names that no disk has, of more than a thousand characters', () => {
    const long = `${'a/'.repeat(495)}photo.jpg`;
    expect(nearestOf(` ${long}`, 'photo.jpg')).toBe('photo.jpg');
    expect(nearestOf(` ${long}?`, 'photo.jpg')).toBeUndefined();
  });

  it('is the one in the folder that was named, of two that are as near', () => {
    const folder = folderWith({ 'a/photo.jpg': '', 'b/photo.jpg': '', 'b/c/photo.jpg': '' });
    expect(nearestFile(folder, 'b/Photo.JPG')).toBe('b/photo.jpg');
  });

  it('is never outside the folder, not even behind a link', () => {
    const outside = folderWith({ 'secret.jpg': '' });
    const folder = folderWith({ 'images/a.txt': '' });
    symlinkSync(outside, join(folder, 'images/away'));
    symlinkSync(join(outside, 'secret.jpg'), join(folder, 'secret.jpg'));
    expect(nearestFile(folder, 'Secret.jpg')).toBeUndefined();
    expect(nearestFile(folder, `../${outside.split('/').at(-1)}/secret.jpg`)).toBeUndefined();
  });

  it('is none that is hidden', () => {
    expect(nearestFile(folderWith({ '.git/photo.jpg': '', '.photo.jpg': '' }), 'photo.jpg')).toBeUndefined();
  });

  it('is found, or not, in time in proportion to the name, among very many', async () => {
    const names = Array.from({ length: 6000 }, (_, index) => [`photos/photo-${index}-du-piquet.jpg`, ''] as const);
    const folder = folderWith(Object.fromEntries(names));
    const look = (length: number) => expect(nearestFile(folder, `${'x'.repeat(length)}.jpg`)).toBeUndefined();
    expect(await growth(look, 200_000)).toBeLessThan(FAR_FROM_SQUARE);
  });
});
