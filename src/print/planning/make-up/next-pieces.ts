import { FILLER_USED, NOT_PARTED, OUT_OF_TURN } from './make-up-price.ts';
import type { StoryPiece } from './piece.ts';
import { type Extra, type Pieces, type Progress, progressAt } from './progress.ts';

/** Where a band stands. */
export interface BandPlace {
  readonly side: number;
  readonly isFirst: boolean;
  /** Columns of the side, and lines that it has. */
  readonly columns: number;
  readonly lines: number;
}

/** Whether a band is the first of the first side. */
export function isTopOfPaper({ side, isFirst }: BandPlace): boolean {
  return side === 0 && isFirst;
}

/** What of a band that is begun decides on what may follow. */
interface BegunBand {
  readonly progress: Progress;
  readonly hasFiller: boolean;
  /** What goes on from the side before has no place yet: nothing in turn stands before it. */
  readonly mustGoOn: boolean;
}

/** Stories out of turn that may stand in one place. */
const MOST_EXTRAS_AT_ONCE = 2;

/** A piece that may come next. */
interface NextPiece {
  readonly piece: StoryPiece;
  readonly after: Progress;
  readonly cost: number;
  readonly isFiller: boolean;
  readonly isFoot: boolean;
  readonly goesOn: boolean;
}

/**
 * The pieces that may come next in a band, and how far the paper has come then: the one in turn, or the first part of it, and
 * some of those that may stand out of turn.
 *
 * @param pieces all of the paper
 * @param begun how far it has come, and what the band has already
 * @param place where the band stands
 */
export function nextPieces(
  pieces: Pieces,
  { progress, hasFiller, mustGoOn }: BegunBand,
  place: BandPlace,
): readonly NextPiece[] {
  const found: NextPiece[] = [];
  const add = (piece: StoryPiece, after: Progress, cost: number) =>
    found.push({ piece, after, cost, isFiller: false, isFoot: false, goesOn: false });
  const { pending, next, used } = progress;
  if (mustGoOn && pending)
    found.push({
      piece: pending,
      after: progressAt(next, used, undefined),
      cost: 0,
      isFiller: false,
      isFoot: false,
      goesOn: true,
    });
  else {
    const piece = pieces.inTurn[next];
    const parts = piece && pieces.askedParts(next);
    if (piece) add(piece, progressAt(next + 1, used, pending), parts ? NOT_PARTED : 0);
    if (parts && !pending) add(parts.first, progressAt(next + 1, used, parts.rest), 0);
  }
  for (const { extra, bit } of extrasFor(pieces, { used, next, hasFiller }, place)) {
    found.push({
      piece: extra.piece,
      after: progressAt(next, used | bit, pending),
      cost: wishCost(extra, next),
      isFiller: extra.isFiller,
      isFoot: extra.place === 'foot',
      goesOn: false,
    });
  }
  return found;
}

/** Of the stories out of turn that have no place yet, those whose turn is nearest. */
function extrasFor(
  { extras }: Pieces,
  { used, next, hasFiller }: { readonly used: number; readonly next: number; readonly hasFiller: boolean },
  place: BandPlace,
): readonly { readonly extra: Extra; readonly bit: number }[] {
  const found = extras
    .map((extra, index) => ({ extra, bit: 2 ** index }))
    .filter(({ extra, bit }) => !(used & bit) && !(extra.isFiller && hasFiller) && mayStand(extra, place));
  if (found.length <= MOST_EXTRAS_AT_ONCE) return found;
  const distance = ({ extra }: { readonly extra: Extra }) => Math.abs(extra.turn - next);
  return found.sort((a, b) => distance(a) - distance(b)).slice(0, MOST_EXTRAS_AT_ONCE);
}

function mayStand({ place, side }: Extra, { side: own, isFirst }: BandPlace): boolean {
  return (side === undefined || side === own) && (place !== 'top' || isFirst);
}

function wishCost({ isFiller, side, turn }: Extra, next: number): number {
  return (isFiller ? FILLER_USED : 0) + (isFiller || side !== undefined ? 0 : Math.abs(next - turn) * OUT_OF_TURN);
}
