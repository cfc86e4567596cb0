import type { BlockOrigin } from '../blocks/block.ts';
import type { Area, Item } from '../display-list.ts';
import { isCut } from '../furniture/cut-line.ts';
import type { Geometry } from '../geometry.ts';
import type { Composition, SheetPlan } from '../planning/plan-sheets.ts';
import type { PrintJob } from '../print-job.ts';
import { OVERHANG, type Row } from '../rows/row.ts';
import { MM } from '../theme.ts';
import { areaAround, extentOf } from './item-extent.ts';
import type { LaidOut, SheetPart, Zone } from './lay-out-sheets.ts';

/*
 * A guard: sheets are looked at once more before they are painted. Every row must
 * stand exactly once, nothing but a cut line may come near the edge of the paper,
 * and no two parts of a sheet may share the same paper. Copyfitting takes no plan
 * that is unsound (`isUnsound`) while there is another; where it had to take one,
 * this module says which block has no room.
 */

/** Something that cannot be printed where it stands. */
export interface Misfit {
  /** Below the end of its side; wider than its place; too near to the edge; on another part; not there exactly once. */
  readonly kind: 'too-tall' | 'too-wide' | 'off-sheet' | 'overlap' | 'not-once';
  /** Index of the sheet, and what of it to mark. */
  readonly sheet: number;
  readonly area: Area;
  readonly zone: Zone;
  readonly origin: BlockOrigin | undefined;
  /** The rows of it that have no room, and all of it that stand on the sheets. */
  readonly rows: readonly Row[];
  readonly whole: readonly Row[];
  /** Items that are too far out, where no row is. */
  readonly items: readonly Item[];
  /** By how much: lines of the grid for what is too tall, points for others. */
  readonly excess: number;
  /** What it stands on. */
  readonly other?: { readonly zone: Zone; readonly origin: BlockOrigin | undefined };
}

/** Nearer to the edge of the paper no office machine prints, in points. */
const EDGE = 5 * MM;

/**
 * Finds what cannot be printed where it stands on the sheets.
 *
 * @param set the plan, and the rows that it was made from
 * @param laidOut the parts of each sheet
 * @param job it has the size of the paper
 */
export function findMisfits(
  { plan, composition }: Filled,
  { parts }: Pick<LaidOut, 'parts'>,
  { geometry }: PrintJob,
): Misfit[] {
  const sheets = parts.map((own, sheet) => {
    const tall = tooTall(own, sheet, plan, composition);
    const wide = tooWide(own, sheet);
    const off = offSheet(own, sheet, geometry).filter((misfit) => ![...tall, ...wide].some(isSameAs(misfit)));
    const misfits = [...tall, ...wide, ...off];
    const rest = own.filter(({ zone }) => !misfits.some((misfit) => misfit.zone === zone));
    return [...misfits, ...overlaps(rest, sheet)];
  });
  const all = parts.flat();
  return [...sheets.flat(), ...notOnce(all, composition)].map((misfit) => ({
    ...misfit,
    whole: rowsOf(all.filter((part) => belongs(part, misfit))),
  }));
}

/** What is to stand on sheets: the room of each side, and all rows. */
interface Filled {
  readonly plan: Pick<SheetPlan, 'sides'>;
  readonly composition: Pick<Composition, 'body' | 'rows'>;
}

type Found = Omit<Misfit, 'whole'>;

function isSameAs({ origin, zone }: Found) {
  return (other: Found) => (origin ? other.origin === origin : other.zone === zone);
}

/** Parts with rows of which something is too much, by block, and how much. */
function byBlock(
  kind: Misfit['kind'],
  parts: readonly SheetPart[],
  sheet: number,
  excessOf: (part: SheetPart) => number,
): Found[] {
  const found: Found[] = [];
  for (const part of parts) {
    const excess = excessOf(part);
    if (excess <= 0) continue;
    const { zone, placed, items } = part;
    const own = {
      kind,
      sheet,
      zone,
      origin: placed?.row.origin,
      rows: rowsOf([part]),
      items,
      excess,
      area: areaOf([part]),
    };
    const at = found.findIndex(isSameAs(own));
    const earlier = found[at];
    if (!earlier) found.push({ ...own, area: areaOf(parts.filter((one) => belongs(one, own))) });
    else
      found[at] = {
        ...earlier,
        rows: [...earlier.rows, ...own.rows],
        items: [...earlier.items, ...items],
        excess: Math.max(earlier.excess, excess),
      };
  }
  return found;
}

