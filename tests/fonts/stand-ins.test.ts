import { expect, it } from 'vitest';
import { standInFor } from '../../src/fonts/stand-ins.ts';

it('a sign that no face has is drawn as one that looks the same, whatever selector stands behind it', () => {
  expect(standInFor('✔')).toBe('✓');
  expect(standInFor('✔\uFE0F')).toBe('✓');
  expect(standInFor('℃')).toBe('°C');
});

it('a character that looks like no other has no stand-in, nor have two together, nor a selector alone', () => {
  expect(['漢', '✔✔', '\uFE0F'].map(standInFor)).toEqual([undefined, undefined, undefined]);
});
