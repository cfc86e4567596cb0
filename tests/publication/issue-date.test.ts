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
    ['2026-12/2027-01', { year: 2026, month: 12, until: { year: 2027, month: 1 } }],
    ['2026-12-20 / 2027-01-10', { year: 2026, month: 12, day: 20, until: { year: 2027, month: 1, day: 10 } }],
    ['2026-12/2026-12', { year: 2026, month: 12 }],
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
    ['Dec 3, 2026', '2026-12-03'],
    ['3rd of December 2026', '2026-12-03'],
    ['Mar 3 2026', '2026-03-03'],
    ['Sun Nov 15 2026 09:00:00 GMT+0100', '2026-11-15'],
    ['novembre-décembre 2026', '2026-11/2026-12'],
    ['juin-juillet-août 2026', '2026-06/2026-08'],
    ['July/August 2026', '2026-07/2026-08'],
    ['2026-07/08', '2026-07/2026-08'],
    ['2026-07–2026-08', '2026-07/2026-08'],
    ['2026-07 au 2026-08', '2026-07/2026-08'],
    ['2026-7/2026-8', '2026-07/2026-08'],
    ['07-08/2026', '2026-07/2026-08'],
    ['décembre 2026 – janvier 2027', '2026-12/2027-01'],
    ['décembre-janvier 2027', '2026-12/2027-01'],
    ['2026-12-20/27', '2026-12-20/2026-12-27'],
    ['du 20 au 27 décembre 2026', '2026-12-20/2026-12-27'],
    ['1er-8 mars 2026', '2026-03-01/2026-03-08'],
    ['December 20–27, 2026', '2026-12-20/2026-12-27'],
    ['20 November to 3 December 2026', '2026-11-20/2026-12-03'],
    ['20/12/2026-10/01/2027', '2026-12-20/2027-01-10'],
    // What is left out of the last date is that of the first.
    ['2026-12-20/12-27', '2026-12-20/2026-12-27'],
    ['2026-11-20/12-03', '2026-11-20/2026-12-03'],
    ['December 20 – 27 2026', '2026-12-20/2026-12-27'],
    ['December 20th – 27th, 2026', '2026-12-20/2026-12-27'],
    ['December 20th – 27th,2026', '2026-12-20/2026-12-27'],
    ['December 20–27   2026', '2026-12-20/2026-12-27'],
    ['December 5-8 2026', '2026-12-05/2026-12-08'],
    ['entre le 20 et le 27 décembre 2026', '2026-12-20/2026-12-27'],
    ['from 20 through 27 December 2026', '2026-12-20/2026-12-27'],
    ['20 décembre 2026 jusqu’au 3 janvier 2027', '2026-12-20/2027-01-03'],
    ['juillet & août 2026', '2026-07/2026-08'],
    ['juillet ~ août 2026', '2026-07/2026-08'],
    ['juillet..août 2026', '2026-07/2026-08'],
    ['juillet--août 2026', '2026-07/2026-08'],
    ['07 - 08 / 2026', '2026-07/2026-08'],
    ['11–12 2026', '2026-11/2026-12'],
    // Up to five months at once begin in the year before.
    ['septembre-janvier 2027', '2026-09/2027-01'],
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
    ['2026-12/', { code: 'date.format' }],
    ['2026-13/2027-01', { code: 'date.month', month: 13 }],
    ['2026-02-20/2026-02-30', { code: 'date.day', days: 28 }],
    ['2027-01/2026-12', { code: 'date.span-order', right: '2026-12/2027-01' }],
    ['août-juillet 2026', { code: 'date.span-order', right: '2026-07/2026-08' }],
    ['2026-07/2026-08/2026-09', { code: 'date.span-parts', right: '2026-07/2026-09' }],
    ['2026-07/2026-08-15', { code: 'date.span-mixed', months: '2026-07/2026-08', days: '2026-07-01/2026-08-15' }],
    ['août-février 2026', { code: 'date.span-order', right: '2026-02/2026-08' }],
    // No month comes before itself, nor behind December: these are days.
    ['08-07/2026', { code: 'date.ambiguous', right: '2026-07-08', other: '2026-08-07' }],
    ['12-13/2026', { code: 'date.written', right: '2026-12-13' }],
    ['07-07/2026', { code: 'date.written', right: '2026-07-07' }],
    ['2026-07/2-8', { code: 'date.format' }],
    [`du 20 au 27 décembre 2026${' '.repeat(60)}.`, { code: 'date.format' }],
  ])('%s is told what is wrong with it', (written, mistake) => {
    expect(parseIssueDate(written)).toEqual(mistake);
  });

  it.each([
    [
      '01',
      [
        'Hiver 2026',
        'winter 2026',
        '1er trimestre 2026',
        'premier trimestre 2026',
        'first quarter 2026',
        '1st quarter, 2026',
        'T1 2026',
        'Q1 2026',
      ],
    ],
    [
      '04',
      [
        'Printemps 2026',
        'spring 2026',
        '2e trimestre 2026',
        '2ème trimestre 2026',
        'Deuxième trimestre 2026',
        'second quarter 2026',
        '2nd quarter 2026',
        'T2 2026',
        'Q2 2026',
      ],
    ],
    [
      '07',
      [
        'Été 2026',
        'summer 2026',
        '3e trimestre 2026',
        '3ème trimestre 2026',
        'troisième trimestre 2026',
        'third quarter 2026',
        '3rd quarter 2026',
        'T3 2026',
        'Q3 2026',
        'Rentrée 2026',
      ],
    ],
    [
      '10',
      [
        'Automne 2026',
        'autumn 2026',
        'fall 2026',
        '4e trimestre 2026',
        '4ème trimestre 2026',
        'quatrième trimestre 2026',
        'fourth quarter 2026',
        '4th quarter 2026',
        'T4 2026',
        'Q4 2026',
        'Automne 2026-2027',
        'Automne 2026/27',
        'automne, 2026',
      ],
    ],
  ])('a season or a quarter is told the month that it begins with, %s: %j', (month, written) => {
    for (const one of written)
      expect([one, parseIssueDate(one)]).toEqual([one, { code: 'date.season', right: `2026-${month}` }]);
  });
});
