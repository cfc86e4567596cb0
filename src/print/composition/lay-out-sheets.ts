import type { Item, OutlineEntry, Sheet } from '../display-list.ts';
import { moved } from '../moved.ts';
import { MM, type PrintTheme } from '../theme.ts';
import { type Band, type Composition, geometry, linesOf, type SheetPlan, type Side } from './plan-sheets.ts';
import type { Row } from './row.ts';

/** A row and the place of its top left corner on the sheet. */
export interface PlacedRow {
  readonly row: Row;
  readonly x: number;
  readonly y: number;
}

/** Lays out what a plan of the same composition says. */
export function layOutSheets(
  { sides }: SheetPlan,
  composition: Composition,
): { readonly sheets: readonly Sheet[]; readonly outline: readonly OutlineEntry[] } {
  const placed = sides.map((side) => placeRows(side, composition));
  return {
    sheets: placed.map((rows, index) =>
      sheetOf(rows, sides[index]?.top ?? 0, index, index === sides.length - 1, composition),
    ),
    outline: placed.flatMap((rows, sheet) =>
      rows.flatMap(({ row, y }): OutlineEntry[] => (row.heading ? [{ ...row.heading, sheet, y }] : [])),
    ),
  };
}

function sheetOf(
  rows: readonly PlacedRow[],
  sideTop: number,
  index: number,
  isLast: boolean,
  composition: Composition,
): Sheet {
  const { theme, head, foot, runningHead, aside } = composition;
  const { left, top, bottom, sheetWidth, sheetHeight } = geometry(theme);
  const items: Item[] = [];
  items.push(...moved(index === 0 ? head.items : runningHead(index + 1).items, left, top));
  for (const { row, x, y } of rows) items.push(...row.place(x, y));
  if (isLast) items.push(...moved(foot.items, left, bottom - foot.height));
  if (isLast && aside) items.push(...aside.place(columnLeft(theme, theme.columns - 1), sideTop));
  return { width: sheetWidth, height: sheetHeight, items };
}

/** Left edge of a column, by its index from 0. */
function columnLeft(theme: PrintTheme, index: number): number {
  const { left, measure } = geometry(theme);
  return left + index * (measure + theme.gutterMm * MM);
}

/** In reading order: what spans, then column after column, each with its notes. */
export function placeRows({ top, bands }: Side, composition: Composition): PlacedRow[] {
  return bands.flatMap((band) => bandRows(band, top, composition));
}

/** Above a column's notes: its length as a share of the measure, its distance in points. */
const NOTE_RULE_LENGTH = 0.25;
const NOTE_RULE_GAP = 2;

function noteRule({ colours }: PrintTheme, measure: number): Row {
  const place: Row['place'] = (x, y) => [
    {
      kind: 'rule',
      tag: 'artefact',
      x1: x,
      y1: y - NOTE_RULE_GAP,
      x2: x + measure * NOTE_RULE_LENGTH,
      y2: y - NOTE_RULE_GAP,
      thickness: 0.5,
      colour: colours.ink,
    },
  ];
  return { lines: 0, place, breakCost: 0, isSpace: true, strain: 0 };
}

function bandRows({ line, spanning, filling }: Band, top: number, { theme, body }: Composition): PlacedRow[] {
  const { left, measure } = geometry(theme);
  const placed: PlacedRow[] = [];
  const pile = (rows: readonly Row[], x: number, from: number) => {
    let at = from;
    for (const row of rows) {
      placed.push({ row, x, y: top + at * body.leading });
      at += row.lines;
    }
  };
  pile(spanning, left, line);
  const head = line + linesOf(spanning);
  for (const [index, { rows, notes }] of filling.columns.entries()) {
    const x = columnLeft(theme, index);
    pile(rows, x, head);
    // Notes stand at the foot of the band, level in all its columns.
    const foot = head + filling.depth - linesOf(notes);
    if (notes.length > 0) placed.push({ row: noteRule(theme, measure), x, y: top + foot * body.leading });
    pile(notes, x, foot);
  }
  return placed;
}
