import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean, nameLeftovers } from '../../src/build/clean.ts';
import { recordOf } from '../../src/build/file-record.ts';
import { readWrittenList } from '../../src/build/read-written-list.ts';
import { writeNumber } from '../../src/build/write-number.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';

const page = (...names: string[]) => names.map((name) => `<img src="${name}">`).join('');

/** Numbers 1 and 2 are written, 2 exists no more. */
function twoNumbers(name = 'Fil') {
  const folder = folderWith({
    'publication.yaml': `name: ${name}\n`,
    '001.md': bulletinFile('number: 1\ndate: 2012-01\ntitle: Un'),
  });
  const publication: Publication = { folder, file: join(folder, 'publication.yaml'), name, lang: 'fr' };
  const out = join(folder, 'out');
  write(publication, 1, { 'index.html': page('../assets/style.css') });
  write(publication, 2, { 'index.html': page('../assets/style.css', 'a.png'), 'a.png': 'picture' });
  return { publication, out };
}

function write(publication: Publication, number: number, contents: Record<string, string>) {
  const out = join(publication.folder, 'out');
  const [main, ...companions] = Object.entries({ ...contents, '../assets/style.css': 'p{}' }).map(([name, text]) => ({
    path: name.startsWith('../') ? name.slice(3) : `00${number}/${name}`,
    bytes: Buffer.from(text),
  }));
  if (!main) throw new Error('nothing to write');
  expect(
    writeNumber(publication, out, { number, fileName: `00${number}` }, [{ name: 'html', main, companions }]).problems,
  ).toEqual([]);
}

const listNow = ({ publication, out }: ReturnType<typeof twoNumbers>) => readWrittenList(out, publication.name);
const cleanNow = (one: ReturnType<typeof twoNumbers>) => clean(one.publication, one.out, listNow(one));
const files = (out: string) =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort();
const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code);

/** Adds to the list a file that nothing needs. */
function list(out: string, path: string, content: string) {
  const file = join(out, '.bulletin.json');
  const object = JSON.parse(readFileSync(file, 'utf8'));
  object.files[path] = recordOf(Buffer.from(content));
  writeFileSync(file, JSON.stringify(object));
}

const ALL = ['.bulletin.json', '001/index.html', '002/a.png', '002/index.html', 'assets/style.css'];
const LEFT = ['.bulletin.json', '001/index.html', 'assets/style.css'];

