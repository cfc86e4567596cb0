import { itemAt } from '../../../sequence/item-at.ts';
import { FORBIDDEN } from '../../rows/break-price.ts';
import type { Row } from '../../rows/row.ts';
import type { Region } from '../fill-sections.ts';
import { linesBeside } from '../frame.ts';
import { linesOf, skipSpace } from '../lines.ts';
import { LEAST_PART } from './make-up-price.ts';
import { type PieceSource, type StoryPiece, spansOfPart } from './piece.ts';
import { fillModule } from './plan-module.ts';

/** The first part of a piece, as it fills a module, and what goes on elsewhere. */
export interface Parted {
  readonly cost: number;
  readonly regions: readonly Region[];
  readonly rest: StoryRest;
}

/** What goes on elsewhere; rests of one key are the same. */
export interface StoryRest extends PieceSource {
  readonly key: string;
}

/**
 * Fills a module of some depth with as much of a piece as has room, above the line that says where it goes on;
 * undefined where one of the parts would be too short.
 */
export function partWithin(piece: StoryPiece, span: number, depth: number): Parted | undefined {
  const { padding, continuation } = piece.text;
  const rows = piece.rowsAcross(span);
  const inner = depth - padding.above - padding.below;
  if (inner <= LEAST_PART) return undefined;
  const full = fillModule(piece.plannedAt(span), inner, continuation.foot.lines);
  if (!full) return undefined;
  const last = full.regions.at(-1);
  if (!last || last.spans || last.filling.depth < LEAST_PART) return undefined;
  const cut = lastTextRow(rows, full.placed);
  if (cut < 0) return undefined;
  const floats = new Set([...full.placed].flatMap((row) => movableOf(row) ?? []));
  const rest = restOf(piece, textOrdinal(rows, cut), floats);
  if (!rest) return undefined;
  const regions = withFoot(full.regions, continuation.foot).map((region) => ({
    ...region,
    line: region.line + padding.above,
  }));
  return { cost: full.cost, regions, rest };
}

/** The two parts of a piece that its author lets go on elsewhere behind a row; undefined where they do not. */
export function askedParts(piece: StoryPiece): { readonly first: PieceSource; readonly rest: StoryRest } | undefined {
  const { text, spans, story, part } = piece;
  const span = itemAt(spans, 0);
  const cut = text.partsAfter(span);
  if (part > 0 || cut < 0) return undefined;
  const own = piece.rowsAcross(span);
  const floats = new Set(own.slice(0, cut + 1).flatMap((row) => movableOf(row) ?? []));
  const rest = restOf(piece, textOrdinal(own, cut), floats);
  if (!rest) return undefined;
  const rowsAcross = (width: number): readonly Row[] => {
    const rows = piece.rowsAcross(width).slice(0, text.partsAfter(width) + 1);
    const before = rows.at(-1);
    // The line that says where it goes on stands below the last of the text.
    return before ? [...rows.slice(0, -1), { ...before, breakPrice: FORBIDDEN }, text.continuation.foot] : rows;
  };
  return { first: { story, part, text, spans, rowsAcross }, rest };
}

/** Index of the last row of the text that has its place. */
function lastTextRow(rows: readonly Row[], placed: ReadonlySet<Row>): number {
  return rows.findLastIndex((row) => isText(row) && placed.has(row));
}

/** How many rows of the text stand before the end of one: the same at all widths. */
function textOrdinal(rows: readonly Row[], cut: number): number {
  return rows.slice(0, cut + 1).filter(isText).length;
}

function isText(row: Row): boolean {
  return !row.isSpace && !row.spansColumns && movableOf(row) === undefined;
}

/** The first block of what is no text of its story at all widths: of a float, or of what is one at some of them. */
function movableOf({ float, apart }: Row): number | undefined {
  return float?.block ?? apart;
}

/** All but so many rows of the text and the floats that have their place. */
function restOf(
  { id: parent, story, part, text, spans, rowsAcross }: StoryPiece,
  ordinal: number,
  floats: ReadonlySet<number>,
): StoryRest | undefined {
  const rest = (span: number): readonly Row[] => {
    const rows = rowsAcross(span);
    const cut = cutAt(rows, ordinal);
    const isPlaced = (movable: number | undefined) => movable !== undefined && floats.has(movable);
    const waiting = rows.slice(0, cut).filter((row) => movableOf(row) !== undefined && !isPlaced(movableOf(row)));
    const after = rows.slice(cut).filter((row) => !isPlaced(movableOf(row)));
    const again = rows[cut - 1]?.continued?.head ?? [];
    return [...text.continuation.head(span), ...waiting, ...again, ...after.slice(skipSpace(after, 0))];
  };
  const own = spansOfPart(spans, (span) => rest(span).slice(text.continuation.head(span).length));
  if (own.length === 0) return undefined;
  const key = [parent, ordinal, ...floats].join(' ');
  return { key, story, part: part + 1, text, spans: own, rowsAcross: rest };
}

/** Index behind so many rows of the text. */
function cutAt(rows: readonly Row[], ordinal: number): number {
  let count = 0;
  for (const [index, row] of rows.entries()) {
    if (isText(row)) count++;
    if (count === ordinal) return index + 1;
  }
  return rows.length;
}

/** The same with a row below the last column. */
function withFoot(regions: readonly Region[], foot: Row): readonly Region[] {
  const last = itemAt(regions, regions.length - 1);
  const { columns } = last.filling;
  const end = columns.length - 1;
  const filled = columns.map((column, index) => (index === end ? { ...column, rows: [...column.rows, foot] } : column));
  const { rows, notes, ...beside } = itemAt(filled, end);
  const depth = Math.max(last.filling.depth, linesOf(rows) + Math.ceil(linesOf(notes)) + linesBeside(beside));
  return [...regions.slice(0, -1), { ...last, filling: { columns: filled, depth } }];
}
