import type { Item, OutlineEntry, Sheet } from '../display-list.ts';
import { geometry } from '../geometry.ts';
import { moved } from '../moved.ts';
import type { SettingContext } from '../paragraphs/set-line.ts';
import { type Band, type Composition, linesOf, type SheetPlan, type Side } from '../planning/plan-sheets.ts';
import type { Row } from '../rows/row.ts';
import { drawn, placeParts } from '../rows/row-parts.ts';
import { MM, type PrintTheme } from '../theme.ts';

/** A row and the place of its top left corner on the sheet. */
export interface PlacedRow {
  readonly row: Row;
  readonly x: number;
  readonly y: number;
  readonly region: Region;
}

/** A part of a sheet that shares its paper with no other: columns and their notes by their band and place in it. */
export type Region = 'head' | 'foot' | 'coupon' | `${'spanning' | 'column' | 'notes'} ${string}`;

/** Items that have come to a sheet together, with the row that they are, if any. */
export interface Piece {
  readonly region: Region;
  readonly placed?: PlacedRow;
  readonly items: readonly Item[];
}

/** Sheets, and of each the pieces that it is made of, in order. */
export interface LaidOut {
  readonly sheets: readonly Sheet[];
  readonly pieces: readonly (readonly Piece[])[];
  readonly outline: readonly OutlineEntry[];
}

/** Lays out what a plan of the same composition says. */
export function layOutSheets({ sides }: SheetPlan, composition: Composition, setting: SettingContext): LaidOut {
  const { sheetWidth: width, sheetHeight: height } = geometry(composition.theme);
  const placed = sides.map((side) => placeRows(side, composition));
  const pieces = sides.map((side, index) =>
    piecesOf(placed[index] ?? [], side, { index, count: sides.length }, composition, setting),
  );
  return {
    sheets: pieces.map((own) => ({ width, height, items: own.flatMap(({ items }) => items) })),
    pieces,
    outline: placed.flatMap((rows, sheet) =>
      rows.flatMap(({ row, y }): OutlineEntry[] => (row.heading ? [{ ...row.heading, sheet, y }] : [])),
    ),
  };
}

function piecesOf(
  rows: readonly PlacedRow[],
  side: Side,
  { index, count }: { readonly index: number; readonly count: number },
  { theme, head, foot, runningHead, aside }: Composition,
  setting: SettingContext,
): Piece[] {
  const { left, top, bottom } = geometry(theme);
  const isLast = index === count - 1;
  const heading = index === 0 ? head.items : runningHead(index + 1).items;
  const couponLeft = columnLeft(theme, theme.columns - 1);
  return [
    { region: 'head', items: moved(heading, left, top) },
    ...rows.map((placed) => ({
      region: placed.region,
      placed,
      items: placeParts(placed.row.parts, placed.x, placed.y, setting),
    })),
    ...(isLast ? [{ region: 'foot', items: moved(foot.items, left, bottom - foot.height) } as const] : []),
    ...(isLast && aside ? [{ region: 'coupon', items: aside.place(couponLeft, side.top) } as const] : []),
  ];
}

/** Left edge of a column, by its index from 0. */
function columnLeft(theme: PrintTheme, index: number): number {
  const { left, measure } = geometry(theme);
  return left + index * (measure + theme.gutterMm * MM);
}

/** In reading order: what spans, then column after column, each with its notes. */
export function placeRows({ top, bands }: Side, composition: Composition): PlacedRow[] {
  return bands.flatMap((band, index) => bandRows(band, index, top, composition));
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
  return { lines: 0, parts: [rule], breakCost: 0, isSpace: true, strain: 0 };
}

function bandRows(
  { line, spanning, filling }: Band,
  band: number,
  top: number,
  { theme, body }: Composition,
): PlacedRow[] {
  const { left, measure } = geometry(theme);
  const placed: PlacedRow[] = [];
  const pile = (rows: readonly Row[], x: number, from: number, region: Region) => {
    let at = from;
    for (const row of rows) {
      placed.push({ row, x, y: top + at * body.leading, region });
      at += row.lines;
    }
  };
  pile(spanning, left, line, `spanning ${band}`);
  const head = line + linesOf(spanning);
  for (const [index, { rows, notes }] of filling.columns.entries()) {
    const x = columnLeft(theme, index);
    pile(rows, x, head, `column ${band} ${index}`);
    // Notes stand at the foot of the band, level in all its columns.
    const foot = head + filling.depth - linesOf(notes);
    const region: Region = `notes ${band} ${index}`;
    if (notes.length > 0) placed.push({ row: noteRule(theme, measure), x, y: top + foot * body.leading, region });
    pile(notes, x, foot, region);
  }
  return placed;
}
