import { expect, it } from 'vitest';
import { firstMatch } from '../../src/sequence/first-match.ts';

it('what a pattern matches first is a text, of no letters where it matches nothing', () => {
  expect(firstMatch(/\d+/, 'a12b3')).toBe('12');
  expect(firstMatch(/^\s*/, 'a')).toBe('');
  expect(firstMatch(/\d+/, 'ab')).toBe('');
});