describe('what belongs to nothing any more', () => {
  it('is named in one line, a number by its folder, and stays', () => {
    const one = twoNumbers();
    const { leftovers, problems } = nameLeftovers(one.publication, one.out, listNow(one));
    expect(leftovers.map(({ path }) => path)).toEqual(['002/a.png', '002/index.html']);
    expect(problems).toMatchObject([
      { severity: 'note', code: 'leftover.found', values: { what: join(one.out, '002/'), count: 2 } },
    ]);
    expect(files(one.out)).toEqual(ALL);
  });

  it('is named by itself where its number is needed', () => {
    const one = twoNumbers();
    writeFileSync(join(one.out, '001/a.png'), 'a');
    list(one.out, '001/a.png', 'a');
    const { problems } = nameLeftovers(one.publication, one.out, listNow(one));
    expect(problems).toMatchObject([
      { values: { what: `${join(one.out, '001/a.png')}, ${join(one.out, '002/')}`, count: 3 } },
    ]);
  });

  it('is removed with its folder and taken off the list, but not what another page names', () => {
    const one = twoNumbers();
    const { removed, leftovers, problems } = cleanNow(one);
    expect(removed.map(({ path }) => path)).toEqual(['002/a.png', '002/index.html']);
    expect([leftovers, problems]).toEqual([[], []]);
    expect(files(one.out)).toEqual(LEFT);
    expect(existsSync(join(one.out, '002'))).toBe(false);
    expect([...(listNow(one).list?.numbers.keys() ?? [])]).toEqual([1]);
    expect(cleanNow(one)).toEqual({ removed: [], leftovers: [], problems: [] });
  });

  it('is off the list too where a process had removed it that was killed before it wrote the list', () => {
    const whole = twoNumbers();
    cleanNow(whole);
    const expected = listNow(whole).list;
    expect([...(expected?.numbers.keys() ?? [])]).toEqual([1]);
    for (const gone of [['a.png'], ['a.png', 'index.html']]) {
      const half = twoNumbers();
      for (const name of gone) rmSync(join(half.out, '002', name));
      expect(codes(cleanNow(half).problems)).toEqual([]);
      expect(listNow(half).list).toEqual(expected);
    }
  });

  it('keeps a folder in which something else lies', () => {
    const one = twoNumbers();
    writeFileSync(join(one.out, '002/mine.txt'), 'mine');
    cleanNow(one);
    expect(files(one.out)).toEqual([...LEFT.slice(0, 2), '002/mine.txt', 'assets/style.css']);
  });

  it('is what a number no longer shows', () => {
    const one = twoNumbers();
    write(one.publication, 1, { 'index.html': page('b.png'), 'b.png': 'b' });
    write(one.publication, 1, { 'index.html': page() });
    expect(cleanNow(one).removed.map(({ path }) => path)).toContain('001/b.png');
  });

  it('stays as long as any page names it, whoever wrote that', () => {
    const one = twoNumbers();
    writeFileSync(join(one.out, 'mine.html'), page('002/a.png?x#y'));
    expect(cleanNow(one).removed.map(({ path }) => path)).toEqual(['002/index.html']);
    expect(files(one.out)).toContain('002/a.png');
  });

  it('stays, and is named, where it was changed: so does what a changed page names', () => {
    const one = twoNumbers();
    writeFileSync(join(one.out, '002/index.html'), page('a.png', 'mine.png'));
    const { removed, problems } = cleanNow(one);
    expect(removed).toEqual([]);
    expect(problems).toMatchObject([{ code: 'leftover.changed', values: { file: join(one.out, '002/index.html') } }]);
    expect(files(one.out)).toEqual(ALL);
  });

  it('stays where it has as many bytes, but others', () => {
    const one = twoNumbers();
    writeFileSync(join(one.out, '002/a.png'), 'PICTURE');
    const { problems } = cleanNow(one);
    expect(codes(problems)).toEqual(['leftover.changed']);
    expect(readFileSync(join(one.out, '002/a.png'), 'utf8')).toBe('PICTURE');
  });

  it('is nothing as long as the number of some file cannot be read', () => {
    const one = twoNumbers();
    writeFileSync(join(one.publication.folder, '002.md'), '---\nnumber: deux\n---\n\nx\n');
    expect(cleanNow(one)).toEqual({ removed: [], leftovers: [], problems: [] });
  });
});

