import type { ModuleText } from './module-text.ts';
import { askedParts, type StoryRest } from './parts.ts';
import { type KnownFits, type PieceSource, pieceOf, type StoryPiece } from './piece.ts';

/** The stories of a paper as they are placed: in turn, or by the wish of their author. */
export interface Pieces {
  /** Whole stories that stand where their turn comes. */
  readonly inTurn: readonly StoryPiece[];
  /** Stories with a place of their own, and fillers. */
  readonly extras: readonly Extra[];
  /** The two parts of a story that its author lets go on elsewhere, by its number in turn. */
  readonly askedParts: (turn: number) => { readonly first: StoryPiece; readonly rest: StoryPiece } | undefined;
  /** A part that goes on: the same piece for the same rest. */
  readonly restPiece: (rest: StoryRest) => StoryPiece;
}

/** Of more stories than these fewer ways are followed: it would take seconds. */
export const MANY_STORIES = 16;

/** A story that may stand out of turn. */
export interface Extra {
  readonly piece: StoryPiece;
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
  readonly pending: StoryPiece | undefined;
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
  readonly known: KnownFits;
}

/** Makes pieces of stories, which are in the author's order. */
export function storyPieces(texts: readonly ModuleText[], { sides, skipped, known }: Making): Pieces {
  let ids = 0;
  const make = (source: PieceSource) => pieceOf(ids++, source, known);
  const inTurn: StoryPiece[] = [];
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
  const rests = new Map<string, StoryPiece>();
  const restPiece = (rest: StoryRest) => {
    let piece = rests.get(rest.key);
    if (!piece) {
      piece = make(rest);
      rests.set(rest.key, piece);
    }
    return piece;
  };
  const parts = inTurn.map((piece) => {
    const own = askedParts(piece);
    return own && { first: make(own.first), rest: restPiece(own.rest) };
  });
  return { inTurn, extras, askedParts: (turn) => parts[turn], restPiece };
}

export function progressAt(next: number, used: number, pending: StoryPiece | undefined): Progress {
  return { next, used, pending, key: `${next} ${used} ${pending?.id ?? ''}` };
}
