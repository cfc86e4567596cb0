import { expect, it } from 'vitest';
import { findNumbers } from '../../src/publication/find-numbers.ts';
import { loadBulletin } from '../../src/publication/load-bulletin.ts';
import { neighbourNotes } from '../../src/publication/neighbour-notes.ts';
import { testPublication } from '../fixtures/test-bulletin.ts';
import { bulletinFile, folderWith } from './folder.ts';

/** The notes on number 3, which has one neighbour before it and one behind. */
function notes(lines: string, before = 'date: 2026-11\ntitle: Deux', after = 'date: 2026-12\ntitle: Quatre') {
  const folder = folderWith({
    '002.md': bulletinFile(`number: 2\n${before}`),
    '003.md': bulletinFile(`number: 3\n${lines}`),
    '004.md': bulletinFile(`number: 4\n${after}`),
  });
  const publication = testPublication({ folder });
  const found = findNumbers(publication).value;
  const bulletin = found && loadBulletin(publication, 3, found).value;
  if (!bulletin) throw new Error('no number');
  return neighbourNotes(bulletin, found, 'fr').map(({ code, severity, values, place }) => {
    expect(severity).toBe('note');
    return [code, values.number, place?.line];
  });
}

it.each([
  ['date: 2026-12\ntitle: Deux', [['issue.same-title', 2, 4]]],
  ['date: 2026-12\ntitle: "Quatre"', [['issue.same-title', 4, 4]]],
  ['date: 2026-12\ntitle: >-\n  Deux', [['issue.same-title', 2, 4]]],
  ['date: 2026-12\ntitle: Deux et demi', []],
  ['date: 2026-12\ntitle: >-\n  Deux\n  et demi', []],
  ['date: 2026-10\ntitle: Trois', [['issue.date-before', 2, 3]]],
  ['date: 2026-10/2026-12\ntitle: Trois', [['issue.date-before', 2, 3]]],
  ['date: 2026-11\ntitle: Trois', []],
  ['date: 2026-11-01\ntitle: Trois', []],
])('%s', (lines, expected) => expect(notes(lines)).toEqual(expected));

it('a month is not before a day of it', () => {
  expect(notes('date: 2026-11\ntitle: Trois', 'date: 2026-11-20\ntitle: Deux')).toEqual([]);
  expect(notes('date: 2026-11-19\ntitle: Trois', 'date: 2026-11-20\ntitle: Deux')).toMatchObject([
    ['issue.date-before', 2, 3],
  ]);
});

it('a neighbour that cannot be read says nothing', () => {
  expect(notes('date: 2026-10\ntitle: Trois', 'date: demain\ntitle: Trois')).toEqual([]);
});
