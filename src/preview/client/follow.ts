import type { SourcePlace } from './source-place.ts';

/** An edition that can lead or follow. */
export interface Scrolling {
  readonly isAtTop: () => boolean;
  readonly placeNow: () => SourcePlace | undefined;
  toTop(): void;
  goTo(place: SourcePlace): void;
}

/** Makes the edition that somebody scrolls lead, and the other follow. */
export interface Following {
  /** What somebody does in an edition: from now on it leads. */
  lead(edition: 'web' | 'print'): void;
  scrolled(edition: 'web' | 'print'): void;
  /** What scrolls now does so by itself: a page was changed, or a click has brought it there. */
  rest(): void;
}

/** How long what scrolls by itself may take to come to rest, in milliseconds. */
const REST_MS = 250;

export function createFollowing(editions: { readonly web: Scrolling; readonly print: Scrolling }): Following {
  let leader: 'web' | 'print' | undefined;
  let restingUntil = 0;
  let isAsked = false;

  const follow = () => {
    isAsked = false;
    if (!leader || performance.now() < restingUntil) return;
    const [one, other] = leader === 'web' ? [editions.web, editions.print] : [editions.print, editions.web];
    if (one.isAtTop()) return other.toTop();
    const place = one.placeNow();
    if (place) other.goTo(place);
  };

  return {
    lead(edition) {
      leader = edition;
      restingUntil = 0;
    },
    scrolled(edition) {
      if (edition !== leader || isAsked) return;
      isAsked = true;
      requestAnimationFrame(follow);
    },
    rest() {
      restingUntil = performance.now() + REST_MS;
    },
  };
}
