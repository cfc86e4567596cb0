import { describe, expect, it } from 'vitest';
import { parseIssueDate } from '../../src/publication/issue-date.ts';

describe('the date of a number', () => {
  it.each([
    ['2026-11', { year: 2026, month: 11 }],
    ['2025-12-19T09:00:00+02:00', { year: 2025, month: 12, day: 19 }],
    ['2026-11-15T23:30:00Z', { year: 2026, month: 11, day: 15 }],
    ['2026-11-15T23:30:00.123-0800', { year: 2026, month: 11, day: 15 }],
    ['2025-12-19 09:00', { year: 2025, month: 12, day: 19 }],
    ['2025-12-19 09:00:00 +0200', { year: 2025, month: 12, day: 19 }],
  ])('%s is the day as it is written', (written, date) => {
    expect(parseIssueDate(written)).toEqual(date);
  });

  it.each([
    ['15/11/2026', '2026-11-15'],
    ['15.11.2026', '2026-11-15'],
    ['15-11-2026', '2026-11-15'],
    ['15/11/26', '2026-11-15'],
    ['11/15/2026', '2026-11-15'],
    ['11/2026', '2026-11'],
    ['2026-8', '2026-08'],
    ['2026-8-3', '2026-08-03'],
    ['2026/08/03', '2026-08-03'],
    ['2026–11', '2026-11'],
    ['20260803', '2026-08-03'],
    ['3 décembre 2026', '2026-12-03'],
    ['3 de\u0301cembre 2026', '2026-12-03'],
    ['le jeudi 3 decembre 2026 à 18 h', '2026-12-03'],
    ['1er mars 2026', '2026-03-01'],
    ['3 févr. 2026', '2026-02-03'],
    ['décembre 2026', '2026-12'],
    ['novembre-décembre 2026', '2026-11'],
    ['Dec 3, 2026', '2026-12-03'],
    ['3rd of December 2026', '2026-12-03'],
    ['Mar 3 2026', '2026-03-03'],
    ['Sun Nov 15 2026 09:00:00 GMT+0100', '2026-11-15'],
  ])('%s is told how it should be written: %s', (written, right) => {
    expect(parseIssueDate(written)).toEqual({ code: 'date.written', right });
  });

  it.each([
    ['03/04/2026', { code: 'date.ambiguous', right: '2026-04-03', other: '2026-03-04' }],
    ['31/02/2026', { code: 'date.day', days: 28 }],
    ['31 février 2028', { code: 'date.day', days: 29 }],
    ['32/13/2026', { code: 'date.month', month: 13 }],
    ['2026', { code: 'date.no-month', right: '2026-01' }],
    ['3 décembre', { code: 'date.no-year', right: '12-03' }],
    ['demain', { code: 'date.format' }],
  ])('%s is told what is wrong with it', (written, mistake) => {
    expect(parseIssueDate(written)).toEqual(mistake);
  });
});
