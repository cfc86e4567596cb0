import { expect, it } from 'vitest';
import { sourceSpan } from '../../src/markdown/source-span.ts';

it('a node stands where it was parsed, and one that was made at the beginning', () => {
  const at = (offset: number) => ({ line: 1, column: offset + 1, offset });
  expect(sourceSpan({ position: { start: at(3), end: at(7) } })).toEqual({ start: 3, end: 7 });
  expect(sourceSpan({})).toEqual({ start: 0, end: 0 });
});
