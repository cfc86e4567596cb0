import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isMadeRecord } from '../../src/build/read-made-record.ts';
import { readWrittenList } from '../../src/build/read-written-list.ts';
import { FOLDER_MARK, isRecordedProblem, recordedProblems, toldAgain } from '../../src/build/recorded-problems.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { folderWith } from '../publication/folder.ts';

const HASH = '0'.repeat(64);

/** What this program writes, as plain data that a test may damage. */
const list = () => ({
  format: 1 as unknown,
  publication: 'Fil' as unknown,
  files: {
    '001/index.html': { bytes: 3, sha256: HASH },
    'index.html': { bytes: 4, sha256: HASH },
  } as Record<string, unknown>,
  numbers: { '1': { html: ['001/index.html'], pdf: [] } } as Record<string, unknown>,
  archive: {
    files: ['index.html'],
    entries: {
      '1': {
        source: HASH,
        entry: { number: 1, date: { year: 2012, month: 1 }, lang: 'fr', issue: 'No 1', title: 'Un' },
      },
    } as Record<string, unknown>,
  } as unknown,
});
type List = ReturnType<typeof list>;
type Entry = { source: unknown; entry: Record<string, unknown> };

function readOf(content: unknown) {
  const out = folderWith({ '.bulletin.json': typeof content === 'string' ? content : JSON.stringify(content) });
  return readWrittenList(out, 'Fil');
}

const archiveOf = (one: List) => one.archive as { files: unknown; entries: Record<string, unknown> };
const entryOf = (one: List) => archiveOf(one).entries['1'] as Entry;

describe('the list of what was written', () => {
  it('is read with all that it says; what lists of before did not say is filled in', () => {
    const read = readOf(list());
    expect(read.state).toBe('known');
    expect([...(read.list?.files.keys() ?? [])]).toEqual(['001/index.html', 'index.html']);
    expect([...(read.list?.numbers ?? [])]).toEqual([[1, { html: ['001/index.html'], pdf: [] }]]);
    expect(read.list?.entries.get(1)?.entry).toMatchObject({ title: 'Un', issueDate: '', fileName: '001' });
  });

  it('of another publication is foreign', () => {
    const other = { ...list(), publication: 'Autre' };
    expect(readOf(other)).toMatchObject({ state: 'foreign', list: { publication: 'Autre' } });
  });

  it.each<readonly [what: string, damage: (one: List) => void]>([
    ['of another format', (one) => Object.assign(one, { format: 2 })],
    ['without a publication', (one) => Object.assign(one, { publication: 3 })],
    ['without an archive', (one) => Object.assign(one, { archive: [] })],
    ['whose archive names no files', (one) => Object.assign(archiveOf(one), { files: 'index.html' })],
    ['whose archive needs what is no path', (one) => Object.assign(archiveOf(one), { files: [1] })],
    ['whose archive needs a file that is not listed', (one) => Object.assign(archiveOf(one), { files: ['feed.xml'] })],
    ['whose files are none', (one) => Object.assign(one, { files: null })],
    ['with a file of half a byte', (one) => Object.assign(one.files, { a: { bytes: 0.5, sha256: HASH } })],
    ['with a file of fewer bytes than none', (one) => Object.assign(one.files, { a: { bytes: -1, sha256: HASH } })],
    ['with a file without a digest', (one) => Object.assign(one.files, { a: { bytes: 1, sha256: 'x' } })],
    ['whose numbers are none', (one) => Object.assign(one, { numbers: ['1'] })],
    ['with a number 0', (one) => Object.assign(one.numbers, { '0': { html: [], pdf: [] } })],
    ['with a number that is a path', (one) => Object.assign(one.numbers, { '../1': { html: [], pdf: [] } })],
    ['with a number without editions', (one) => Object.assign(one.numbers, { '2': { html: [] } })],
    [
      'whose number needs a file that is not listed',
      (one) => Object.assign(one.numbers, { '2': { html: ['b'], pdf: [] } }),
    ],
    ['whose entries are none', (one) => Object.assign(archiveOf(one), { entries: undefined })],
    ['with an entry without a source', (one) => Object.assign(entryOf(one), { source: 'x' })],
    ['with an entry that is none', (one) => Object.assign(archiveOf(one).entries, { '1': { source: HASH, entry: 1 } })],
    ['with an entry without a number', (one) => Object.assign(entryOf(one).entry, { number: 'x' })],
    ['with an entry whose stories are none', (one) => Object.assign(entryOf(one).entry, { stories: 'x' })],
    ['with a story without a title', (one) => Object.assign(entryOf(one).entry, { stories: [{ id: 'a' }] })],
    ['with a story without an address', (one) => Object.assign(entryOf(one).entry, { stories: [{ title: 'A' }] })],
    ['with an entry of a 13th month', (one) => Object.assign(entryOf(one).entry, { date: { year: 2012, month: 13 } })],
    [
      'with an entry until no month',
      (one) => Object.assign(entryOf(one).entry, { date: { year: 2012, month: 1, until: { year: 2012 } } }),
    ],
    ['with an entry whose title is a number', (one) => Object.assign(entryOf(one).entry, { title: 4 })],
    ['with an entry whose file is elsewhere', (one) => Object.assign(entryOf(one).entry, { fileName: '../001' })],
    ['with an entry whose file is no text', (one) => Object.assign(entryOf(one).entry, { fileName: 1 })],
  ])('%s is damaged: nothing of it is used', (_, damage) => {
    const one = list();
    damage(one);
    expect(readOf(one)).toEqual({ state: 'damaged' });
  });

  it.each(['', '{', 'null', '[]', '"a"'])('that is no object is damaged: %s', (text) =>
    expect(readOf(text)).toEqual({ state: 'damaged' }),
  );

  it('is missing where nothing is, and damaged where a folder is', () => {
    const out = folderWith({ '.bulletin.json': '' });
    rmSync(join(out, '.bulletin.json'));
    expect(readWrittenList(out, 'Fil')).toEqual({ state: 'missing' });
    mkdirSync(join(out, '.bulletin.json'));
    expect(readWrittenList(out, 'Fil')).toEqual({ state: 'damaged' });
    writeFileSync(join(out, 'file'), '');
    expect(readWrittenList(join(out, 'file'), 'Fil')).toEqual({ state: 'missing' });
  });
});

