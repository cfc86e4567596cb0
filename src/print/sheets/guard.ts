import type { BlockOrigin } from '../blocks/block.ts';
import type { Area, Item } from '../display-list.ts';
import { isCut } from '../furniture/cut-line.ts';
import type { Geometry } from '../geometry.ts';
import type { Composition, SheetPlan } from '../planning/plan-sheets.ts';
import type { PrintJob } from '../print-job.ts';
import { OVERHANG, type Row } from '../rows/row.ts';
import { MM } from '../theme.ts';
import { areaAround, extentOf } from './item-extent.ts';
import type { LaidOut, Piece, Region, SheetSet } from './lay-out-sheets.ts';

/*
 * What is about to be painted is looked at once more: every row stands exactly
 * once, nothing but what is cut comes near the edge of the paper, and no two
 * parts of a sheet share the same paper. The fit takes no plan with a row that
 * has no room (`isUnsound`); this says of the one that it took what that is.
 */

/** Something that cannot be printed where it stands. */
export interface Misfit {
  /** Below the end of its side; wider than its place; too near to the edge; on another part; not there exactly once. */
  readonly kind: 'too-tall' | 'too-wide' | 'off-sheet' | 'overlap' | 'not-once';
  /** Index of the sheet, and what of it to mark. */
  readonly sheet: number;
  readonly area: Area;
  readonly region: Region;
  readonly origin: BlockOrigin | undefined;
  /** The rows of it that have no room, and all of it that stand on the sheets. */
  readonly rows: readonly Row[];
  readonly whole: readonly Row[];
  /** Items that are too far out, where no row is. */
  readonly items: readonly Item[];
  /** By how much: lines of the grid for what is too tall, points for others. */
  readonly excess: number;
  /** What it stands on. */
  readonly other?: { readonly region: Region; readonly origin: BlockOrigin | undefined };
}

/** Nearer to the edge of the paper no office machine prints, in points. */
const EDGE = 5 * MM;

/** Finds what of sheets cannot be printed as it stands. */
export function findMisfits({ plan, composition }: SheetSet, { pieces }: LaidOut, { geometry }: PrintJob): Misfit[] {
  const sheets = pieces.map((own, sheet) => {
    const tall = tooTall(own, sheet, plan, composition);
    const wide = tooWide(own, sheet);
    const off = offSheet(own, sheet, geometry).filter((misfit) => ![...tall, ...wide].some(isSameAs(misfit)));
    const known = [...tall, ...wide, ...off];
    const rest = own.filter(({ region }) => !known.some((misfit) => misfit.region === region));
    return [...known, ...overlaps(rest, sheet)];
  });
  const all = pieces.flat();
  return [...sheets.flat(), ...notOnce(all, composition)].map((misfit) => ({
    ...misfit,
    whole: rowsOf(all.filter((piece) => belongs(piece, misfit))),
  }));
}

type Found = Omit<Misfit, 'whole'>;

function isSameAs({ origin, region }: Found) {
  return (other: Found) => (origin ? other.origin === origin : other.region === region);
}

/** Pieces with rows of which something is too much, by block, and how much. */
function byBlock(
  kind: Misfit['kind'],
  pieces: readonly Piece[],
  sheet: number,
  excessOf: (piece: Piece) => number,
): Found[] {
  const found: Found[] = [];
  for (const piece of pieces) {
    const excess = excessOf(piece);
    if (excess <= 0) continue;
    const { region, placed, items } = piece;
    const own = {
      kind,
      sheet,
      region,
      origin: placed?.row.origin,
      rows: rowsOf([piece]),
      items,
      excess,
      area: areaOf([piece]),
    };
    const at = found.findIndex(isSameAs(own));
    const known = found[at];
    if (!known) found.push({ ...own, area: areaOf(pieces.filter((one) => belongs(one, own))) });
    else
      found[at] = {
        ...known,
        rows: [...known.rows, ...own.rows],
        items: [...known.items, ...items],
        excess: Math.max(known.excess, excess),
      };
  }
  return found;
}

function tooTall(pieces: readonly Piece[], sheet: number, { sides }: SheetPlan, { body }: Composition): Found[] {
  const { top = 0, depth = 0 } = sides[sheet] ?? {};
  return byBlock('too-tall', pieces, sheet, ({ placed }) => {
    if (!placed || placed.row.isSpace) return 0;
    const below = (placed.y - top) / body.leading + placed.row.lines - depth;
    return below > 1e-6 ? below : 0;
  });
}

