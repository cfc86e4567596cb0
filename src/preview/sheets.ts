import { isDeepStrictEqual } from 'node:util';
import { createMemory, type Memory } from '../memory/memory.ts';
import type { GlyphRun, Item, PlacedGraphic, Sheet } from '../print/display-list.ts';
import type { ShownItem, ShownSheet } from './protocol.ts';

/** What sheets are shown with. */
export interface Showing {
  /** Address of a picture of the number, by its `src`. */
  readonly addressOf: (src: string) => string;
  /** Drawings as they were written before: one that an edit does not touch is the same value. */
  readonly drawings: Memory<readonly [Drawing], string>;
}

type Drawing = PlacedGraphic['graphic'];

/** Sheets by their keys, made into JSON when a page asks for them. */
export interface ShownSheets {
  readonly keys: readonly string[];
  json(key: string): string | undefined;
  /** The key of a sheet that shows the same, where there is one. */
  keyOf(sheet: Sheet, showing: Showing): string | undefined;
}

/**
 * Shows sheets to a page, which asks only for those whose key is new to it: a sheet that shows what one of those
 * `before` shows keeps its key. `stamp` is another one each time; it begins the keys of all other sheets.
 */
export function showSheets(
  sheets: readonly Sheet[],
  showing: Showing,
  stamp: string,
  before?: ShownSheets,
): ShownSheets {
  const keys = keysOf(sheets, showing, stamp, before);
  const written = createMemory<readonly [key: string], string>();
  return {
    keys,
    json(key) {
      const sheet = sheets[keys.indexOf(key)];
      return sheet && written.recall([key], () => JSON.stringify(shownSheet(sheet, showing)));
    },
    keyOf(other, { addressOf }) {
      const isAlike = (item: Item, its: Item) =>
        showAlike(item, its) && (item.kind !== 'picture' || showing.addressOf(item.src) === addressOf(item.src));
      return keys[sheets.findIndex((sheet) => areAlike(sheet, other, isAlike))];
    },
  };
}

/** In a function of its own, so that sheets that are shown hold none of those before them. */
function keysOf(sheets: readonly Sheet[], showing: Showing, stamp: string, before?: ShownSheets): readonly string[] {
  return sheets.map((sheet, index) => before?.keyOf(sheet, showing) ?? `${stamp}-${index}`);
}

function shownSheet({ width, height, items }: Sheet, showing: Showing): ShownSheet {
  return { width: round(width), height: round(height), items: items.map((item) => shownItem(item, showing)) };
}

function shownItem(item: Item, { addressOf, drawings }: Showing): ShownItem {
  const { tag: _, ...shown } = item;
  const entries = Object.entries(shown).map(([key, value]) => [key, rounded(value)]);
  const result = Object.fromEntries(entries) as ShownItem;
  if (result.kind === 'graphic') return { ...result, graphic: JSON.parse(writtenDrawing(result.graphic, drawings)) };
  return result.kind === 'picture' ? { ...result, src: addressOf(result.src) } : result;
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return round(value);
  return Array.isArray(value) ? value.map(rounded) : value;
}

function round(length: number): number {
  return Math.round(length * 1000) / 1000;
}

/** A drawing's units are its own and may be large: its numbers are written with as many digits as its paths are. */
const SIGNIFICANT_DIGITS = 7;

function writtenDrawing(drawing: Drawing, drawings: Showing['drawings']): string {
  return drawings.recall([drawing], () =>
    JSON.stringify(drawing, (_, value) =>
      typeof value === 'number' ? Number(value.toPrecision(SIGNIFICANT_DIGITS)) : value,
    ),
  );
}

function areAlike(one: Sheet, other: Sheet, isAlike: (item: Item, other: Item) => boolean): boolean {
  if (one.width !== other.width || one.height !== other.height || one.items.length !== other.items.length) return false;
  return one.items.every((item, index) => {
    const its = other.items[index];
    return its !== undefined && isAlike(item, its);
  });
}

/** Whether two items look the same and stand in the same place: all of them but the tag, which an edit elsewhere changes. */
function showAlike(item: Item, other: Item): boolean {
  if (item.kind === 'glyphs') return other.kind === 'glyphs' && runsAreAlike(item, other);
  return isDeepStrictEqual({ ...item, tag: 0 }, { ...other, tag: 0 });
}

/** What a page shows of a run; thousands are compared at each edit, and most lists are the same ones. */
const RUN: Readonly<Record<Exclude<keyof GlyphRun, 'kind' | 'tag' | 'source'>, true>> = {
  x: true,
  y: true,
  glyphs: true,
  positions: true,
  rises: true,
  texts: true,
  font: true,
  size: true,
  colour: true,
  stretch: true,
  letterSpacing: true,
  width: true,
  lang: true,
};
const RUN_KEYS = Object.keys(RUN) as readonly (keyof typeof RUN)[];

function runsAreAlike(run: GlyphRun, other: GlyphRun): boolean {
  if (run.source?.line !== other.source?.line || run.source?.column !== other.source?.column) return false;
  return RUN_KEYS.every((key) => run[key] === other[key] || isDeepStrictEqual(run[key], other[key]));
}