describe('a record of how a number was made', () => {
  const record = () => ({
    scheme: 1 as unknown,
    by: '1.0',
    program: 'p',
    editions: ['html'],
    options: '',
    beside: '',
    sources: {
      ...Object.fromEntries(
        ['file', 'text', 'settings', 'publication', 'theme', 'fonts', 'neighbours'].map((name) => [name, 'x']),
      ),
      files: { 'a.png': HASH },
      numbers: {},
    } as Record<string, unknown>,
    print: [],
    isHere: false,
    problems: [],
    shopProblems: [],
  });
  const PAPER = { papers: 2, size: 'A4', faces: 2, folded: { papers: 1, size: 'A3' } };
  const FIT = { size: 10, leading: 13, tightened: 0, loosened: 0, pictureScale: 1, freeLines: 2, freeBySide: [2] };

  it('is used where all of it can be read', () => {
    expect(isMadeRecord(record())).toBe(true);
    const sources = { ...record().sources, isPlain: true, folder: 'f' };
    expect(isMadeRecord({ ...record(), sources, sides: 2, words: 300, fit: FIT })).toBe(true);
    expect(isMadeRecord({ ...record(), paper: { ...PAPER, copies: 200 } })).toBe(true);
  });

  it.each<readonly [what: string, changes: Readonly<Record<string, unknown>>]>([
    ['scheme', { scheme: '1' }],
    ['program', { by: 1 }],
    ['editions', { editions: 'html' }],
    ['print', { print: [1] }],
    ['sources', { sources: [] }],
    ['digest of a source', { sources: { ...record().sources, theme: undefined } }],
    ['kind of text', { sources: { ...record().sources, isPlain: 1 } }],
    ['folder', { sources: { ...record().sources, folder: 1 } }],
    ['files', { sources: { ...record().sources, files: { a: 1 } } }],
    ['numbers', { sources: { ...record().sources, numbers: [] } }],
    ['sides', { sides: '2' }],
    ['paper', { paper: { papers: 2, size: 'A4', faces: 3 } }],
    ['folded paper', { paper: { ...PAPER, folded: { papers: '1', size: 'A3' } } }],
    ['copies', { paper: { ...PAPER, copies: 'many' } }],
    ['fit', { fit: 1 }],
    ['size', { fit: { ...FIT, size: '10' } }],
    ['free lines', { fit: { ...FIT, freeBySide: ['2'] } }],
    ['place', { isHere: 'no' }],
    ['problems', { problems: [{ severity: 'error' }] }],
    ['problems of the shop', { shopProblems: 'none' }],
  ])('is none where its %s cannot be read', (_, changes) =>
    expect(isMadeRecord({ ...record(), ...changes })).toBe(false),
  );

  it.each([undefined, null, 1, 'a', []])('is not %j', (value) => expect(isMadeRecord(value)).toBe(false));
});