function tooWide(pieces: readonly Piece[], sheet: number): Found[] {
  return byBlock('too-wide', pieces, sheet, ({ placed }) => placed?.row.overhang ?? 0);
}

/** What is nearer to an edge of the paper than a machine prints, but for what hangs in the margin. */
function offSheet(pieces: readonly Piece[], sheet: number, { sheetWidth, sheetHeight }: Geometry): Found[] {
  return byBlock('off-sheet', pieces, sheet, ({ items }) => {
    let furthest = OVERHANG;
    for (const item of items) {
      const area = isCut(item) ? undefined : extentOf(item);
      if (!area) continue;
      const [right, bottom] = [area.x + area.width, area.y + area.height];
      furthest = Math.max(
        furthest,
        EDGE - area.x,
        EDGE - area.y,
        right - sheetWidth + EDGE,
        bottom - sheetHeight + EDGE,
      );
    }
    return furthest > OVERHANG ? furthest : 0;
  });
}

/** Parts of a sheet that share paper: each with those before it. */
function overlaps(pieces: readonly Piece[], sheet: number): Found[] {
  const regions = new Map<Region, Piece[]>();
  for (const piece of pieces) {
    const known = regions.get(piece.region);
    if (known) known.push(piece);
    else regions.set(piece.region, [piece]);
  }
  const parts = [...regions].map(([region, own]) => ({ region, own, area: seen(own) }));
  return parts.flatMap(({ region, own, area }, index) =>
    parts.slice(0, index).flatMap((other): Found[] => {
      const excess = shared(area, other.area);
      if (excess <= OVERHANG) return [];
      const items = own.flatMap((piece) => piece.items);
      const origin = originOf(own);
      const under = { region: other.region, origin: originOf(other.own) };
      const mark = area ?? NOWHERE;
      return [{ kind: 'overlap', sheet, region, origin, rows: rowsOf(own), items, excess, area: mark, other: under }];
    }),
  );
}

const NOWHERE: Area = { x: 0, y: 0, width: 0, height: 0 };

/** The lesser of the width and the height that two areas share; 0 for none. */
function shared(one: Area | undefined, other: Area | undefined): number {
  if (!one || !other) return 0;
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, Math.min(width, height));
}

/** Rows of the text, and the notes that they bring along, that stand nowhere, or more than once. */
function notOnce(pieces: readonly Piece[], { rows }: Composition): Found[] {
  const counts = new Map<Row['parts'], number>();
  const expected = rows.flatMap((row) => [row, ...(row.notes ?? [])]).filter(({ isSpace }) => !isSpace);
  for (const { parts } of expected) counts.set(parts, (counts.get(parts) ?? 0) + 1);
  for (const { parts, isSpace } of rowsOf(pieces)) if (!isSpace) counts.set(parts, (counts.get(parts) ?? 0) - 1);
  const wrong = expected.filter(({ parts }) => counts.get(parts) !== 0);
  const [first] = wrong;
  if (!first) return [];
  const found = {
    kind: 'not-once',
    sheet: 0,
    region: 'column 0 0',
    origin: first.origin,
    rows: wrong,
    items: [],
    excess: 0,
  } as const;
  return [{ ...found, area: NOWHERE }];
}

function rowsOf(pieces: readonly Piece[]): Row[] {
  return pieces.flatMap(({ placed }) => (placed ? [placed.row] : []));
}

function originOf(pieces: readonly Piece[]): BlockOrigin | undefined {
  return pieces.find(({ placed }) => placed?.row.origin)?.placed?.row.origin;
}

/** Whether a piece is of the block, or the part of its sheet, that has no room. */
function belongs({ region, placed }: Piece, { origin, region: own }: Pick<Found, 'origin' | 'region'>): boolean {
  return origin ? placed?.row.origin === origin : region === own;
}

/** The paper that pieces take, what is cut included or not. */
function areaOf(pieces: readonly Piece[]): Area {
  return seen(pieces) ?? NOWHERE;
}

function seen(pieces: readonly Piece[]): Area | undefined {
  return areaAround(pieces.flatMap(({ items }) => items.map(extentOf)));
}
