import { costAt } from '../../../../src/print/planning/make-up/depth-costs.ts';
import { deepestSide } from '../../../../src/print/planning/make-up/make-up.ts';
import {
  EMPTY_END_LINE,
  EMPTY_LINE,
  GROWN_GAP_LINE,
  LEAD_AWAY,
  MOST_GAP_GROWTH,
  NOT_PARTED,
  PARTED,
  TOMBSTONE,
} from '../../../../src/print/planning/make-up/make-up-price.ts';
import { askedParts, partWithin, type StoryRest } from '../../../../src/print/planning/make-up/parts.ts';
import { knownFits, type PieceSource, pieceOf, type StoryPiece } from '../../../../src/print/planning/make-up/piece.ts';
import { sideRooms } from '../../../../src/print/planning/sheet-room.ts';
import type { AnyPaper } from './random-papers.ts';

/** A pile of pieces in a band. */
interface SmallCell {
  readonly span: number;
  readonly pieces: readonly StoryPiece[];
}

/** A band, before its depth is known. */
interface SmallBand {
  readonly cells: readonly SmallCell[];
  readonly emptyColumns: number;
  readonly next: number;
  readonly pending: StoryPiece | undefined;
  readonly ownCost: number;
}

const NEVER = Number.POSITIVE_INFINITY;

/**
 * The least that a small paper without wishes and fillers costs on so many sides, by trying all bands, depths and
 * ways to part a story; infinite where it has no room.
 */
