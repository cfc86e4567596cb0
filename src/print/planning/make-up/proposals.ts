import { type Change, changesFor, withChange } from './changes.ts';
import type { Hole, MadeUp } from './made-up.ts';
import { deepestSide, makeUp, makeUpWhole, type PaperRoom, storiesLeft, wholePrice, withoutWishes } from './make-up.ts';
import { EMPTY_LINE } from './make-up-price.ts';
import type { ModuleText } from './module-text.ts';
import { type KnownFits, knownFits } from './piece.ts';

export interface Proposal {
  readonly hole: Hole;
  readonly change: Change;
  /** Empty lines of the whole paper as it is, and with the change. */
  readonly linesBefore: number;
  readonly linesAfter: number;
}

/** For so many holes, the largest first, a change is looked for. */
const MOST_HOLES = 3;
/** A change is worth a word where it closes this share of what is empty on the paper, or of its hole. */
const WORTH = 0.5;
/** The price of the paper falls by this share of what the lines cost that are closed: what is worse elsewhere is no help. */
const CHEAPER = 0.5;

/**
 * The change that closes each hole best, the one that is least work where several do.
 *
 * @param texts the stories, as they were made up
 * @param paper the room of their sides
 * @param made what was made up
 * @param holes those of it that are to be closed
 * @param known what its make-up has found out
 */
export function proposalsFor(
  texts: readonly ModuleText[],
  paper: PaperRoom,
  made: MadeUp,
  holes: readonly Hole[],
  known: KnownFits = knownFits(deepestSide(paper)),
): readonly Proposal[] {
  const largest = [...holes].sort((a, b) => b.lines - a.lines).slice(0, MOST_HOLES);
  return largest.flatMap((hole) => proposalFor({ texts, paper, made, known }, hole) ?? []);
}

/** A paper for which changes are looked for. */
interface Changeable {
  readonly texts: readonly ModuleText[];
  readonly paper: PaperRoom;
  readonly made: MadeUp;
  readonly known: KnownFits;
}

function proposalFor({ texts, paper, made, known }: Changeable, hole: Hole): Proposal | undefined {
  const linesBefore = emptyLines(made);
  const own = withoutWishes(texts, made.unobeyed ?? []);
  const closed = hole.lines * WORTH;
  const cheapest = (changes: readonly Change[]) => {
    let best: { readonly change: Change; readonly texts: readonly ModuleText[] } | undefined;
    // Most changes are no better: a limit lets the search see that at once.
    let limit = wholePrice(made) - closed * EMPTY_LINE * CHEAPER;
    for (const change of changes) {
      const changed = own.map((text, story) => (story === change.story ? withChange(text, change) : text));
      const tried = makeUpWhole(changed, paper, { count: made.sides.length, limit, ways: 'sketched' }, known);
      if (!tried || linesBefore - emptyLines(tried) < closed) continue;
      best = { change, texts: changed };
      limit = wholePrice(tried);
    }
    return best;
  };
  const best = cheapest(changesFor(texts, paper.room.columns, made, hole));
  if (!best) return undefined;
  // Whoever follows it gets what is made up without a limit.
  const followed = makeUp(best.texts, paper, known);
  const linesAfter = emptyLines(followed);
  const isTrue = storiesLeft(best.texts, followed).length === 0 && followed.sides.length <= made.sides.length;
  return isTrue && linesBefore - linesAfter >= closed
    ? { hole, change: best.change, linesBefore, linesAfter }
    : undefined;
}

/** Lines that stay empty on a paper. */
function emptyLines({ holes }: MadeUp): number {
  return holes.reduce((sum, { lines }) => sum + lines, 0);
}
