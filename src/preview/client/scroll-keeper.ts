import type { Left, ViewMemory } from './view.ts';

/** Keeps where each number was left, so that a page that is loaded again stands there. */
export interface ScrollKeeper {
  /** Keeps where the editions stand, once they have come to rest. */
  keep(): void;
  /** Scrolls to where a number was left, when it is another one than before. */
  restore(number: number | undefined): void;
}

/** The editions, as far as they scroll. */
export interface Scrolled {
  /** The number that is shown and scrolls; undefined where none does. */
  number(): number | undefined;
  now(): Left;
  to(left: Left): void;
}

/** Where a scroll comes to rest is kept so long after it, in milliseconds. */
const KEEP_AFTER_MS = 200;

const TOP: Left = { web: 0, print: 0 };

export function createScrollKeeper(editions: Scrolled, memory: ViewMemory): ScrollKeeper {
  let keeping: ReturnType<typeof setTimeout> | undefined;
  let restored: number | undefined;
  return {
    keep() {
      clearTimeout(keeping);
      keeping = setTimeout(() => {
        const number = editions.number();
        if (number === undefined || number !== restored) return;
        const { web, print } = editions.now();
        const left = { web: Math.round(web), print: Math.round(print * 1000) / 1000 };
        memory.set({ left: { ...memory.get().left, [number]: left } });
      }, KEEP_AFTER_MS);
    },
    restore(number) {
      if (number === undefined || number === restored) return;
      restored = number;
      editions.to(memory.get().left[number] ?? TOP);
    },
  };
}
