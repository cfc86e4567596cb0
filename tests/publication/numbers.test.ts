import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/publication/find-numbers.ts';
import { everyNumber, loadBulletin, newestNumber } from '../../src/publication/load-bulletin.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { FAR_FROM_SQUARE, growth } from '../inspectors/cpu-time.ts';
import { bulletinFile, folderWith } from './folder.ts';

const number = (n: number | string, body?: string) => bulletinFile(`number: ${n}\ndate: 2012-03\ntitle: N ${n}`, body);

function publicationWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = folderWith({ 'publication.yaml': 'name: Fil', ...files });
  const publication = loadPublication(folder).value;
  const found = publication && findNumbers(publication).value;
  if (!publication || !found) throw new Error('the test’s own publication is broken');
  return { folder, publication, found };
}

const codes = ({ problems }: { problems: readonly { severity: string; code: string }[] }) =>
  problems.map(({ severity, code }) => `${severity} ${code}`);

describe('looking for numbers', () => {
  it('takes any name and rising numbers, and leaves drafts and README alone', () => {
    const { found } = publicationWith({
      'b.md': number(10),
      'a.MD': number('2 # deux'),
      'c.md': number('"x"'),
      '_draft.md': number(4),
      '.hidden.md': number(5),
      'README.md': '# Lisez-moi',
    });
    expect([...found.files.keys()]).toEqual([2, 10]);
    expect(found.unreadable.map(({ file }) => file.endsWith('c.md'))).toEqual([true]);
  });

  it('follows links to files, and is kept from none by folders and dead links', () => {
    const folder = folderWith({ 'publication.yaml': 'name: Fil', 'elsewhere/x.txt': number(3) });
    symlinkSync(join(folder, 'elsewhere/x.txt'), join(folder, '003.md'));
    symlinkSync(join(folder, 'nowhere'), join(folder, '004.md'));
    mkdirSync(join(folder, '005.md'));
    const publication = loadPublication(folder).value;
    const found = publication && findNumbers(publication).value;
    expect([...(found?.files.keys() ?? [])]).toEqual([3]);
    expect(found?.unreadable.map(({ file, meant }) => [file.slice(-6), meant])).toEqual([
      ['004.md', true],
      ['005.md', false],
    ]);
  });

  it('reads a thousand front matters in time in proportion to them', async () => {
    const ofSize = (count: number) =>
      publicationWith(
        Object.fromEntries(
          Array.from({ length: count }, (_, index) => [`${index + 1}.md`, number(index + 1, 'x '.repeat(2000))]),
        ),
      ).publication;
    const publications = new Map([125, 1000].map((count) => [count, ofSize(count)]));
    const read = (count: number) => {
      const publication = publications.get(count);
      expect(publication && findNumbers(publication).value?.files.size).toBe(count);
    };
    expect(await growth(read, 1000)).toBeLessThan(FAR_FROM_SQUARE);
  });
});

describe('loading a number', () => {
  it('accepts a byte-order mark and CR LF', () => {
    const source = number(3).replaceAll('\n', '\r\n');
    const { publication } = publicationWith({ '003.md': `\ufeff${source}` });
    expect(loadBulletin(publication, 3)).toMatchObject({ value: { source }, problems: [] });
  });

  it('names both files when two have one number', () => {
    const { publication, folder } = publicationWith({ 'a.md': number(3), 'b.md': number(3) });
    expect(loadBulletin(publication, 3)).toMatchObject({
      problems: [
        {
          code: 'number.duplicate',
          file: join(folder, 'a.md'),
          values: { other: join(folder, 'b.md') },
          place: { line: 2, column: 9 },
        },
      ],
    });
  });

  it('names the numbers that exist when there is no such one', () => {
    const { publication } = publicationWith({
      'a.md': number(1),
      'b.md': number(2),
      'c.md': number(3),
      'd.md': number(7),
    });
    expect(loadBulletin(publication, 99).problems).toMatchObject([
      { code: 'number.unknown', values: { number: 99, existing: '1–3, 7' } },
    ]);
  });

  it('takes the file that its name says is the number for the culprit', () => {
    const { publication } = publicationWith({ '003-non.md': number('trois'), '002.md': number(2) });
    expect(codes(loadBulletin(publication, 3))).toEqual(['error number.text']);
  });

  it('refuses a number without text', () => {
    const { publication } = publicationWith({ '003.md': number(3, ' \n\n') });
    expect(codes(loadBulletin(publication, 3))).toEqual(['error body.empty']);
  });

  it('is not stopped by another number that is broken', () => {
    const { publication } = publicationWith({ '003.md': number(3), '004.md': number('quatre'), '005.md': 'rien' });
    expect(loadBulletin(publication, 3).problems).toEqual([]);
  });
});

describe('the newest number', () => {
  it('is the greatest', () => {
    const { publication, found } = publicationWith({ 'z.md': number(2), 'a.md': number(11) });
    expect(newestNumber(publication, found).value).toBe(11);
  });

  it('is not guessed while a file that may be newer is broken', () => {
    const { publication, found } = publicationWith({ '003.md': number(3), '004.md': number('quatre') });
    expect(codes(newestNumber(publication, found))).toEqual(['error number.text']);
  });

  it('is found beside a note that does not mean to be a number', () => {
    const { publication, found } = publicationWith({ '003.md': number(3), 'notes.md': 'à faire' });
    expect(newestNumber(publication, found)).toMatchObject({
      value: 3,
      problems: [{ severity: 'warning', code: 'front-matter.missing' }],
    });
  });

  it('of an empty publication is told to be none', () => {
    const { publication, found } = publicationWith({});
    expect(codes(newestNumber(publication, found))).toEqual(['error number.none']);
    expect(codes(everyNumber(publication, found))).toEqual(['error number.none']);
  });
});
