import { describe, expect, it } from 'vitest';
import { translator } from '../../src/messages/translate.ts';
import { formatOthers, groupProblems } from '../../src/problems/group-problems.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { FAR_FROM_SQUARE, growth } from '../inspectors/cpu-time.ts';

const space = (line: number, severity: Problem['severity'] = 'note', file = 'a.md'): Problem => ({
  severity,
  code: 'proof.space-before-comma',
  values: { proposal: ',' },
  file,
  place: { line, column: 1 },
});
const accent = (found: string, line: number): Problem => ({
  severity: 'note',
  code: 'proof.capital-accent',
  values: { found, proposal: found },
  file: 'a.md',
  place: { line, column: 1 },
});

/** How many groups there are, and what is said behind their first problems. */
function told(problems: readonly Problem[], language: 'fr' | 'en' = 'fr') {
  return groupProblems(problems).map((group) => formatOthers(group, translator(language))?.replace(/\u00a0/g, ' '));
}

describe('a kind of problem that repeats', () => {
  it('is told once, with the lines of the others', () => {
    expect(told([space(3), space(14), space(20)])).toEqual(['et 2 autres : lignes 14, 20']);
    expect(told([space(3), space(14)], 'en')).toEqual(['and 1 other: line 14']);
    expect(told([space(3), space(14), space(14)])).toEqual(['et 2 autres : ligne 14']);
  });

  it('is told with what is wrong at each place, where that differs', () => {
    const problems = [accent('A', 3), accent('Etat', 5), accent('Ecole', 9)];
    expect(told(problems)).toEqual(['et 2 autres : Etat (ligne 5), Ecole (ligne 9)']);
    expect(told(problems, 'en')).toEqual(['and 2 others: Etat (line 5), Ecole (line 9)']);
  });

  it('has a dozen of its places listed', () => {
    const lines = Array.from({ length: 40 }, (_, index) => space(index + 1));
    expect(told(lines)).toEqual([`et 39 autres : lignes 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13…`]);
  });

  it('is told of each file, and of each severity', () => {
    expect(told([space(1), space(2, 'warning'), space(3, 'note', 'b.md')])).toEqual([undefined, undefined, undefined]);
  });

  it('is told at each place where it is an error, or a word that no dictionary knows, or two that differ', () => {
    const word = (one: string): Problem => ({ ...accent(one, 1), code: 'spelling.unknown', values: { word: one } });
    expect(told([space(1, 'error'), space(2, 'error')])).toHaveLength(2);
    expect(told(['a', 'b', 'c'].map(word))).toHaveLength(3);
    expect(told([accent('A', 3), accent('Etat', 5)])).toHaveLength(2);
  });

  it('is told at each place where it is a misspelt key, for which another is proposed, and by its key where it is another', () => {
    const key = (code: Problem['code'], field: string): Problem => ({ ...accent('', 1), code, values: { field } });
    expect(told(['a', 'b', 'c'].map((field) => key('field.misspelt', field)))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(told(['a', 'b', 'c'].map((field) => key('field.not-indented', field)))).toEqual([
      'et 2 autres : b (ligne 1), c (ligne 1)',
    ]);
  });

  it('has long words cut: names and addresses at the front, since they are told apart by their ends', () => {
    const long = (key: string, end: string, place = true): Problem => ({
      severity: 'note',
      code: 'link.nowhere',
      values: { [key]: `a${'b'.repeat(50)}${end}` },
      ...(place && { place: { line: 3, column: 1 } }),
    });
    expect(told(['1', '2', '3'].map((end) => long('url', end)))).toEqual([
      `et 2 autres : …${'b'.repeat(38)}2 (ligne 3), …${'b'.repeat(38)}3 (ligne 3)`,
    ]);
    for (const key of ['file', 'address'])
      expect(told(['1', '2', '3'].map((end) => long(key, end, false)))).toEqual([
        `et 2 autres : …${'b'.repeat(38)}2, …${'b'.repeat(38)}3`,
      ]);
    expect(told(['1', '2', '3'].map((end) => long('found', end)))).toEqual([
      `et 2 autres : a${'b'.repeat(38)}… (ligne 3)`,
    ]);
  });

  it('is said with its count alone where it has no place', () => {
    const { place: _, ...nowhere } = space(1);
    expect(told([nowhere, nowhere])).toEqual(['et 1 autre']);
  });

  it('keeps its place among the others, and is found among very many in time in proportion to them', async () => {
    expect(groupProblems([space(1), accent('A', 2), space(3)]).map(({ first }) => first.code)).toEqual([
      'proof.space-before-comma',
      'proof.capital-accent',
    ]);
    const many = Array.from({ length: 30_000 }, (_, index) => accent(`A${index}`, index));
    const group = (count: number) => expect(told(many.slice(0, count))).toHaveLength(1);
    expect(await growth(group, many.length)).toBeLessThan(FAR_FROM_SQUARE);
  });
});
