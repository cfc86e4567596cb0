import type { Setting } from '../../rows/block-context.ts';
import { isSeen, type MadeUp } from './made-up.ts';
import { storiesLeft } from './make-up.ts';
import type { ModuleText } from './module-text.ts';
import type { KnownFits } from './piece.ts';
import type { Ways } from './search-ways.ts';

/** A paper in a setting, made up. */
export interface PaperFit {
  readonly setting: Setting;
  readonly texts: readonly ModuleText[];
  readonly madeUp: MadeUp;
  /** Whether all stories have room, and no break in them is forbidden. */
  readonly fits: boolean;
  /** What fitting it has found out of its stories. */
  readonly known: KnownFits;
}

/** The paper in a setting, where it is better than what is known. */
export type BetterWith = (setting: Setting, best: PaperFit | undefined, ways?: Ways) => PaperFit | undefined;

/** Whether some of its stories have no room. */
export function hasTooMuch({ texts, madeUp }: PaperFit): boolean {
  return storiesLeft(texts, madeUp).length > 0;
}

/** Whether a reader sees a hole in it. */
export function hasSeenHole({ madeUp }: Pick<PaperFit, 'madeUp'>): boolean {
  return madeUp.holes.some(isSeen);
}

/** Whether fewer of its stories have no room; else fewer of its breaks are forbidden, or it costs less. */
export function isBetterFit(one: PaperFit, other: PaperFit): boolean {
  const left = storiesLeft(one.texts, one.madeUp).length - storiesLeft(other.texts, other.madeUp).length;
  if (left !== 0) return left < 0;
  const [price, than] = [one.madeUp.price, other.madeUp.price];
  return price.forbidden < than.forbidden || (price.forbidden === than.forbidden && price.cost < than.cost);
}
