import type { PreviewState } from '../protocol.ts';

/** What can show a state: first everything is fetched and drawn, then it is put into the page at once. */
export interface StateView {
  prepare(state: PreviewState): Promise<() => void>;
}

/** Told around the change of the pages. */
export interface Around {
  before(state: PreviewState): void;
  after(state: PreviewState): void;
  failed(error: unknown): void;
}

/**
 * Shows states in their order, both editions in the same frame; of states that
 * come while one is being prepared only the last counts.
 */
export function createStateQueue(editions: readonly StateView[], around: Around): (state: PreviewState) => void {
  let next: PreviewState | undefined;
  let isBusy = false;

  const work = async () => {
    isBusy = true;
    while (next) {
      const state = next;
      next = undefined;
      try {
        const puts = await Promise.all(editions.map((edition) => edition.prepare(state)));
        around.before(state);
        for (const put of puts) put();
        around.after(state);
        markPainted(state.version);
      } catch (error) {
        // A sheet may be gone when it is asked for: then a newer state is on its way.
        around.failed(error);
      }
    }
    isBusy = false;
  };

  return (state) => {
    next = state;
    if (!isBusy) void work();
  };
}

/** Leaves a mark in the browser's timeline after the frame in which the pages are painted; the bench waits for it. */
function markPainted(version: number): void {
  requestAnimationFrame(() => {
    // A message is heard after the frame has been painted, a timer perhaps milliseconds later.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      performance.mark('bulletin:painted', { detail: { version } });
      port1.close();
    };
    port2.postMessage(undefined);
  });
}
