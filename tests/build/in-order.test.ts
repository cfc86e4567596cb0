import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/build/in-order.ts';

async function collected<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

const later = <T>(milliseconds: number, value: T) =>
  new Promise<T>((resolve) => setTimeout(() => resolve(value), milliseconds));

describe('work on several items at once', () => {
  it('gives results in the order of the items, whichever is done first', async () => {
    const items = [30, 1, 20, 2, 10, 3];
    expect(await collected(inOrder(items, 3, (item) => later(item, item * 2)))).toEqual(
      items.map((item) => [item, item * 2]),
    );
  });

  it('begins no more than so many, those included that wait for their turn', async () => {
    let open = 0;
    let most = 0;
    const work = async (item: number) => {
      most = Math.max(most, ++open);
      return later(item, item);
    };
    for await (const _ of inOrder([20, 1, 1, 1, 1, 20, 1, 1], 4, work)) open--;
    expect(most).toBe(4);
    expect(open).toBe(0);
  });

  it('throws what an item has thrown when its turn comes, and nothing of those after it', async () => {
    const work = async (item: number) => {
      if (item > 2) throw new Error(`item ${item}`);
      return item;
    };
    const seen: number[] = [];
    const all = async () => {
      for await (const [item] of inOrder([1, 2, 3, 4], 4, work)) seen.push(item);
    };
    await expect(all()).rejects.toThrow('item 3');
    expect(seen).toEqual([1, 2]);
  });

  it('is done at once where there are no items', async () => {
    expect(await collected(inOrder([], 3, async (item) => item))).toEqual([]);
  });
});
