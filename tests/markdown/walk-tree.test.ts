import { SKIP, visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
// @ts-expect-error It has no types: it stands in the bundle for a module that has.
import { visit as lightVisit } from '../../.config/walk-tree.js';
import { fc } from '../fixtures/seeded-fast-check.ts';

interface Tree {
  readonly type: string;
  readonly id: number;
  readonly value?: string;
  children?: Tree[];
}

type Shape = { readonly type: string; readonly children?: readonly Shape[] };

/** What a visitor answers at each node that it is called for, in turn. */
const ANSWERS = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<unknown>(undefined, true, null) },
    fc.constantFrom<unknown>(SKIP, false, [SKIP], [false]),
    fc.nat(3),
    fc.tuple(fc.constantFrom<unknown>(SKIP, true), fc.nat(3)),
  ),
  { maxLength: 20 },
);
const TESTS = fc.constantFrom<unknown>(undefined, null, 'a', ['a', 'b'], { type: 'b' }, ['a', { type: 'c' }], isEven);
const SHAPES = fc.letrec<{ tree: Shape }>((tie) => ({
  tree: fc.record(
    {
      type: fc.constantFrom('a', 'b', 'c'),
      children: fc.array(tie('tree'), { maxLength: 4, depthIdentifier: 'tree' }),
    },
    { requiredKeys: ['type'] },
  ),
})).tree;

test('the walk of the bundle goes as that of unist-util-visit, whatever the visitor answers and changes', () => {
  fc.assert(
    fc.property(SHAPES, TESTS, ANSWERS, fc.boolean(), fc.boolean(), (shape, asked, answers, reverse, changes) => {
      const way = { asked, answers, reverse, changes };
      expect(visited(lightVisit, shape, way)).toEqual(visited(visit, shape, way));
    }),
    { numRuns: 1_000 },
  );
});

test('a visitor without a test is called for every node, with its index and its parent', () => {
  const shape = { type: 'a', children: [{ type: 'b' }, { type: 'c', children: [{ type: 'b' }] }] };
  const seen: unknown[] = [];
  lightVisit(treeOf(shape, { id: 0 }), (node: Tree, index: number | undefined, parent: Tree | undefined) => {
    seen.push([node.id, index, parent?.id]);
  });
  expect(seen).toEqual([
    [0, undefined, undefined],
    [1, 0, 0],
    [2, 1, 0],
    [3, 0, 2],
  ]);
});

interface Way {
  readonly asked: unknown;
  readonly answers: readonly unknown[];
  readonly reverse: boolean;
  readonly changes: boolean;
}

/** What a visitor is called with, and what it leaves of the tree; it answers forty times at most. */
function visited(walk: unknown, shape: Shape, { asked, answers, reverse, changes }: Way): unknown {
  const tree = treeOf(shape, { id: 0 });
  const seen: unknown[] = [];
  const visitor = (node: Tree, index: number | undefined, parent: Tree | undefined) => {
    seen.push([node.id, index, parent?.id]);
    if (changes && parent?.children && index !== undefined && seen.length % 3 === 0) parent.children.splice(index, 1);
    return seen.length > 40 ? false : answers[seen.length - 1];
  };
  (walk as (...args: readonly unknown[]) => void)(tree, asked, visitor, reverse);
  return { seen, tree };
}

function treeOf({ type, children }: Shape, next: { id: number }): Tree {
  const id = next.id++;
  return { type, id, ...(children && { children: children.map((child) => treeOf(child, next)) }) };
}

function isEven(node: unknown): boolean {
  return (node as Tree).id % 2 === 0;
}
