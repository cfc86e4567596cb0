import type { ShareSettings } from './body-for-share.ts';
import { type BetterWith, hasSeenHole, isBetterFit, type PaperFit } from './fitted-paper.ts';
import { wholePrice } from './make-up.ts';
import { POOR } from './search-ways.ts';

/** The share of the room that the text takes with the white above its stories: the first that is tried. */
const FIRST_SHARE = 0.91;
/** Others are so many steps of this away; no paper has more. */
const SHARE_STEP = 0.015;
const MOST_STEPS = 8;
const MOST_LESS = 4;
/** So many are tried for any that has room, and above it until so many in turn are no better. */
const MOST_SHARES = { usual: 3, wide: 6 };
const MOST_WORSE = 2;
/** Fewer of them where no hole is seen, and more where much of the best that is known stays empty. */
const MOST_WORSE_OF_GOOD = 1;
const MOST_WORSE_OF_POOR = 4;

/**
 * The paper on exactly so many sides: the fuller they are the better, as long as all stories have room.
 *
 * @param settings those in which the text takes a share of the room
 * @param betterWith makes the paper up in one
 */
export function fullestFit(settings: ShareSettings, betterWith: BetterWith): PaperFit | undefined {
  // Few papers need to be searched in more ways, which takes as long as all else: first each is searched in few.
  const usual = filledIn('usual', settings, betterWith);
  if (usual?.fits) return usual;
  const wide = filledIn('wide', settings, betterWith);
  return usual && wide && !isBetterFit(wide, usual) ? usual : (wide ?? usual);
}

/** The same, searched in so many ways. */
function filledIn(
  ways: keyof typeof MOST_SHARES,
  settings: ShareSettings,
  betterWith: BetterWith,
): PaperFit | undefined {
  const known = new Set<string>();
  const shareAt = (steps: number) => FIRST_SHARE + steps * SHARE_STEP;
  const betterAt = (steps: number, best: PaperFit | undefined): PaperFit | undefined => {
    const setting = settings.at(shareAt(steps));
    // Far too little text has the largest and most open body whatever its share is.
    const key = `${setting.body.size} ${setting.body.leading}`;
    if (known.has(key)) return undefined;
    known.add(key);
    return betterWith(setting, best, ways);
  };
  const tried = new Set([0]);
  let best = betterAt(0, undefined);
  let first = 0;
  for (let less = 2; !best?.fits && tried.size < MOST_SHARES[ways]; less++) {
    first -= less;
    tried.add(first);
    best = betterAt(first, best) ?? best;
  }
  // A little more may have room, though much more has not; and a little less may be better, where a hole is seen.
  for (const by of [1, -1]) {
    for (let steps = first + by, worse = 0; best && worse < mostWorse(best); steps += by) {
      if (tried.has(steps)) continue;
      if (steps > MOST_STEPS || steps < first - MOST_LESS || best.madeUp.holes.length === 0) break;
      // Neither another size nor less text is looked at where there is nothing to see.
      if (!hasSeenHole(best) && (by < 0 || !settings.isInSameSize(shareAt(steps)))) break;
      tried.add(steps);
      const better = betterAt(steps, best);
      worse = better ? 0 : worse + 1;
      best = better ?? best;
    }
  }
  return best;
}

function mostWorse({ madeUp }: PaperFit): number {
  if (!hasSeenHole({ madeUp })) return MOST_WORSE_OF_GOOD;
  return wholePrice(madeUp) > POOR * madeUp.sides.length ? MOST_WORSE_OF_POOR : MOST_WORSE;
}
