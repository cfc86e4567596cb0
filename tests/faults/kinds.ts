import type { Fault } from './faulty-fs.ts';

/** What the disk may answer to a call. */
const ERRORS: Readonly<Record<string, readonly string[]>> = {
  open: ['EACCES', 'EIO', 'EMFILE'],
  read: ['EIO'],
  create: ['EACCES', 'ENOSPC', 'EROFS', 'EMFILE', 'EDQUOT'],
  write: ['ENOSPC', 'EIO', 'EDQUOT'],
  fsync: ['EIO', 'ENOSPC', 'EINVAL'],
  close: ['EIO'],
  mkdir: ['EACCES', 'ENOSPC', 'EROFS'],
  rename: ['EACCES', 'EPERM', 'EBUSY', 'EXDEV', 'EIO'],
  link: ['EPERM', 'ENOTSUP', 'ENOSPC', 'EIO'],
  unlink: ['EACCES', 'EBUSY', 'EPERM', 'EIO'],
  rmdir: ['EACCES', 'EBUSY', 'EIO'],
  stat: ['EACCES', 'EIO'],
  lstat: ['EACCES', 'EIO'],
  realpath: ['EACCES', 'EIO'],
  readdir: ['EACCES', 'EIO', 'EMFILE'],
  opendir: ['EACCES', 'EIO', 'EMFILE'],
};

const NEEDS_ROOM = /^(?:create|write|mkdir|link|fsync) /;

/** All faults that a work may meet whose steps these are, but for kills. */
export function faultsOf(steps: readonly string[]): readonly Omit<Fault, 'roots'>[] {
  return steps.flatMap((step, at): readonly Omit<Fault, 'roots'>[] => {
    const codes = ERRORS[step.split(' ', 1)[0] ?? ''] ?? ['EIO'];
    return [
      ...codes.map((code) => ({ kind: 'error', at, code }) as const),
      ...codes.map((code) => ({ kind: 'stuck', at, code }) as const),
      ...(NEEDS_ROOM.test(step) ? [{ kind: 'full', at } as const] : []),
    ];
  });
}

/**
 * Some of a list, in its order, the same for the same seed.
 * @param list what they are chosen from
 * @param count how many
 * @param seed a whole number
 */
export function someOf<T>(list: readonly T[], count: number, seed: number): readonly T[] {
  const random = randomFrom(seed);
  const keyed = list.map((item, index) => ({ item, index, key: random() }));
  const chosen = keyed.sort((a, b) => a.key - b.key).slice(0, count);
  return chosen.sort((a, b) => a.index - b.index).map(({ item }) => item);
}

/** Mulberry32 (Tommy Ettinger): numbers from 0 to 1. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
