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
