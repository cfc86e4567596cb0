import type { ModuleText } from './module-text.ts';
import { partsOf, type Rest } from './parts.ts';
import { type FitModule, type Piece, type PieceSource, pieceOf } from './piece.ts';

/** The stories of a paper as they are placed: in turn, or by the wish of their author. */
export interface Pieces {
  /** Whole stories that stand where their turn comes. */
  readonly inTurn: readonly Piece[];
  /** Stories with a place of their own, and fillers. */
  readonly extras: readonly Extra[];
  /** The two parts of a story that its author lets go on elsewhere, by its number in turn. */
  readonly partsOf: (turn: number) => { readonly first: Piece; readonly rest: Piece } | undefined;
  /** A part that goes on: the same piece for the same rest. */
  readonly restPiece: (rest: Rest) => Piece;
}

/** A story that may stand out of turn. */
export interface Extra {
  readonly piece: Piece;
  /** How many of those in turn stand before it in the author's order. */
  readonly turn: number;
  readonly place: ModuleText['place'];
  readonly side: number | undefined;
  readonly isFiller: boolean;
}

/** How far a paper has come. */
export interface Progress {
  /** Of the stories in turn, the next one. */
  readonly next: number;
  /** A bit for each extra that has its place. */
  readonly used: number;
  /** What is to go on at the head of the next side. */
  readonly pending: Piece | undefined;
  /** The same for ways that have come equally far. */
  readonly key: string;
}

/** More extras than bits in a number are taken in turn. */
const MOST_EXTRAS = 20;

/** How pieces are made. */
interface Making {
  /** How many sides there are: a story that is wanted on a later one stands on the last. */
  readonly sides: number;
  /** Stories that get no place. */
  readonly skipped: ReadonlySet<number>;
  readonly fitModule: FitModule;
}

/** Makes pieces of stories, which are in the author's order. */
export function piecesOf(texts: readonly ModuleText[], { sides, skipped, fitModule }: Making): Pieces {
  let ids = 0;
  const make = (source: PieceSource) => pieceOf(ids++, source, fitModule);
  const inTurn: Piece[] = [];
  const extras: Extra[] = [];
  for (const [story, text] of texts.entries()) {
    if (skipped.has(story)) continue;
    const { spans, rowsAcross, isFiller } = text;
    const piece = make({ story, part: 0, text, spans, rowsAcross });
    const { place } = text;
    const side = text.side !== undefined ? Math.min(text.side, sides - 1) : undefined;
    const isExtra = isFiller || place !== undefined || side !== undefined;
    if (isExtra && extras.length < MOST_EXTRAS) extras.push({ piece, turn: inTurn.length, place, side, isFiller });
    else inTurn.push(piece);
  }
  const rests = new Map<string, Piece>();
  const restPiece = (rest: Rest) => {
    let piece = rests.get(rest.key);
    if (!piece) {
      piece = make(rest);
      rests.set(rest.key, piece);
    }
    return piece;
  };
  const parts = inTurn.map((piece) => {
    const own = partsOf(piece);
    return own && { first: make(own.first), rest: restPiece(own.rest) };
  });
  return { inTurn, extras, partsOf: (turn) => parts[turn], restPiece };
}

export function progressAt(next: number, used: number, pending: Piece | undefined): Progress {
  return { next, used, pending, key: `${next} ${used} ${pending?.id ?? ''}` };
}
