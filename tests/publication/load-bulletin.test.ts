import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { findNumbers, mayExist, numberInFolder } from '../../src/publication/find-numbers.ts';
import { everyNumber, loadBulletin, newestNumber, nextNumber } from '../../src/publication/load-bulletin.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { loadStoriesAlone } from '../../src/publication/load-stories.ts';
import { readBodyAlone } from '../../src/publication/read-front-matter.ts';
import { testPublication } from '../fixtures/test-bulletin.ts';
import { bulletinFile, folderWith } from './folder.ts';

const number = (count: number, lines = '') => bulletinFile(`number: ${count}\ndate: 2012-03\ntitle: Non${lines}`);
/** A front matter that cannot be read: it means to be a number. */
const BROKEN = '---\nnumber: trois\n---\n\nTexte.\n';
/** No front matter: without a figure in its name it does not mean to be one. */
const PROSE = 'Des idées.\n';

function opened(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = folderWith({ 'publication.yaml': 'name: Fil', ...files });
  const publication = loadPublication(folder).value;
  const found = publication && findNumbers(publication).value;
  if (!found) throw new Error('the test’s own publication is broken');
  return { folder, publication, found };
}

const told = (problems: readonly Problem[]) =>
  problems.map(({ severity, code, file }) => [severity, code, ...(file === undefined ? [] : [basename(file)])]);

describe('the number that comes last', () => {
  it('is the largest one, and tells of files that are no numbers', () => {
    const { publication, found } = opened({ 'a.md': number(9), 'b.md': number(10), 'notes.md': PROSE });
    const { value, problems } = newestNumber(publication, found);
    expect(value).toBe(10);
    expect(told(problems)).toEqual([['warning', 'front-matter.missing', 'notes.md']]);
  });

  it('is none where a file that may be newer cannot be read, and that file alone is told', () => {
    const { publication, found } = opened({ 'a.md': number(9), 'broken.md': BROKEN, 'notes.md': PROSE });
    const { value, problems } = newestNumber(publication, found);
    expect(value).toBeUndefined();
    expect(problems.map(({ file }) => basename(file ?? ''))).not.toContain('notes.md');
    expect(told(problems)[0]).toEqual(['error', 'number.text', 'broken.md']);
  });

  it('is none where there is no number', () => {
    const { folder, publication, found } = opened({ 'notes.md': PROSE });
    expect(newestNumber(publication, found)).toEqual({
      problems: [{ severity: 'error', code: 'number.none', values: { folder } }],
    });
  });
});

describe('every number', () => {
  it('rises, and a file that does not mean to be one is worth a warning', () => {
    const files = { 'a.md': number(10), 'b.md': number(2), 'broken.md': BROKEN, 'notes.md': PROSE };
    const { publication, found } = opened(files);
    const { value, problems } = everyNumber(publication, found);
    expect(value).toEqual([2, 10]);
    expect(told(problems)).toContainEqual(['error', 'number.text', 'broken.md']);
    expect(told(problems)).toContainEqual(['warning', 'front-matter.missing', 'notes.md']);
  });

  it('is none: the files that cannot be read are told, or that there are none', () => {
    const broken = opened({ 'broken.md': BROKEN });
    const { value, problems } = everyNumber(broken.publication, broken.found);
    expect(value).toBeUndefined();
    expect(told(problems)[0]).toEqual(['error', 'number.text', 'broken.md']);
    expect(told(problems)).not.toContainEqual(['error', 'number.none']);
    const prose = opened({ 'notes.md': PROSE });
    expect(told(everyNumber(prose.publication, prose.found).problems)).toEqual([
      ['error', 'number.none'],
      ['warning', 'front-matter.missing', 'notes.md'],
    ]);
  });
});

describe('the number after the last', () => {
  it('is one more, and one where there is none', () => {
    expect(
      nextNumber(
        new Map([
          [2, 'a.md'],
          [7, 'b.md'],
        ]),
      ),
    ).toBe(8);
    expect(nextNumber(new Map())).toBe(1);
  });
});

describe('a number that is loaded', () => {
  it('is looked for in its folder where nothing is known of that', () => {
    const { publication } = opened({ 'a.md': number(9) });
    expect(loadBulletin(publication, 9)).toMatchObject({ value: { frontMatter: { number: 9 } }, problems: [] });
  });

  it('is none where its folder is gone', () => {
    const gone = testPublication({ folder: join(folderWith({}), 'gone') });
    expect(told(loadBulletin(gone, 9).problems)).toEqual([['error', 'disk.missing', 'gone']]);
  });

  it('is none where its file has an error, and all of them are told', () => {
    const { publication, found } = opened({ 'a.md': number(9, '\npages: 0'), 'b.md': number(3), 'c.md': number(3) });
    for (const one of [9, 3]) expect(loadBulletin(publication, one, found).value).toBeUndefined();
    expect(told(loadBulletin(publication, 3, found).problems)).toEqual([['error', 'number.duplicate', 'b.md']]);
    expect(loadBulletin(publication, 3, found).problems[0]?.values).toMatchObject({ number: 3, free: 10 });
  });

  it('is there with warnings', () => {
    const { publication, found } = opened({ 'a.md': number(9, '\nzzzzzzz: x') });
    const { value, problems } = loadBulletin(publication, 9, found);
    expect([value?.frontMatter.number, told(problems)]).toEqual([9, [['warning', 'field.unknown', 'a.md']]]);
  });
});

