import { NOT_PARTED, PARTED } from './make-up-price.ts';
import type { StoryPiece } from './piece.ts';
import type { Pieces, Progress } from './progress.ts';
import { type LeastRest, type SearchSides, sideSize } from './search-state.ts';

interface Least {
  readonly cost: number;
  readonly lines: number;
}

const NOTHING: Least = { cost: 0, lines: 0 };

/** Finds the bounds of what a paper needs that has no place yet. */
export function leastRestOf(pieces: Pieces, sides: SearchSides): LeastRest {
  const gap = Math.min(sides.betweenBands, sides.betweenModules);
  const sizes = Array.from({ length: sides.count }, (_, side) => sideSize(sides, side));
  const widths = [...new Set(sizes.map(({ columns }) => columns))];
  const known = new Map<number, Least>();
  const leastOf = (piece: StoryPiece): Least => {
    let least = known.get(piece.id);
    if (!least) {
      least = leastOfPiece(piece, widths, gap);
      known.set(piece.id, least);
    }
    return least;
  };
  const inTurn = pieces.inTurn.map((piece, turn) => {
    const parts = pieces.askedParts(turn);
    if (!parts) return leastOf(piece);
    const whole = leastOf(piece);
    return lesser({ ...whole, cost: whole.cost + NOT_PARTED }, sumOf([leastOf(parts.first), leastOf(parts.rest)]));
  });
  const behind = inTurn.map((_, turn) => sumOf(inTurn.slice(turn)));
  const wished = pieces.extras.map(({ piece, isFiller }) => (isFiller ? NOTHING : leastOf(piece)));
  const unused = new Map<number, Least>();
  const leastUnused = (used: number): Least => {
    let least = unused.get(used);
    if (!least) {
      least = sumOf(wished.filter((_, index) => !(used & (2 ** index))));
      unused.set(used, least);
    }
    return least;
  };
  const rest = ({ next, used, pending }: Progress, of: keyof Least) =>
    (behind[next] ?? NOTHING)[of] + leastUnused(used)[of] + (pending ? leastOf(pending)[of] : 0);
  const roomFrom = sizes.map((_, side) =>
    sizes.slice(side).reduce((sum, { lines, columns }) => sum + (lines + gap) * columns, 0),
  );
  return {
    cost: (progress) => rest(progress, 'cost'),
    lines: (progress) => rest(progress, 'lines'),
    room: (side, line) => {
      const size = sizes[side];
      return size ? (size.lines - line + gap) * size.columns + (roomFrom[side + 1] ?? 0) : 0;
    },
  };
}

function lesser(one: Least, other: Least): Least {
  return { cost: Math.min(one.cost, other.cost), lines: Math.min(one.lines, other.lines) };
}

function sumOf(all: readonly Least[]): Least {
  return all.reduce((sum, { cost, lines }) => ({ cost: sum.cost + cost, lines: sum.lines + lines }), NOTHING);
}

/** Of all widths that a piece may have on sides of so many columns, whole or in parts. */
function leastOfPiece(piece: StoryPiece, widths: readonly number[], gap: number): Least {
  const spans = [...new Set(widths.flatMap((columns) => piece.spans.map((span) => Math.min(span, columns))))];
  const { mayPart } = piece.text;
  let { cost, lines } = NEVER;
  for (const span of spans) {
    const width = piece.widthCost(span);
    // How a part fits is asked for where it may stand: many ways end with one of their own.
    const own = piece.part > 0 ? undefined : fitCost(piece, span, cost - width);
    cost = Math.min(cost, width + (own ?? 0), mayPart ? width + PARTED : Number.POSITIVE_INFINITY);
    const depth = piece.part > 0 || mayPart ? leastLines(piece, span) : piece.fitAt(span).least * span;
    lines = Math.min(lines, depth + gap * span);
  }
  return { cost, lines };
}

const NEVER: Least = { cost: Number.POSITIVE_INFINITY, lines: Number.POSITIVE_INFINITY };

/** The least that a piece costs at a width, at any depth; infinite where it is no less than what is known. */
function fitCost(piece: StoryPiece, span: number, known: number): number {
  return known <= 0 ? Number.POSITIVE_INFINITY : Math.min(...piece.fitAt(span).costs);
}

/** Lines of all columns that the rows of a piece take at the least: no white, pictures as small as they may be. */
function leastLines({ rowsAcross, text: { padding } }: StoryPiece, span: number): number {
  let lines = (padding.above + padding.below) * span;
  for (const { isSpace, smaller, spansColumns, lines: own } of rowsAcross(span))
    if (!isSpace) lines += (own - (smaller?.length ?? 0)) * (spansColumns ? span : 1);
  return lines;
}
