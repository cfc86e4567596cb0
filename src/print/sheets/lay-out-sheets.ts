import { itemAt } from '../../sequence/item-at.ts';
import type { Item, OutlineEntry, Sheet } from '../display-list.ts';
import { type CouponPart, placeCoupon } from '../furniture/coupon-part.ts';
import type { SetPart } from '../furniture/set-part.ts';
import { columnLeft, type Geometry } from '../geometry.ts';
import { moved } from '../moved.ts';
import type { Region } from '../planning/fill-sections.ts';
import { linesOf, NOTE_RULE } from '../planning/lines.ts';
import type { Composition, SheetPlan, Side } from '../planning/plan-sheets.ts';
import type { PrintJob } from '../print-job.ts';
import { widthAcross } from '../rows/across.ts';
import type { BodySize } from '../rows/block-context.ts';
import { FREE } from '../rows/break-price.ts';
import type { Row } from '../rows/row.ts';
import { drawn, placeParts } from '../rows/row-parts.ts';
import { type JoinedStructure, numbered } from '../structure-tree.ts';
import type { PrintTheme } from '../theme.ts';
import { itemsAsRead } from './content-order.ts';
import { couponOnSheet } from './coupon-on-sheet.ts';

/** Sheets of one plan, with what stands around their columns. */
export interface SheetSet {
  readonly composition: Composition;
  readonly plan: SheetPlan;
  /** By side. */
  readonly heads: readonly SetPart[];
  /** At the foot of the last side, on its bottom margin. */
  readonly foot: SetPart;
  readonly coupon?: CouponPart | undefined;
  /** At the foot of the first side where more follow; its top in points of the sheet. */
  readonly frontFoot?: { readonly part: SetPart; readonly y: number } | undefined;
}

/** A row and the place of its top left corner on the sheet. */
export interface PlacedRow {
  readonly row: Row;
  readonly x: number;
  readonly y: number;
  readonly zone: Zone;
}

/** A part of a sheet that shares its paper with no other: columns and their notes by their region and place in it. */
export type Zone = 'head' | 'foot' | 'coupon' | `${'spanning' | 'column' | 'notes'} ${string}`;

/** Items that have come to a sheet together, with the row that they are, if any. */
export interface SheetPart {
  readonly zone: Zone;
  readonly placed?: PlacedRow;
  readonly items: readonly Item[];
}

/** Sheets, and of each the parts that it is made of, in order. */
export interface LaidOut {
  readonly sheets: readonly Sheet[];
  readonly parts: readonly (readonly SheetPart[])[];
  readonly outline: readonly OutlineEntry[];
}

/**
 * Lays out the sheets of a plan.
 *
 * @param set the plan, and what stands around its columns
 * @param job the number that is being set
 * @param structure of the whole number: it says what each node has become
 */
export function layOutSheets(set: SheetSet, job: PrintJob, structure: JoinedStructure): LaidOut {
  const { sheetWidth: width, sheetHeight: height } = job.geometry;
  const { sides } = set.plan;
  const placed = sides.map((side) => placeRows(side, set.composition.body, job));
  const parts = sides.map((_, index) => sheetParts(itemAt(placed, index), index, set, job, structure));
  return {
    sheets: parts.map((own) => ({ width, height, items: itemsAsRead(own, structure.elements) })),
    parts,
    outline: placed.flatMap((rows, sheet) =>
      rows.flatMap(({ row, x, y }): OutlineEntry[] => (row.heading ? [{ ...row.heading, sheet, x, y }] : [])),
    ),
  };
}

/** What stands around the columns, and the sides that it stands on. */
export type SheetSurroundings = Pick<SheetSet, 'heads' | 'foot' | 'coupon' | 'frontFoot'> & {
  readonly composition: Pick<Composition, 'body'>;
  readonly plan: Pick<SheetPlan, 'sides'>;
};

/**
 * The parts of a sheet: its head, its rows, what stands at its foot.
 *
 * @param rows at their places, in reading order
 * @param index of the sheet
 * @param set what stands around the columns
 * @param job the number that is being set
 * @param structure of the whole number
 */
