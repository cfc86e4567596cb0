import type * as fs from 'node:fs';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeFiles } from '../../src/build/write-files.ts';
import { folderWith } from '../publication/folder.ts';

/** A disk that fails at one call, the n-th of its kind. */
const failing = vi.hoisted(() => ({ call: '', after: 0, code: '' }));
/** A process that is dead from one call on. */
const dying = vi.hoisted(() => ({ at: Number.POSITIVE_INFINITY, calls: 0 }));

vi.mock('node:fs', async (importOriginal) => {
  const actual = await importOriginal<typeof fs>();
  const wrapped =
    (name: 'renameSync' | 'writeFileSync' | 'linkSync' | 'rmSync' | 'mkdtempSync' | 'mkdirSync' | 'rmdirSync') =>
    (...parameters: unknown[]) => {
      if (dying.calls++ >= dying.at) throw new Error('dead');
      if (failing.call === name && failing.after-- === 0) {
        throw Object.assign(new Error(failing.code), { code: failing.code, syscall: name });
      }
      return (actual[name] as (...values: unknown[]) => unknown)(...parameters);
    };
  return {
    ...actual,
    renameSync: wrapped('renameSync'),
    writeFileSync: wrapped('writeFileSync'),
    linkSync: wrapped('linkSync'),
    rmSync: wrapped('rmSync'),
    mkdtempSync: wrapped('mkdtempSync'),
    mkdirSync: wrapped('mkdirSync'),
    rmdirSync: wrapped('rmdirSync'),
  };
});

afterEach(() => {
  failing.call = '';
});

const bytes = (text: string) => Buffer.from(text);
const FILES = [
  { path: '003/index.html', bytes: bytes('new page') },
  { path: '003/new.png', bytes: bytes('new image') },
  { path: '003/bulletin-003.pdf', bytes: bytes('new pdf') },
];

/** Every file under a folder, with its content. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(files.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const BEFORE = { '003/bulletin-003.pdf': 'old pdf', '003/index.html': 'old page' };
const AFTER = { '003/bulletin-003.pdf': 'new pdf', '003/index.html': 'new page', '003/new.png': 'new image' };

describe('writing a set of files', () => {
  it('replaces old versions, adds new ones and leaves nothing else behind', () => {
    const out = folderWith(BEFORE);
    expect(writeFiles(out, FILES).problems).toEqual([]);
    expect(contents(out)).toEqual(AFTER);
    expect(readdirSync(out)).toEqual(['003']);
  });

  it('makes the output folder with its parents', () => {
    const out = join(folderWith({}), 'a/b/out');
    expect(writeFiles(out, FILES).value).toHaveLength(3);
    expect(contents(out)).toEqual(AFTER);
  });

  it.each([
    ['writeFileSync', 2, 'ENOSPC', 'disk.full-for'],
    ['writeFileSync', 0, 'EDQUOT', 'disk.quota'],
    ['writeFileSync', 3, 'ENOSPC', 'disk.full-for'],
    ['renameSync', 0, 'ENOSPC', 'disk.full-for'],
    ['renameSync', 1, 'EACCES', 'disk.denied'],
    ['renameSync', 2, 'EROFS', 'disk.read-only'],
    ['renameSync', 3, 'EIO', 'disk.failing'],
  ])('when %s fails at call %i leaves the previous edition as it was', (call, after, code, problem) => {
    const out = folderWith(BEFORE);
    Object.assign(failing, { call, after, code });
    expect(writeFiles(out, FILES).problems.map((one) => one.code)).toEqual([problem]);
    expect(contents(out)).toEqual(BEFORE);
    expect(readdirSync(out)).toEqual(['003']);
  });

  it('that fails where there was nothing leaves nothing', () => {
    const parent = folderWith({});
    Object.assign(failing, { call: 'renameSync', after: 2, code: 'ENOSPC' });
    expect(writeFiles(join(parent, 'deep/out'), FILES).problems).toHaveLength(1);
    expect(readdirSync(parent)).toEqual([]);
  });

  it('works on a disk without hard links', () => {
    const out = folderWith(BEFORE);
    Object.assign(failing, { call: 'linkSync', after: 0, code: 'EPERM' });
    expect(writeFiles(out, FILES).problems).toEqual([]);
    expect(contents(out)).toEqual(AFTER);
  });

  it('does not take the place of a folder', () => {
    const out = folderWith({ '003/bulletin-003.pdf/keep.txt': 'kept', '003/index.html': 'old page' });
    expect(writeFiles(out, FILES).problems).toMatchObject([
      { code: 'disk.is-folder', file: join(out, '003/bulletin-003.pdf') },
    ]);
    expect(contents(out)).toEqual({ '003/bulletin-003.pdf/keep.txt': 'kept', '003/index.html': 'old page' });
  });

  it('does not write again what its name says is there', () => {
    const out = folderWith({
      'assets/font.abc.woff2': 'font',
      'assets/style.abc.css': 'cut',
      'assets/wrong.abc.css': 'eqval',
    });
    const files = [
      { path: 'assets/font.abc.woff2', bytes: bytes('font'), contentNamed: true },
      { path: 'assets/style.abc.css', bytes: bytes('whole'), contentNamed: true },
      { path: 'assets/wrong.abc.css', bytes: bytes('equal'), contentNamed: true },
    ];
    expect(writeFiles(out, files).value?.map(({ path }) => path)).toEqual([
      'assets/style.abc.css',
      'assets/wrong.abc.css',
    ]);
    expect(contents(out)['assets/style.abc.css']).toBe('whole');
    expect(contents(out)['assets/wrong.abc.css']).toBe('equal');
  });
});

describe('paths that would leave the output folder', () => {
  it.each(['../x', '/etc/x', '003/../../x', 'a\\..\\x', '', '.', './x', 'a//x'])('%j is refused', (path) => {
    const out = join(folderWith({}), 'out');
    expect(writeFiles(out, [{ path, bytes: bytes('x') }]).problems).toMatchObject([{ code: 'output.escapes' }]);
    expect(existsSync(out)).toBe(false);
  });

  it('a symbolic link that leads out is not followed', () => {
    const elsewhere = folderWith({});
    const out = folderWith({});
    symlinkSync(elsewhere, join(out, '003'));
    expect(writeFiles(out, FILES).problems).toMatchObject([{ code: 'output.escapes' }]);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('a symbolic link in the place of a file is replaced, not written through', () => {
    const elsewhere = folderWith({ 'x.html': 'theirs' });
    const out = folderWith({ '003/x': '' });
    symlinkSync(join(elsewhere, 'x.html'), join(out, '003/index.html'));
    expect(writeFiles(out, FILES).problems).toEqual([]);
    expect(readFileSync(join(elsewhere, 'x.html'), 'utf8')).toBe('theirs');
  });
});

describe('what a dead process leaves', () => {
  /** No process has this id: it is over the greatest that Linux gives. */
  const DEAD = '.bulletin-4194999-abcdef';

  it('is removed when it died before all was staged', () => {
    const out = folderWith({ ...BEFORE, [`${DEAD}/new-0`]: 'new page', [`${DEAD}/journal.json.part`]: '[{"pa' });
    expect(writeFiles(out, []).problems).toEqual([]);
    expect(contents(out)).toEqual(BEFORE);
    expect(readdirSync(out)).toEqual(['003']);
  });

  it('is left alone while the process lives', () => {
    const living = `.bulletin-${process.ppid}-abcdef`;
    const out = folderWith({ [`${living}/new-0`]: 'x' });
    writeFiles(out, []);
    expect(readdirSync(out)).toEqual([living]);
  });
});