describe('a problem that is told again', () => {
  const problem: Problem = {
    severity: 'note',
    code: 'image.no-alt',
    values: { file: 'numbers/a.png', other: 3 },
    file: 'numbers/001.md',
    place: { line: 2, column: 1 },
    sourceLine: 'two',
  };

  it('has its paths under the folder of now, and the line as it is now', () => {
    const folder = folderWith({ '001.md': 'one\nzwei\n' });
    const [recorded] = recordedProblems([problem], 'numbers') ?? [];
    expect(recorded).toEqual({
      severity: 'note',
      code: 'image.no-alt',
      values: { file: `${FOLDER_MARK}/a.png`, other: 3 },
      file: `${FOLDER_MARK}/001.md`,
      place: { line: 2, column: 1 },
    });
    expect(isRecordedProblem(recorded)).toBe(true);
    expect(toldAgain([recorded as Problem], folder)).toEqual([
      {
        ...problem,
        values: { file: join(folder, 'a.png'), other: 3 },
        file: join(folder, '001.md'),
        sourceLine: 'zwei',
      },
    ]);
  });

  it('is recorded with its file alone in the current folder, where nothing tells paths from words', () => {
    expect(recordedProblems([{ ...problem, file: '001.md' }], '.')?.[0]).toMatchObject({
      values: { file: 'numbers/a.png' },
      file: `${FOLDER_MARK}/001.md`,
    });
    const { file: _, place: __, ...general } = problem;
    expect(recordedProblems([general], '.')?.[0]).not.toHaveProperty('file');
  });

  it('is one of no more than two hundred', () => {
    expect(recordedProblems(Array(200).fill(problem), 'numbers')).toHaveLength(200);
    expect(recordedProblems(Array(201).fill(problem), 'numbers')).toBeUndefined();
  });

  it.each<readonly [what: string, changes: Readonly<Record<string, unknown>>]>([
    ['an error: it would have kept the number from being written', { severity: 'error' }],
    ['of a code that says nothing', { code: 'no.such-code' }],
    ['without a code', { code: 1 }],
    ['of a file elsewhere', { file: '/etc/passwd' }],
    ['of a file above the folder', { file: `${FOLDER_MARK}/../a` }],
    ['without values', { values: null }],
    ['with values of other kinds', { values: { a: {} } }],
    ['with a place that is none', { place: 2 }],
    ['in a line 0', { place: { line: 0, column: 1 } }],
  ])('is not %s', (_, changes) => {
    const good = { severity: 'note', code: 'image.no-alt', values: {}, file: `${FOLDER_MARK}/001.md` };
    expect(isRecordedProblem(good)).toBe(true);
    expect(isRecordedProblem({ ...good, ...changes })).toBe(false);
  });

  it('is not nothing', () => expect(isRecordedProblem(null)).toBe(false));
});
