import { describe, expect, it } from 'vitest';
import { itemAt } from '../../src/sequence/item-at.ts';

describe('the item at an index', () => {
  it('is what stands there, in an array or among numbers', () => {
    expect(itemAt(['a', 'b'], 1)).toBe('b');
    expect(itemAt(new Uint8Array([7, 0]), 1)).toBe(0);
    expect(itemAt([''], 0)).toBe('');
  });

  it.each([-1, 2, 0.5, Number.NaN])('is refused where there is none: %s', (index) => {
    expect(() => itemAt(['a', 'b'], index)).toThrow(`there is no item ${index} among 2`);
  });
});
