import { describe, expect, it } from 'vitest';
import { issueWords } from '../../src/article/issue-words.ts';
import { parseIssueDate } from '../../src/publication/issue-date.ts';
import type { FrontMatter, IssueDate } from '../../src/publication/publication.ts';

const words = (date: string, more: Partial<FrontMatter> = {}, lang = 'fr') =>
  issueWords({ number: 12, date: parseIssueDate(date) as IssueDate, ...more }, lang, undefined);
/** With ordinary spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('what is printed of a number and its date', () => {
  it.each([
    ['2026-12', 'décembre 2026', 'December 2026'],
    ['2026-12-01', '1er décembre 2026', '1 December 2026'],
    ['2026-07/2026-08', 'juillet-août 2026', 'July–August 2026'],
    ['2026-12/2027-01', 'décembre 2026 – janvier 2027', 'December 2026 – January 2027'],
    ['2026-12-01/2026-12-08', 'du 1er au 8 décembre 2026', '1–8 December 2026'],
    ['2026-11-20/2026-12-03', 'du 20 novembre au 3 décembre 2026', '20 November to 3 December 2026'],
    ['2026-12-20/2027-01-10', 'du 20 décembre 2026 au 10 janvier 2027', '20 December 2026 to 10 January 2027'],
  ])('%s', (date, french, english) => {
    const inFrench = words(date);
    expect(plain(inFrench.issue)).toBe(`Bulletin n° 12 – ${french}`);
    expect(plain(inFrench.issueDate)).toBe(french);
    expect(inFrench.issue).toContain(inFrench.issueDate);
    expect(plain(words(date, {}, 'en').issue)).toBe(`Bulletin no. 12 – ${english}`);
  });

  it.each([
    ['12 bis', 'Bulletin n° 12 bis – décembre 2026'],
    ['hors-série', 'Bulletin hors-série – décembre 2026'],
    ['n° 7 spécial', 'Bulletin n° 7 spécial – décembre 2026'],
    [false, 'décembre 2026'],
  ] as const)('the label %s', (label, issue) => {
    expect(plain(words('2026-12', { label }).issue)).toBe(issue);
  });

  it('what is said of the date stands in its place', () => {
    expect(plain(words('2026-12', { when: 'Hiver 2026' }).issue)).toBe('Bulletin n° 12 – Hiver 2026');
    expect(words('2026-12', { when: 'Hiver 2026', label: false })).toEqual({
      issue: 'Hiver 2026',
      issueDate: 'Hiver 2026',
    });
    expect(words('2026-12', { when: 'Été "chaud" !' }).issueDate).toBe('Été «\u00a0chaud\u00a0»\u202f!');
  });
});
