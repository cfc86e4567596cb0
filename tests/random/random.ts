/** Whole numbers that look random and are the same for the same seed. */
export interface Random {
  /** From 0 up to, without, `end`; 0 where `end` is 0. */
  below(end: number): number;
  /** Whether something happens that happens in such a share of all cases, 0 to 1. */
  chance(share: number): boolean;
  /** One of these. */
  pick<T>(items: readonly T[]): T;
}

/** Numbers of one case: those of another case of the same run, or of the same case of another kind, are others. */
export function randomOf(seed: number, kind: string, index: number): Random {
  let state = hashOf(`${seed} ${kind} ${index}`);
  // SplitMix32, the finaliser of MurmurHash3 over a Weyl sequence.
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x85ebca6b);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  const below = (end: number) => Math.floor((next() / 2 ** 32) * end);
  return {
    below,
    chance: (share) => next() / 2 ** 32 < share,
    pick(items) {
      const at = below(items.length);
      if (at >= items.length) throw new Error('nothing to pick from');
      return items[at] as (typeof items)[number];
    },
  };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
