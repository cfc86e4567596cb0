import { expect, it } from 'vitest';
import type { Block } from '../../../src/print/blocks/block.ts';
import { acrossOfBlocks, widthAcross } from '../../../src/print/rows/across.ts';

const NESTING = { indent: 0, lists: 0, quotes: [] };
const block = (own: Partial<Block>) => ({ kind: 'picture', nesting: NESTING, ...own }) as Block;
const two = { spansColumns: true, mostColumns: 2 };
const blocks = [block({ kind: 'rule' }), block(two), block(two), block({ spansColumns: true }), block(two)];
const pieces = [
  { first: 1, last: 2, mayLeave: true },
  { first: 3, last: 3, mayLeave: true },
];

it('a picture stands across the columns that it is to take, or all where there are no more', () => {
  // The last block is of no piece: it stands in a box.
  expect(acrossOfBlocks(blocks, pieces, 3)).toEqual(['one', 2, 2, 'all', 'one']);
  expect(acrossOfBlocks(blocks, pieces, 2)).toEqual(['one', 'all', 'all', 'all', 'all']);
});

it('is as wide as these columns with the white between them', () => {
  const geometry = { width: 320, measure: 100, gutter: 10, columns: 3 } as Parameters<typeof widthAcross>[1];
  expect([widthAcross('one', geometry), widthAcross(2, geometry), widthAcross('all', geometry)]).toEqual([
    100, 210, 320,
  ]);
});