export function cheapestPaper({ texts, paper }: AnyPaper, count: number): number {
  const roomOf = sideRooms(paper.room, paper.body);
  const { betweenBands, betweenModules } = paper.look;
  const columns = paper.room.columns;
  const linesOfSide = (side: number) => (side === count - 1 ? roomOf(side).last : roomOf(side).whole);
  const known = knownFits(deepestSide(paper));
  let ids = 0;
  const make = (source: PieceSource) => pieceOf(ids++, source, known);
  const stories = texts.map((text, story) =>
    make({ story, part: 0, text, spans: text.spans, rowsAcross: text.rowsAcross }),
  );
  const rests = new Map<string, StoryPiece>();
  const restPiece = (rest: StoryRest) => {
    const piece = rests.get(rest.key) ?? make(rest);
    rests.set(rest.key, piece);
    return piece;
  };
  const parts = stories.map((piece) => {
    const own = askedParts(piece);
    return own && { first: make(own.first), rest: restPiece(own.rest) };
  });

  /** All bands that begin with a story, or with what goes on. */
  const bandsFrom = (next: number, pending: StoryPiece | undefined, mustGoOn: boolean): SmallBand[] => {
    const found: SmallBand[] = [];
    const extend = (
      cells: readonly SmallCell[],
      column: number,
      at: number,
      waits: StoryPiece | undefined,
      goesOn: boolean,
      cost: number,
    ) => {
      if (cells.length > 0 && !goesOn)
        found.push({
          cells,
          emptyColumns: columns - column,
          next: at,
          pending: waits,
          ownCost: cost + bandCost(cells),
        });
      for (let span = 1; span <= columns - column; span++) pile(cells, column, span, [], at, waits, goesOn, cost);
    };
    const pile = (
      cells: readonly SmallCell[],
      column: number,
      span: number,
      own: readonly StoryPiece[],
      at: number,
      waits: StoryPiece | undefined,
      goesOn: boolean,
      cost: number,
    ) => {
      const add = (piece: StoryPiece, after: number, still: StoryPiece | undefined, added: number) => {
        if (!piece.spans.some((one) => Math.min(one, columns) === span)) return;
        const pieces = [...own, piece];
        const all = cost + added + piece.widthCost(span);
        extend([...cells, { span, pieces }], column + span, after, still, false, all);
        if (span < columns) pile(cells, column, span, pieces, after, still, false, all);
      };
      if (goesOn && waits) {
        add(waits, at, undefined, 0);
        return;
      }
      const piece = stories[at];
      const both = parts[at];
      if (piece) add(piece, at + 1, waits, both ? NOT_PARTED : 0);
      if (both && !waits) add(both.first, at + 1, both.rest, 0);
    };
    extend([], 0, next, pending, mustGoOn, 0);
    return found;
  };

  /** What a pile costs at a depth, however its lines are shared out. */
  const pileCost = (pieces: readonly StoryPiece[], span: number, depth: number): number => {
    const last = pieces.at(-1);
    if (!last) return NEVER;
    const fit = last.fitAt(span);
    if (pieces.length === 1) return costAt(fit, depth);
    let best = NEVER;
    for (let growth = 0; growth <= MOST_GAP_GROWTH; growth++)
      for (let own = fit.least; own < depth; own++) {
        const above = depth - own - betweenModules - growth;
        const cost = pileCost(pieces.slice(0, -1), span, above) + costAt(fit, own) + growth * GROWN_GAP_LINE * span;
        best = Math.min(best, cost);
      }
    return best;
  };

  const costs = new Map<string, number>();
  /** The least that everything from here on costs. */
  const costFrom = (next: number, pending: StoryPiece | undefined, side: number, line: number): number => {
    if (side === count) return next === stories.length && !pending ? 0 : NEVER;
    const key = `${next} ${pending?.id} ${side} ${line}`;
    const found = costs.get(key);
    if (found !== undefined) return found;
    const lines = linesOfSide(side);
    const isLast = side === count - 1;
    const fills = !isLast || paper.sides !== undefined;
    const isEnd = (at: number, waits: StoryPiece | undefined) => at === stories.length && !waits;
    const emptyLine = columns * (isEnd(next, pending) ? EMPTY_END_LINE : EMPTY_LINE);
    // The lead is the first piece of what begins with it.
    const away = next === 0 && side > 0 ? LEAD_AWAY : 0;
    let best = NEVER;
    if (line === 0 && !pending) best = costFrom(next, pending, side + 1, 0) + (fills ? lines * emptyLine : 0);
    for (const band of bandsFrom(next, pending, line === 0 && pending !== undefined)) {
      for (let depth = 1; depth <= lines - line; depth++) {
        const empty = band.emptyColumns * depth * EMPTY_LINE + band.ownCost + away;
        const whole = band.cells.reduce((sum, { pieces, span }) => sum + pileCost(pieces, span, depth), empty);
        const isFull = depth === lines - line || !fills;
        const below = isFull ? 0 : (lines - line - depth) * columns * EMPTY_END_LINE;
        if (isFull || isEnd(band.next, band.pending))
          best = Math.min(best, whole + below + costFrom(band.next, band.pending, side + 1, 0));
        for (let growth = 0; growth <= MOST_GAP_GROWTH; growth++) {
          const next = line + depth + betweenBands + growth;
          const white = growth * GROWN_GAP_LINE * columns;
          if (next < lines) best = Math.min(best, whole + white + costFrom(band.next, band.pending, side, next));
        }
        if (depth === lines - line && !isLast && !band.pending && whole === NEVER)
          best = Math.min(best, partedCost(band, side, depth, empty));
      }
    }
    costs.set(key, best);
    return best;
  };

  /** The band with the last story of a cell parted. */
  const partedCost = (band: SmallBand, side: number, depth: number, empty: number): number => {
    let best = NEVER;
    for (const cell of band.cells) {
      const others = band.cells.filter((one) => one !== cell);
      const cost = others.reduce((sum, { pieces, span }) => sum + pileCost(pieces, span, depth), empty);
      const piece = cell.pieces.at(-1);
      if (cost === NEVER || !piece?.text.mayPart) continue;
      const above = cell.pieces.slice(0, -1);
      for (let own = above.length > 0 ? 1 : depth; own <= depth; own++) {
        const over = above.length > 0 ? pileCost(above, cell.span, depth - own - betweenModules) : 0;
        const part = over === NEVER ? undefined : partWithin(piece, cell.span, own);
        if (part)
          best = Math.min(
            best,
            cost + over + part.cost + PARTED + costFrom(band.next, restPiece(part.rest), side + 1, 0),
          );
      }
    }
    return best;
  };
  return costFrom(0, undefined, 0, 0);
}

function bandCost(cells: readonly SmallCell[]): number {
  let cost = 0;
  for (const [index, { span, pieces }] of cells.entries()) {
    const before = cells[index - 1];
    if (before?.span === span && before.pieces[0]?.hasHead && pieces[0]?.hasHead) cost += TOMBSTONE;
    if (pieces.some(({ story, part }, at) => story === 0 && part === 0 && index + at > 0)) cost += LEAD_AWAY;
  }
  return cost;
}