function tooTall(
  parts: readonly SheetPart[],
  sheet: number,
  { sides }: Filled['plan'],
  { body }: Filled['composition'],
): Found[] {
  const { top = 0, depth = 0 } = sides[sheet] ?? {};
  return byBlock('too-tall', parts, sheet, ({ placed }) => {
    if (!placed || placed.row.isSpace) return 0;
    const below = (placed.y - top) / body.leading + placed.row.lines - depth;
    return below > 1e-6 ? below : 0;
  });
}

function tooWide(parts: readonly SheetPart[], sheet: number): Found[] {
  return byBlock('too-wide', parts, sheet, ({ placed }) => placed?.row.overhang ?? 0);
}

/** What is nearer to an edge of the paper than a machine prints. Marks may hang out a little. */
function offSheet(parts: readonly SheetPart[], sheet: number, { sheetWidth, sheetHeight }: Geometry): Found[] {
  return byBlock('off-sheet', parts, sheet, ({ items }) => {
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
function overlaps(parts: readonly SheetPart[], sheet: number): Found[] {
  const zones = new Map<Zone, SheetPart[]>();
  for (const part of parts) {
    const earlier = zones.get(part.zone);
    if (earlier) earlier.push(part);
    else zones.set(part.zone, [part]);
  }
  const areas = [...zones].flatMap(([zone, own]) => {
    const area = seen(own);
    return area ? [{ zone, own, area }] : [];
  });
  return areas.flatMap(({ zone, own, area }, index) =>
    areas.slice(0, index).flatMap((other): Found[] => {
      const excess = shared(area, other.area);
      if (excess <= OVERHANG) return [];
      const items = own.flatMap((part) => part.items);
      const origin = originOf(own);
      const under = { zone: other.zone, origin: originOf(other.own) };
      return [{ kind: 'overlap', sheet, zone, origin, rows: rowsOf(own), items, excess, area, other: under }];
    }),
  );
}

const NO_AREA: Area = { x: 0, y: 0, width: 0, height: 0 };

/** The lesser of the width and the height that two areas share; 0 for none. */
function shared(one: Area, other: Area): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, Math.min(width, height));
}

/** Rows of the text, and the notes that they bring along, that stand nowhere, or more than once. */
function notOnce(placed: readonly SheetPart[], { rows }: Filled['composition']): Found[] {
  const counts = new Map<Row['parts'], number>();
  const expected = rows.flatMap((row) => [row, ...(row.notes ?? [])]).filter(({ isSpace }) => !isSpace);
  for (const { parts } of expected) counts.set(parts, (counts.get(parts) ?? 0) + 1);
  for (const row of rowsOf(placed)) {
    const { parts, isSpace } = row.insteadOf ?? row;
    if (!isSpace) counts.set(parts, (counts.get(parts) ?? 0) - 1);
  }
  const wrong = expected.filter(({ parts }) => counts.get(parts) !== 0);
  const [first] = wrong;
  if (!first) return [];
  const found = {
    kind: 'not-once',
    sheet: 0,
    zone: 'column 0 0',
    origin: first.origin,
    rows: wrong,
    items: [],
    excess: 0,
  } as const;
  return [{ ...found, area: NO_AREA }];
}

function rowsOf(parts: readonly SheetPart[]): Row[] {
  return parts.flatMap(({ placed }) => (placed ? [placed.row] : []));
}

function originOf(parts: readonly SheetPart[]): BlockOrigin | undefined {
  return parts.find(({ placed }) => placed?.row.origin)?.placed?.row.origin;
}

/** Whether a part is of the block, or the part of its sheet, that has no room. */
function belongs({ zone, placed }: SheetPart, { origin, zone: own }: Pick<Found, 'origin' | 'zone'>): boolean {
  return origin ? placed?.row.origin === origin : zone === own;
}

/** The area that parts take on their sheet. */
function areaOf(parts: readonly SheetPart[]): Area {
  return seen(parts) ?? NO_AREA;
}

function seen(parts: readonly SheetPart[]): Area | undefined {
  return areaAround(parts.flatMap(({ items }) => items.map(extentOf)));
}