export function sheetParts(
  rows: readonly PlacedRow[],
  index: number,
  set: SheetSurroundings,
  job: PrintJob,
  structure: JoinedStructure,
): SheetPart[] {
  const { plan, heads, foot, coupon, frontFoot } = set;
  const { left, top, bottom } = job.geometry;
  const isLast = index === plan.sides.length - 1;
  const place = couponOnSheet(set, job.geometry);
  const furniturePart = (zone: Zone, items: SetPart['items']): SheetPart => ({
    zone,
    items: numbered(items, structure),
  });
  const ofCoupon = coupon && place?.sheet === index ? [furniturePart('coupon', placeCoupon(coupon, place.y, job))] : [];
  const ofFoot = isLast ? [furniturePart('foot', moved(foot.items, left, bottom - foot.height))] : [];
  if (frontFoot && index === 0) ofFoot.push(furniturePart('foot', moved(frontFoot.part.items, left, frontFoot.y)));
  return [
    furniturePart('head', moved(itemAt(heads, index).items, left, top)),
    ...rows.map((placed) => ({
      zone: placed.zone,
      placed,
      items: placeParts(placed.row.parts, placed.x, placed.y, job, structure),
    })),
    ...(coupon?.place === 'column' ? [...ofFoot, ...ofCoupon] : [...ofCoupon, ...ofFoot]),
  ];
}

/** What a row is placed by. */
type Grid = Pick<PrintJob, 'geometry' | 'theme'>;

/**
 * The rows of a side at their places, in reading order: what spans the columns, then column
 * after column, each with its notes.
 *
 * @param side what stands where on the grid of lines
 * @param body it has the leading of that grid
 * @param job it has the edges of the columns
 */
export function placeRows({ top, regions }: Side, body: BodySize, job: Grid): PlacedRow[] {
  return regions.flatMap((region, index) => regionRows(region, index, top, body, job));
}

/** Above a column's notes: its length as a share of the measure, its distance in points. */
const NOTE_RULE_LENGTH = 0.25;
const NOTE_RULE_GAP = 2;

function noteRule({ colours }: PrintTheme, measure: number): Row {
  const rule = drawn({
    kind: 'rule',
    tag: 'artefact',
    x1: 0,
    y1: -NOTE_RULE_GAP,
    x2: measure * NOTE_RULE_LENGTH,
    y2: -NOTE_RULE_GAP,
    thickness: 0.5,
    colour: colours.ink,
  });
  return { lines: 0, parts: [rule], breakPrice: FREE, isSpace: true, strain: 0 };
}

/** The left edge of what stands across some columns, or all. */
function leftAcross(across: Region['across'], geometry: Geometry): number {
  if (!across) return geometry.left;
  const { first, count } = across;
  return Math.min(columnLeft(geometry, first), columnLeft(geometry, first + count - 1));
}

function regionRows(
  { line, spans, across, filling }: Region,
  number: number,
  top: number,
  body: BodySize,
  { geometry, theme }: Grid,
): PlacedRow[] {
  const width = widthAcross(across?.count ?? 'all', geometry);
  const measure = spans ? width : geometry.measure;
  const placed: PlacedRow[] = [];
  const pile = (rows: readonly Row[], x: number, from: number, zone: Zone) => {
    let at = from;
    for (const row of rows) {
      const grown = row.ruledIn === undefined ? 0 : row.lines - row.ruledIn;
      placed.push({ row, x, y: top + (at + grown / 2) * body.leading, zone });
      at += row.lines;
    }
  };
  for (const [index, { rows, notes, above = 0, below = 0 }] of filling.columns.entries()) {
    const x = spans ? leftAcross(across, geometry) : columnLeft(geometry, index);
    pile(rows, x, line + above, spans ? `spanning ${number}` : `column ${number} ${index}`);
    // Notes stand at the foot of the region, level in all its columns; what goes across has them right below it.
    const noteTop = spans ? line + linesOf(rows) + NOTE_RULE : line + filling.depth - below - linesOf(notes);
    const zone: Zone = `notes ${number} ${index}`;
    if (notes.length > 0) placed.push({ row: noteRule(theme, measure), x, y: top + noteTop * body.leading, zone });
    // The notes of addresses are numbered behind the author's, and called among them.
    const byNumber = [...notes].sort((a, b) => (a.noteNumber ?? 0) - (b.noteNumber ?? 0));
    pile(byNumber, x, noteTop, zone);
  }
  return placed;
}
