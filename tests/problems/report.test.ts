import { describe, expect, it } from 'vitest';
import { reporterOf } from '../../src/problems/report.ts';

const text = { file: 'a.md', source: 'un\r\ndeux\ntrois' };

describe('a reporter', () => {
  it('has nothing to return at first, and then all that was reported, in that order', () => {
    const { report, problems } = reporterOf(text);
    expect(problems).toEqual([]);
    report('error', 'body.empty', {}, undefined);
    report('warning', 'link.unused', { label: 'x' }, 0);
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'error body.empty',
      'warning link.unused',
    ]);
  });

  it('tells by an offset or by a place where in the file it is, and else the file alone', () => {
    const { report, problems } = reporterOf(text);
    report('note', 'body.empty', {}, 6);
    report('note', 'body.empty', {}, { line: 3, column: 2, length: 4 });
    report('note', 'body.empty', {}, undefined);
    const told = { severity: 'note', code: 'body.empty', values: {}, file: 'a.md' };
    expect(problems).toEqual([
      { ...told, place: { line: 2, column: 3 }, sourceLine: 'deux' },
      { ...told, place: { line: 3, column: 2, length: 4 }, sourceLine: 'trois' },
      told,
    ]);
  });
});
