import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInside } from '../../src/publication/file-inside.ts';
import { nameFile } from '../../src/publication/named-file.ts';
import { fileFinder } from '../../src/publication/nearest-file.ts';
import { folderWith } from './folder.ts';

const FILES = {
  'images/photo.jpg': 'a',
  'images/Piquet.JPG': 'a',
  'images/La photo.png': 'a',
  'images/e\u0301te\u0301.png': 'a',
  'images/no\u0308el.png': 'a',
  'images/a%20b.png': 'a',
  'images/n#1.png': 'a',
};

/** `found NAME difference` or `refused reason nearest`. */
function named(written: string, folder = folderWith(FILES), within = ''): string {
  const file = nameFile(written, { folder, within }, fileFinder(folder));
  const parts =
    file.kind === 'found' ? ['found', file.name, file.difference, file.passed] : ['refused', file.reason, file.nearest];
  return parts.filter((part) => part !== undefined).join(' ');
}

describe('the name of a file', () => {
  it.each([
    ['images/photo.jpg', 'found images/photo.jpg'],
    ['./images//photo.jpg', 'found images/photo.jpg'],
    ['images/../images/photo.jpg', 'found images/photo.jpg'],
    ['images/La photo.png', 'found images/La photo.png'],
    ['images/a b.png', 'found images/a%20b.png'],
    ['images/n%231.png', 'found images/n#1.png'],
  ])('%s is that of its file', (written, found) => {
    expect(named(written)).toBe(found);
  });

  it.each([
    ['/images/photo.jpg', 'found images/photo.jpg slash'],
    ['images\\photo.jpg', 'found images/photo.jpg backslash'],
    ['\\images\\photo.jpg', 'found images/photo.jpg backslash'],
    ['.\\images\\photo.jpg', 'found images/photo.jpg backslash'],
    ['images/été.png', 'found images/e\u0301te\u0301.png normal-form'],
    ['images\\été.png', 'found images/e\u0301te\u0301.png backslash'],
    ['images/La\u00a0photo.png', 'found images/La photo.png normal-form'],
  ])('%s is read, and the difference is told', (written, found) => {
    expect(named(written)).toBe(found);
  });

  it.each([
    ['images/Photo.jpg', 'refused other-capitals images/photo.jpg'],
    ['Images/photo.jpg', 'refused other-capitals images/photo.jpg'],
    ['images/photo.JPG', 'refused other-capitals images/photo.jpg'],
    ['images/piquet.jpeg', 'refused missing-near images/Piquet.JPG'],
    ['photo.jpg', 'refused missing-near images/photo.jpg'],
    ['images/phtoo.jpg', 'refused missing-near images/photo.jpg'],
    ['images/manifestation.jpg', 'refused missing'],
    ['images/photo.jpg/a.jpg', 'refused missing'],
    ['../images/photo.jpg', 'refused outside-near images/photo.jpg'],
    ['/Users/anne/photo.jpg', 'refused outside-near images/photo.jpg'],
    ['C:\\Users\\Anne\\photo.jpg', 'refused outside-near images/photo.jpg'],
    ['file:///Users/anne/photo.jpg', 'refused outside-near images/photo.jpg'],
    ['/etc/hostname', 'refused outside'],
    ['https://example.org/photo.jpg', 'refused remote'],
    ['//example.org/photo.jpg', 'refused remote'],
    ['data:image/png;base64,AAAA', 'refused embedded'],
    ['a\u0000b.jpg', 'refused missing'],
    [`${'a'.repeat(5000)}.jpg`, 'refused missing'],
  ])('%s is that of no file: the nearest one is proposed', (written, refused) => {
    expect(named(written)).toBe(refused);
  });

  it('leads out of the folder by no link, and lists nothing there', () => {
    const outside = folderWith({ 'secret.jpg': 'a' });
    const folder = folderWith(FILES);
    symlinkSync(outside, join(folder, 'away'));
    expect(named('away/secret.jpg', folder)).toBe('refused outside');
    expect(named('away/Secret.jpg', folder)).toBe('refused outside');
  });
});

describe('a file that is there and cannot be read', () => {
  it('is no missing file: a link that leads nowhere, or round in a circle', () => {
    const folder = folderWith(FILES);
    symlinkSync(join(folder, 'gone.jpg'), join(folder, 'link.jpg'));
    symlinkSync(join(folder, 'gone'), join(folder, 'linked'));
    symlinkSync('circle.jpg', join(folder, 'circle.jpg'));
    for (const name of ['link.jpg', 'linked/a.jpg', 'circle.jpg'])
      expect(readInside(name, folder, 9)).toBe('broken-link');
    expect(named('link.jpg', folder)).toBe('found link.jpg');
  });

  it('is a folder', () => {
    expect(readInside('images', folderWith(FILES), 9)).toBe('folder');
  });

  it.skipIf(process.getuid?.() === 0)('may not be read', () => {
    const folder = folderWith(FILES);
    chmodSync(join(folder, 'images/photo.jpg'), 0);
    expect(readInside('images/photo.jpg', folder, 9)).toBe('no-access');
    chmodSync(join(folder, 'images'), 0);
    expect(named('images/photo.jpg', folder)).toBe('found images/photo.jpg');
    expect(readInside('images/photo.jpg', folder, 9)).toBe('no-access');
    chmodSync(join(folder, 'images'), 0o700);
  });
});

describe('a name in a file of a folder', () => {
  const files = { ...FILES, '005/photo.jpg': 'a', '005/images/photo.jpg': 'a', '005/a b.png': 'a' };

  it.each([
    ['photo.jpg', 'found 005/photo.jpg'],
    ['images/photo.jpg', 'found 005/images/photo.jpg'],
    ['./images\\photo.jpg', 'found 005/images/photo.jpg backslash'],
    ['a%20b.png', 'found 005/a b.png'],
    ['../images/photo.jpg', 'found images/photo.jpg'],
    ['/images/photo.jpg', 'found images/photo.jpg slash'],
    ['/photo.jpg', 'refused outside-near 005/photo.jpg'],
    ['images/Piquet.JPG', 'found images/Piquet.JPG 005/images/Piquet.JPG'],
    ['../images/phto.jpg', 'refused missing-near images/photo.jpg'],
    ['tout-autre-chose.pdf', 'refused missing-beside'],
    ['../../secret.txt', 'refused outside'],
    ['../../etc/photo.jpg', 'refused outside-near 005/photo.jpg'],
    ['https://a.fr/photo.jpg', 'refused remote'],
  ])('%s is looked for beside that file, then in the publication’s folder', (written, found) => {
    expect(named(written, folderWith(files), '005')).toBe(found);
  });

  it('never leads out of the publication’s folder by a link', () => {
    const outside = folderWith({ 'photo.jpg': 'secret' });
    const folder = folderWith({ '005/a.md': '' });
    symlinkSync(outside, join(folder, '005/images'));
    expect(named('images/photo.jpg', folder, '005')).toBe('refused outside');
  });
});
