import { expect, it } from 'vitest';
import { isPaper } from '../../src/publication/is-paper.ts';
import { testBulletin } from '../fixtures/test-bulletin.ts';

it('a number is a paper where it says so, or where it is a folder, even one without a story', () => {
  expect(isPaper(testBulletin('Un mot.'))).toBe(false);
  expect(isPaper(testBulletin('Un mot.', { template: 'letter' }))).toBe(false);
  expect(isPaper(testBulletin('Un mot.', { template: 'newspaper' }))).toBe(true);
  expect(isPaper({ ...testBulletin('Un mot.'), stories: [] })).toBe(true);
});