describe('a number that is not there', () => {
  it('is told with those that are', () => {
    const files = Object.fromEntries([1, 2, 3, 5, 7, 8].map((one) => [`${one}.md`, number(one)]));
    const { folder, publication, found } = opened({ ...files, 'broken.md': BROKEN, 'notes.md': PROSE });
    const { problems } = loadBulletin(publication, 4, found);
    expect(problems[0]).toEqual({
      severity: 'error',
      code: 'number.unknown',
      values: { number: 4, folder, existing: '1–3, 5, 7–8' },
    });
    expect(told(problems.slice(1))[0]).toEqual(['warning', 'number.text', 'broken.md']);
    expect(problems.every(({ severity, file }) => severity === 'warning' || file === undefined)).toBe(true);
    expect(problems.map(({ file }) => file && basename(file))).not.toContain('notes.md');
  });

  it('is most likely the broken file that has it at the beginning of its name', () => {
    const { publication, found } = opened({ '1.md': number(1), '007-x.md': BROKEN, 'x-7.md': BROKEN, '8.md': BROKEN });
    const files = new Set(loadBulletin(publication, 7, found).problems.map(({ file }) => basename(file ?? '')));
    expect(files).toEqual(new Set(['007-x.md']));
    expect(loadBulletin(publication, 7, found).problems[0]?.severity).toBe('error');
  });

  it('is told by the broken files where no other is there, or by there being none', () => {
    const broken = opened({ 'broken.md': BROKEN, 'notes.md': PROSE });
    expect(told(loadBulletin(broken.publication, 4, broken.found).problems)[0]).toEqual([
      'error',
      'number.text',
      'broken.md',
    ]);
    const none = opened({ 'notes.md': PROSE });
    expect(told(loadBulletin(none.publication, 4, none.found).problems)).toEqual([['error', 'number.none']]);
  });

  it('may be a file that cannot be read and means to be a number', () => {
    const prose = opened({ '1.md': number(1), 'notes.md': PROSE }).found;
    expect([mayExist(prose, 1), mayExist(prose, 2)]).toEqual([true, false]);
    const broken = opened({ '1.md': number(1), 'a.md': BROKEN, 'notes.md': PROSE }).found;
    expect([mayExist(broken, 1), mayExist(broken, 2)]).toEqual([true, true]);
  });
});

describe('the number of a folder', () => {
  it('is that of its front matter, null where that cannot be read, and none where it means to be none', () => {
    const { folder } = opened({
      '5/numero.md': number(5),
      '6/numero.md': BROKEN,
      '7/a.md': 'A.',
      'notes/a.md': 'A.',
    });
    expect(['5', '6', '7', 'notes'].map((name) => numberInFolder(folder, name))).toEqual([5, null, null, undefined]);
  });
});

describe('the stories of a number', () => {
  it('are all read together up to sixteen megabytes', () => {
    const half = 'x'.repeat(7.9e6);
    const whole = opened({ '5/numero.md': number(5), '5/a.md': half, '5/b.md': half });
    expect(loadBulletin(whole.publication, 5, whole.found).value?.stories).toHaveLength(2);
    const more = opened({ '5/numero.md': number(5), '5/a.md': half, '5/b.md': half, '5/c.md': 'é'.repeat(110_000) });
    const { value, problems } = loadBulletin(more.publication, 5, more.found);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([
      {
        severity: 'error',
        code: 'number.folder-too-large',
        values: { folder: join(more.folder, '5'), megabytes: 16 },
        file: join(more.folder, '5/numero.md'),
      },
    ]);
  });

  it('are told apart by their texts and their names, whatever their order', () => {
    const digest = (files: Readonly<Record<string, string>>) => {
      const { publication, found } = opened(files);
      return loadBulletin(publication, 5, found).value?.digest;
    };
    const files = { '5/numero.md': number(5), '5/a.md': 'A.', '5/b.md': 'B.' };
    expect(digest(files)).toMatch(/^[\da-f]{16,}$/);
    expect(digest(files)).toBe(digest(files));
    expect(digest({ ...files, '5/b.md': 'C.' })).not.toBe(digest(files));
    expect(digest({ ...files, '5/numero.md': number(5, '!') })).not.toBe(digest(files));
    expect(digest({ '5/numero.md': number(5), '5/a.md': 'A.', '5/c.md': 'B.' })).not.toBe(digest(files));
  });

  it('are empty without a text and a title, and only then', () => {
    const { publication, found } = opened({
      '5/numero.md': number(5),
      '5/a.md': '---\ntitle: A\n---\n',
      '5/b.md': ' \n\n',
      '5/c.md': 'C.',
    });
    expect(told(loadBulletin(publication, 5, found).problems)).toEqual([['warning', 'story.empty', 'b.md']]);
  });

  it('can be read for their words where the number is refused', () => {
    const { folder, found } = opened({
      '5/numero.md': number(5),
      '5/a.md': 'A.',
      '5/b.md': new Uint8Array([0xe9, 0x41]),
      '5/c.md': '---\ntitle: [\n---\nC.',
    });
    const file = join(folder, '5/numero.md');
    const head = readBodyAlone(file, number(5), 5);
    const lying = found.folders.get(file);
    if (!head || !lying) throw new Error('not found');
    const { stories, body } = loadStoriesAlone(head, lying);
    expect(stories?.map((story) => basename(story.file))).toEqual(['a.md', 'c.md']);
    expect(stories?.map(({ start, end }) => body.slice(start, end).trim())).toEqual(['A.', 'C.']);
  });
});
