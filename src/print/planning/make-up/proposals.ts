import { FREE } from '../../rows/break-price.ts';
import type { Row } from '../../rows/row.ts';
import type { Hole, MadeUp } from './made-up.ts';
import { deepestSide, makeUp, makeUpWhole, type PaperRoom, storiesLeft, wholePrice, withoutWishes } from './make-up.ts';
import { EMPTY_LINE } from './make-up-price.ts';
import type { ModuleText } from './module-text.ts';
import { type KnownFits, knownFits, textLines } from './piece.ts';

/** A change of one story that closes a hole, or makes it smaller: each was made up. */
export type Change =
  /** Its width in columns of the page. */
  | { readonly kind: 'span'; readonly story: number; readonly span: number }
  /** So many lines of text more or fewer, in one column. */
  | { readonly kind: 'longer' | 'shorter'; readonly story: number; readonly lines: number }
  /** It stands wherever a hole is. */
  | { readonly kind: 'filler'; readonly story: number };

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
/** Nobody is asked to write or to cross out more lines than this. */
const MOST_LINES = 30;

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
      const tried = makeUpWhole(changed, paper, { count: made.sides.length, limit, ways: 'usual' }, known);
      if (!tried || linesBefore - emptyLines(tried) < closed) continue;
      best = { change, texts: changed };
      limit = wholePrice(tried);
    }
    return best;
  };
  const best = cheapest(changesFor(texts, paper, made, hole));
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

/** What may be tried for a hole, the least work first. */
function changesFor(
  texts: readonly ModuleText[],
  { room }: PaperRoom,
  { sides }: MadeUp,
  { side, story, lines }: Hole,
): readonly Change[] {
  const band = sides[side]?.bands.find(({ cells }) =>
    cells.some(({ modules }) => modules.some((module) => module.story === story)),
  );
  const beside = (band?.cells ?? []).flatMap(({ span, modules }) =>
    modules.map((module) => ({ span, story: module.story })),
  );
  const spans = beside.flatMap((one): readonly Change[] =>
    Array.from({ length: room.columns }, (_, index) => index + 1)
      .filter((span) => span !== one.span)
      .map((span) => ({ kind: 'span', story: one.story, span })),
  );
  const fillers = texts.flatMap((text, index): readonly Change[] =>
    !text.isFiller && index > 0 && textLines(text.rowsAcross(1)) <= lines ? [{ kind: 'filler', story: index }] : [],
  );
  const longer: readonly Change[] = lines <= MOST_LINES ? [{ kind: 'longer', story, lines }] : [];
  const shorter = beside.flatMap((one): readonly Change[] => {
    const own = texts[one.story];
    const fewer = Math.min(MOST_LINES, lines);
    const isLong = own !== undefined && textLines(own.rowsAcross(one.span)) > fewer * 2;
    return one.story !== story && isLong ? [{ kind: 'shorter', story: one.story, lines: fewer }] : [];
  });
  return [...spans, ...fillers, ...longer, ...shorter];
}

/** A story as its author would have changed it. */
export function withChange(text: ModuleText, change: Change): ModuleText {
  switch (change.kind) {
    case 'span':
      return { ...text, spans: [change.span] };
    case 'filler':
      return { ...text, isFiller: true };
    case 'longer':
      return withRows(text, (rows) => [...rows, ...Array.from({ length: change.lines }, () => LINE)]);
    case 'shorter':
      return withRows(text, (rows) => withoutLines(rows, change.lines));
  }
}

const LINE: Row = { lines: 1, parts: [], breakPrice: FREE, isSpace: false, strain: 0 };

function withRows(text: ModuleText, changed: (rows: readonly Row[]) => readonly Row[]): ModuleText {
  const known = new Map<number, readonly Row[]>();
  const rowsAcross = (span: number) => {
    const rows = known.get(span) ?? changed(text.rowsAcross(span));
    known.set(span, rows);
    return rows;
  };
  return { ...text, rowsAcross };
}

/** Without so many lines of the middle of its paragraphs, from the last one on. */
function withoutLines(rows: readonly Row[], lines: number): readonly Row[] {
  let left = lines;
  const kept: Row[] = [];
  for (const row of rows.toReversed()) {
    const isMiddle = row.breakPrice.forbidden === 0 && !row.closing && !row.isSpace && !row.float && !row.spansColumns;
    if (left > 0 && isMiddle && !row.notes && !row.continued && !row.breakAfter) left -= row.lines;
    else kept.push(row);
  }
  return kept.reverse();
}
