import { expect, it } from 'vitest';
import { growingBytes } from '../../../src/print/paint/growing-bytes.ts';

it('bytes that are added stand behind each other, however many they are', () => {
  const grown = growingBytes();
  expect(grown.all()).toEqual(new Uint8Array());
  grown.add(Uint8Array.of(1, 2));
  const few = grown.all();
  expect(few).toEqual(Uint8Array.of(1, 2));
  // More than there is room for at first, and more than twice that.
  const many = Uint8Array.from({ length: 70_000 }, (_, i) => i % 251);
  const more = Uint8Array.from({ length: 300_000 }, (_, i) => i % 241);
  for (const bytes of [many, new Uint8Array(), more]) grown.add(bytes);
  expect(Buffer.compare(grown.all(), Buffer.concat([Uint8Array.of(1, 2), many, more]))).toBe(0);
  expect(few).toEqual(Uint8Array.of(1, 2));
});
