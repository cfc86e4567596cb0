import { describe, expect, it } from 'vitest';
import { cheapestFirst, nearestWays } from '../../../../src/print/planning/make-up/nearest-ways.ts';
import { progressAt } from '../../../../src/print/planning/make-up/progress.ts';
import { NOTHING_PLACED } from '../../../../src/print/planning/make-up/search.ts';
import { ALL_WAYS, type SideNode } from '../../../../src/print/planning/make-up/search-state.ts';
import { rowsOf } from '../random-rows.ts';
import { pieceOfText } from './module-texts.ts';

const GOING_ON = pieceOfText(9, rowsOf(20));
/** The rest costs ten for each story of three that has no place, and a hundred for each side. */
const SEARCH = { estimate: ({ next }: SideNode['progress'], side: number) => (3 - next) * 10 + side * 100 };

/** A way that has placed so many stories, for so much. */
function way(next: number, cost: number, others: { readonly used?: number; readonly goesOn?: boolean } = {}): SideNode {
  const progress = progressAt(next, others.used ?? 0, others.goesOn ? GOING_ON : undefined);
  return { ...NOTHING_PLACED, progress, cost };
}

describe('ways', () => {
  it('stand in the order of what they come to, with what the rest costs', () => {
    const [one, two, three] = [way(1, 15), way(2, 4), way(3, 20)];
    // They come to 35, 14 and 20, beside what their sides cost.
    expect(cheapestFirst([one, two, three], SEARCH, 2)).toEqual([two, three, one]);
    expect(cheapestFirst([one, two], SEARCH, 2)).toEqual([two, one]);
    expect(cheapestFirst([one], SEARCH, 2)).toEqual([one]);
  });
});

describe('of the ways to come to a side', () => {
  /** So many ways to place the first stories, each dearer by one. */
  const waysTo = (next: number, count: number, used = 0) =>
    Array.from({ length: count }, (_, index) => way(next, index, { used }));
  const nearest = (nodes: readonly SideNode[], width = 1) => nearestWays(nodes, SEARCH, width, 1);

  it('five are followed that have placed the same stories', () => {
    expect(nearest(waysTo(1, 6))).toEqual(waysTo(1, 5));
    expect(nearest([...waysTo(1, 6), ...waysTo(1, 6, 1)])).toHaveLength(10);
    expect(nearest([...waysTo(1, 6), ...waysTo(2, 6)])).toHaveLength(10);
    expect(nearest(waysTo(1, 12), 2)).toHaveLength(10);
    expect(nearest(waysTo(1, 12), 0.2)).toEqual(waysTo(1, 1));
  });

  it('twenty-four are followed, or all of them', () => {
    const many = Array.from({ length: 30 }, (_, used) => way(1, used, { used }));
    expect(nearest(many)).toEqual(many.slice(0, 24));
    expect(nearest(many, 0.5)).toEqual(many.slice(0, 12));
    expect(nearest(many, ALL_WAYS)).toEqual(many);
    expect(nearest(waysTo(1, 30), ALL_WAYS)).toHaveLength(30);
  });

  it('one is followed on which nothing goes on: what does may have no room', () => {
    const onGoing = Array.from({ length: 6 }, (_, index) => way(1, index, { goesOn: true }));
    const [safe, dearer] = [way(1, 40), way(1, 50)];
    expect(nearest([dearer, ...onGoing, safe])).toEqual([...onGoing.slice(0, 5), safe]);
    expect(nearest(onGoing)).toEqual(onGoing.slice(0, 5));
    // One is among those that seem best.
    const first = way(1, 2.5);
    expect(nearest([first, ...onGoing, safe])).toEqual([...onGoing.slice(0, 3), first, onGoing[3]]);
  });
});
