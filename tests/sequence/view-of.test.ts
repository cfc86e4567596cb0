import { expect, it } from 'vitest';
import { viewOf } from '../../src/sequence/view-of.ts';

it('a view of bytes begins and ends where they do, wherever they lie in their buffer', () => {
  const view = viewOf(Uint8Array.of(1, 2, 3, 4, 5).subarray(1, 4));
  expect(view.byteLength).toBe(3);
  expect(view.getUint16(0)).toBe(0x0203);
  expect(() => view.getUint8(3)).toThrow(RangeError);
});
