import { expect, it } from 'vitest';
import { replaceAt } from '../../src/markdown/replace-at.ts';

it('a child of a tree makes room for others, or for none, and the visitor goes on there', () => {
  const parent = { type: 'root', children: ['a', 'b', 'c'].map((type) => ({ type })) };
  expect(replaceAt(parent, 1, { type: 'd' }, { type: 'e' })).toBe(1);
  expect(replaceAt(parent, 0)).toBe(0);
  expect(parent.children.map(({ type }) => type)).toEqual(['d', 'e', 'c']);
});

it('the root of a tree stays', () => {
  expect(replaceAt(undefined, undefined)).toBe(0);
});