describe('a path in the list', () => {
  it.each(['../victim', '/etc/hostname', '..\\victim', 'C:\\x', '001/../../victim', './001', ''])(
    '%j that is no path inside is named, and nothing there is touched',
    (path) => {
      const one = twoNumbers();
      writeFileSync(join(one.publication.folder, 'victim'), 'theirs');
      list(one.out, path, 'theirs');
      const { removed, problems } = cleanNow(one);
      expect(problems).toMatchObject([{ code: 'leftover.outside', values: { path } }]);
      expect(removed.map((file) => file.path)).toEqual(['002/a.png', '002/index.html']);
      expect(readFileSync(join(one.publication.folder, 'victim'), 'utf8')).toBe('theirs');
    },
  );

  it.each([
    ['that leads out', (out: string) => join(out, '../elsewhere')],
    ['that leads inside', (out: string) => join(out, 'other')],
  ])('through a linked folder %s is left alone', (_, target) => {
    const one = twoNumbers();
    const real = target(one.out);
    renameSync(join(one.out, '002'), real);
    symlinkSync(real, join(one.out, '002'));
    const { removed, problems } = cleanNow(one);
    expect(removed).toEqual([]);
    expect(codes(problems)).toEqual(['leftover.linked', 'leftover.linked']);
    expect(readdirSync(real).sort()).toEqual(['a.png', 'index.html']);
  });

  it('that is a link now is left alone, and so is where it leads', () => {
    const one = twoNumbers();
    renameSync(join(one.out, '002/a.png'), join(one.publication.folder, 'a.png'));
    symlinkSync(join(one.publication.folder, 'a.png'), join(one.out, '002/a.png'));
    expect(codes(cleanNow(one).problems)).toEqual(['leftover.linked']);
    expect(existsSync(join(one.publication.folder, 'a.png'))).toBe(true);
  });

  it('that is a folder now stays', () => {
    const one = twoNumbers();
    rmSync(join(one.out, '002/a.png'));
    mkdirSync(join(one.out, '002/a.png'));
    expect(codes(cleanNow(one).problems)).toEqual(['leftover.changed']);
    expect(existsSync(join(one.out, '002/a.png'))).toBe(true);
  });

  it('that is another name of a file that is needed is not removed: upper and lower case may be the same', () => {
    const one = twoNumbers();
    linkSync(join(one.out, '001/index.html'), join(one.out, '001/INDEX.html'));
    list(one.out, '001/INDEX.html', page('../assets/style.css'));
    const { removed } = cleanNow(one);
    expect(removed.map(({ path }) => path)).toEqual(['002/a.png', '002/index.html']);
  });

  it('that differs in case from a needed file, and is another, is removed', () => {
    const one = twoNumbers();
    writeFileSync(join(one.out, '001/INDEX.html'), 'old');
    list(one.out, '001/INDEX.html', 'old');
    expect(cleanNow(one).removed.map(({ path }) => path)).toContain('001/INDEX.html');
    expect(existsSync(join(one.out, '001/index.html'))).toBe(true);
  });
});

describe('a list that cannot be relied on', () => {
  const damaged = ['', '{', '[]', 'null', '{"format":1}', '{"format":2,"publication":"Fil"}'];
  it.each(damaged)('such as %j removes nothing, names what would be, and is begun anew', (text) => {
    const one = twoNumbers();
    writeFileSync(join(one.out, '002/bulletin-002.pdf'), '%PDF');
    writeFileSync(join(one.out, '.bulletin.json'), text);
    const read = listNow(one);
    write(one.publication, 1, { 'index.html': page() });
    const { removed, problems, leftovers } = clean(one.publication, one.out, read);
    expect([removed, read.state]).toEqual([[], 'damaged']);
    expect(codes(problems)).toEqual(['list.damaged', 'leftover.stays']);
    expect(leftovers).toEqual([{ path: '002/', stays: 'unlisted' }]);
    expect(listNow(one).state).toBe('known');
    expect(codes(cleanNow(one).problems)).toEqual(['leftover.unlisted']);
    expect(files(one.out)).toContain('002/index.html');
  });

  it('because it is not there removes nothing', () => {
    const one = twoNumbers();
    writeFileSync(join(one.out, '002/bulletin-002.pdf'), '%PDF');
    rmSync(join(one.out, '.bulletin.json'));
    expect(codes(cleanNow(one).problems)).toEqual(['list.missing', 'leftover.stays']);
    expect(files(one.out)).toContain('002/a.png');
  });

  it('because it is of another publication removes nothing and names what would be', () => {
    const one = twoNumbers('Autre');
    const renamed = { ...one, publication: { ...one.publication, name: 'Fil' } };
    const { removed, problems } = cleanNow(renamed);
    expect(removed).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'list.foreign', values: { other: 'Autre' } },
      { code: 'leftover.stays', values: { what: expect.stringContaining('002') } },
    ]);
    expect(files(one.out)).toEqual(ALL);
  });

  it('because it is a link is not read, and replaced', () => {
    const one = twoNumbers();
    const elsewhere = join(one.publication.folder, 'list.json');
    renameSync(join(one.out, '.bulletin.json'), elsewhere);
    symlinkSync(elsewhere, join(one.out, '.bulletin.json'));
    expect(listNow(one).state).toBe('damaged');
    const text = readFileSync(elsewhere, 'utf8');
    write(one.publication, 1, { 'index.html': page() });
    expect(readFileSync(elsewhere, 'utf8')).toBe(text);
    expect(listNow(one).state).toBe('known');
  });
});
