import { describe, expect, it } from 'vitest';
import { translator } from '../../src/messages/translate.ts';
import { addProblems } from '../../src/problems/add-problems.ts';
import { diskProblem } from '../../src/problems/disk-problem.ts';
import { formatProblem } from '../../src/problems/format-problem.ts';
import { nearest } from '../../src/problems/nearest.ts';
import type { Place, Problem } from '../../src/problems/problem.ts';
import { sortProblems } from '../../src/problems/sort-problems.ts';

const en = translator('en');

function shown(sourceLine: string, place: Place): readonly string[] {
  const problem: Problem = { severity: 'error', code: 'number.zero', values: {}, file: 'x.md', place, sourceLine };
  return formatProblem(problem, en, { colour: false }).split('\n');
}

describe('a problem on a terminal', () => {
  it('has place, severity, sentence, source line, caret and hint', () => {
    expect(shown('number: 0', { line: 2, column: 9, length: 1 })).toEqual([
      'x.md:2:9  error: the number is 0',
      '   2 │ number: 0',
      '     │         ^',
      '  → numbers begin at 1',
    ]);
  });

  it('in French has a no-break space before its colon', () => {
    const problem: Problem = { severity: 'warning', code: 'number.zero', values: {} };
    expect(formatProblem(problem, translator('fr'), { colour: false })).toContain(
      'avertissement\u00a0: le numéro est 0',
    );
  });

  it('aligns its caret under tabs, wide characters and marks', () => {
    expect(shown('a\tb', { line: 1, column: 3, length: 1 })[2]).toBe('     │     ^');
    expect(shown('日本 x', { line: 1, column: 1, length: 2 })[2]).toBe('     │ ^^^^');
    expect(shown('日本 x', { line: 1, column: 4, length: 1 })[2]).toBe('     │      ^');
    expect(shown('e\u0301x', { line: 1, column: 3, length: 1 })[2]).toBe('     │  ^');
    expect(shown('😀x', { line: 1, column: 3, length: 1 })[2]).toBe('     │   ^');
    expect(shown('λόγος x', { line: 1, column: 7, length: 1 })[2]).toBe('     │       ^');
    expect(shown('a\u00adb', { line: 1, column: 3, length: 1 })[2]).toBe('     │  ^');
  });

  it('shows a place past the end of its line', () => {
    expect(shown('abc', { line: 1, column: 4 })[2]).toBe('     │    ^');
  });

  it('cuts a paragraph around the place', () => {
    const line = `${'mot '.repeat(200)}FAUTE${' mot'.repeat(200)}`;
    const [, text = '', caret = ''] = shown(line, { line: 1, column: 801, length: 5 });
    expect(text.length).toBeLessThan(110);
    expect(text.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('FAUTE');
    expect(text).toMatch(/│ ….*…$/);
  });

  it('looks at no more of a line than it may show', () => {
    const line = `${'日本e\u0301'.repeat(50_000)}FAUTE${'😀'.repeat(50_000)}`;
    const column = line.indexOf('FAUTE') + 1;
    const [, text = '', caret = ''] = shown(line, { line: 1, column, length: 5 });
    expect(text).toContain('FAUTE');
    expect(text).toMatch(/│ ….*…$/);
    expect(text.length).toBeLessThan(200);
    expect(caret).toMatch(/ {30,}\^{5}$/);
    expect(shown('a'.repeat(1000), { line: 1, column: 1001 })[2]).toMatch(/ {33}\^$/);
  });

  it('never lets a file drive the terminal', () => {
    const problem: Problem = {
      severity: 'error',
      code: 'number.text',
      values: { found: '\u001b[31mrouge' },
      file: 'a\u001bb.md',
      place: { line: 1, column: 1 },
      sourceLine: '\u001b]0;titre\u0007',
    };
    expect(formatProblem(problem, en, { colour: false })).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it('is coloured when asked', () => {
    const problem: Problem = { severity: 'error', code: 'number.zero', values: {} };
    expect(formatProblem(problem, en, { colour: true })).toContain('\u001b[1;31merror\u001b[0m');
  });
});

describe('the nearest word', () => {
  const known = ['number', 'date', 'title', 'standfirst', 'published', 'width'];

  it.each([
    ['pusblished', 'published'],
    ['titel', 'title'],
    ['Títle', 'title'],
    ['widht', 'width'],
    ['stand-first', 'standfirst'],
    ['couleur', undefined],
    ['x', undefined],
  ])('to %s is %s', (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });
});

describe('problems together', () => {
  const at = (file: string, line: number): Problem => ({
    severity: 'error',
    code: 'number.zero',
    values: {},
    file,
    place: { line, column: 1 },
  });

  it('go file by file, from top to bottom, each once', () => {
    const sorted = sortProblems([at('b', 2), at('a', 9), at('b', 1), at('a', 3), at('b', 2)]);
    expect(sorted.map(({ file, place }) => `${file}${place?.line}`)).toEqual(['b1', 'b2', 'a3', 'a9']);
  });
});

it('as many problems as there may be go behind others', () => {
  const problem: Problem = { severity: 'note', code: 'number.zero', values: {} };
  const problems: Problem[] = [];
  addProblems(problems, Array<Problem>(300_000).fill(problem));
  expect(problems).toHaveLength(300_000);
});

describe('a disk failure', () => {
  it.each([
    ['EACCES', 'disk.denied'],
    ['EROFS', 'disk.read-only'],
    ['ENOSPC', 'disk.full'],
    ['EDQUOT', 'disk.quota'],
    ['ENOTDIR', 'disk.not-a-folder'],
    ['EISDIR', 'disk.is-folder'],
    ['ENAMETOOLONG', 'disk.name-too-long'],
    ['EMFILE', 'disk.too-many-open'],
    ['EIO', 'disk.failing'],
    ['EBUSY', 'disk.locked'],
    ['EXDEV', 'disk.other-disk'],
    ['ENODEV', 'disk.gone'],
    ['EFBIG', 'disk.other'],
  ])('%s is told as %s', (code, expected) => {
    expect(diskProblem(Object.assign(new Error(), { code, syscall: 'open' }), 'out')?.code).toBe(expected);
  });

  it('is told from a bug', () => {
    expect(diskProblem(new TypeError('x is not a function'), 'out')).toBeUndefined();
  });
});
