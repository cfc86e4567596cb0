import { expect, it } from 'vitest';
import { compareFileNames } from '../../src/publication/compare-file-names.ts';

it('names are in the order in which people number them, on all machines', () => {
  const inOrder = ['', '01', '1', '2-b', '10', '10-a', '10-À', '10-b', '10-b2', '10-b10', 'a', 'Émile', 'z', 'z1'];
  for (const seed of [3, 5, 11]) {
    const mixed = inOrder.map((_, index) => inOrder[(index * seed + 1) % inOrder.length] ?? '');
    expect(mixed.sort(compareFileNames)).toEqual(inOrder);
  }
});
