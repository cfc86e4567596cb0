import { describe, expect, it } from 'vitest';
import { shareOut, type TaskWorker } from '../../src/build/share-out.ts';

/** A worker that ends its tasks when it is told to, and notes which it was given. */
function testWorker(name: string, atOnce: number, takes?: (task: number) => boolean) {
  const given: number[] = [];
  const ends = new Map<number, (failed: boolean) => void>();
  const worker: TaskWorker<number, string> = {
    atOnce,
    ...(takes && { takes }),
    work(task) {
      given.push(task);
      return new Promise((resolve, reject) => {
        ends.set(task, (failed) => (failed ? reject(new Error(`${task}`)) : resolve(`${name}${task}`)));
      });
    },
  };
  const end = async (task: number, failed = false) => {
    ends.get(task)?.(failed);
    // Whoever waits is told in the turns of promises that follow.
    await new Promise(setImmediate);
  };
  return { worker, given, end };
}

describe('tasks', () => {
  it('are given to the first worker that is free, and wait where none is', async () => {
    const [one, other] = [testWorker('a', 2), testWorker('b', 1)];
    const share = shareOut([one.worker, other.worker]);
    const results = [1, 2, 3, 4, 5].map(share);
    expect([one.given, other.given]).toEqual([[1, 2], [3]]);
    await other.end(3);
    expect(other.given).toEqual([3, 4]);
    await one.end(1);
    expect(one.given).toEqual([1, 2, 5]);
    for (const [worker, task] of [
      [one, 2],
      [other, 4],
      [one, 5],
    ] as const)
      await worker.end(task);
    expect(await Promise.all(results)).toEqual(['a1', 'a2', 'b3', 'b4', 'a5']);
  });

  it('wait for a worker that takes them, while later ones do not', async () => {
    const [any, odd] = [testWorker('a', 1), testWorker('o', 1, (task) => task % 2 === 1)];
    const share = shareOut([any.worker, odd.worker]);
    for (const task of [2, 4, 6, 7, 9]) void share(task);
    expect([any.given, odd.given]).toEqual([[2], [7]]);
    await odd.end(7);
    expect(odd.given).toEqual([7, 9]);
    await odd.end(9);
    await any.end(2);
    expect([any.given, odd.given]).toEqual([
      [2, 4],
      [7, 9],
    ]);
  });

  it('that fail are told to whoever waits for them, and their worker is given the next', async () => {
    const one = testWorker('a', 1);
    const share = shareOut([one.worker]);
    const failed = expect(share(1)).rejects.toThrow('1');
    const next = share(2);
    await one.end(1, true);
    await failed;
    await one.end(2);
    expect(await next).toBe('a2');
    expect(one.given).toEqual([1, 2]);
  });
});