/** Writes, and is dead from the n-th call on: nothing changes the disk any more, neither to go on nor to tidy. Says whether it died. */
function die(at: number, write: () => void): boolean {
  Object.assign(dying, { at, calls: 0 });
  try {
    write();
  } catch {
    // So it ends.
  }
  dying.at = Number.POSITIVE_INFINITY;
  return dying.calls > at;
}

describe('a process that dies at any call', () => {
  const BEFORES = [BEFORE, {}, AFTER, { ...AFTER, '003/bulletin-003.pdf': 'old pdf' }];

  it('leaves a number that is old or new, and nothing else', () => {
    for (const before of BEFORES) {
      for (let at = 0, died = true; died; at++) {
        const out = folderWith(before);
        died = die(at, () => writeFiles(out, FILES));
        expect(writeFiles(out, []).problems).toEqual([]);
        expect([before, AFTER]).toContainEqual(contents(out));
        expect(readdirSync(out).filter((name) => name !== '003')).toEqual([]);
      }
    }
  });

  it('leaves an old number where it died while putting old versions back', () => {
    for (const before of BEFORES) {
      for (let at = 0, died = true; died; at++) {
        const out = folderWith(before);
        // A folder in the place of the last file: all before it is put back.
        const files = [...FILES, { path: '004', bytes: bytes('no folder') }];
        mkdirSync(join(out, '004'));
        died = die(at, () => writeFiles(out, files));
        expect(writeFiles(out, []).problems).toEqual([]);
        expect(contents(out)).toEqual(before);
        expect(readdirSync(out).filter((name) => !name.startsWith('00'))).toEqual([]);
      }
    }
  });

  it('is survived by whoever dies while finishing it', () => {
    for (let first = 0, died = true; died; first += 2) {
      for (let second = 0, again = true; again; second++) {
        const out = folderWith(BEFORE);
        died = die(first, () => writeFiles(out, FILES));
        again = die(second, () => writeFiles(out, []));
        writeFiles(out, []);
        expect([BEFORE, AFTER]).toContainEqual(contents(out));
        expect(readdirSync(out)).toEqual(['003']);
      }
    }
  });
});
