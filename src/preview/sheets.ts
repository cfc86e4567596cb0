import type { GlyphRun, Item, PlacedGraphic, Sheet } from '../print/display-list.ts';
import type { ShownItem, ShownSheet } from './protocol.ts';

/** Address of a picture of the number, by its `src`. */
export type PictureAddress = (src: string) => string;

/** Sheets by the hash of what stands on them, made into JSON when a page asks for them. */
export interface ShownSheets {
  readonly hashes: readonly string[];
  json(hash: string): string | undefined;
}

export function showSheets(sheets: readonly Sheet[], pictureAddress: PictureAddress): ShownSheets {
  const byHash = new Map<string, Sheet>();
  const known = new Map<string, string>();
  const hashes = sheets.map((sheet) => {
    const hash = hashOf(sheet, pictureAddress);
    byHash.set(hash, sheet);
    return hash;
  });
  return {
    hashes,
    json(hash) {
      const sheet = byHash.get(hash);
      if (!sheet) return undefined;
      const json = known.get(hash) ?? JSON.stringify(shownSheet(sheet, pictureAddress));
      known.set(hash, json);
      return json;
    },
  };
}

function shownSheet({ width, height, items }: Sheet, pictureAddress: PictureAddress): ShownSheet {
  return { width: round(width), height: round(height), items: items.map((item) => shownItem(item, pictureAddress)) };
}

function shownItem(item: Item, pictureAddress: PictureAddress): ShownItem {
  const { tag: _, ...shown } = item;
  const entries = Object.entries(shown).map(([key, value]) => [key, rounded(value)]);
  const result = Object.fromEntries(entries) as ShownItem;
  if (result.kind === 'graphic') return { ...result, graphic: JSON.parse(writtenGraphic(result.graphic).json) };
  return result.kind === 'picture' ? { ...result, src: pictureAddress(result.src) } : result;
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return round(value);
  return Array.isArray(value) ? value.map(rounded) : value;
}

/** A graphic that has not changed is the same from one build to the next. */
const knownGraphics = new WeakMap<PlacedGraphic['graphic'], { readonly json: string; readonly hash: Hash }>();

/** A graphic's units are its own and may be large: its numbers are written with as many digits as its paths are. */
const SIGNIFICANT_DIGITS = 7;

function writtenGraphic(graphic: PlacedGraphic['graphic']) {
  const known = knownGraphics.get(graphic);
  if (known) return known;
  const json = JSON.stringify(graphic, (_, value) =>
    typeof value === 'number' ? Number(value.toPrecision(SIGNIFICANT_DIGITS)) : value,
  );
  const { text, result } = hashing();
  text(json);
  const written = { json, hash: result() };
  knownGraphics.set(graphic, written);
  return written;
}

function round(length: number): number {
  return Math.round(length * 1000) / 1000;
}

/** Two products of 32 bits. */
type Hash = readonly [number, number];

/** FNV-1a, and another product beside it. */
function hashing([a, b]: Hash = [0x811c9dc5, 0x01000193]) {
  const add = (value: number) => {
    const unit = Math.round(value * 1000) | 0;
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul((b << 5) ^ (b >>> 27) ^ unit, 0x85ebca6b);
  };
  return {
    add,
    text(value: string) {
      for (let index = 0; index < value.length; index++) add(value.charCodeAt(index));
      add(-1);
    },
    result: (): Hash => [a, b],
  };
}

/** Lines that have not changed keep their lists of glyphs from one build to the next, and with them the hash. */
const knownGlyphs = new WeakMap<GlyphRun['glyphs'], Hash>();

function hashOfGlyphs({ glyphs, positions, rises = [], texts }: GlyphRun): Hash {
  const known = knownGlyphs.get(glyphs);
  if (known) return known;
  const { add, text, result } = hashing();
  for (const list of [glyphs, positions, rises]) for (const value of list) add(value);
  for (const value of texts) text(value);
  knownGlyphs.set(glyphs, result());
  return result();
}

/**
 * Tells sheets apart, not forgeries. Making the JSON of twenty sheets to hash
 * it would take longer than setting them.
 */
function hashOf({ width, height, items }: Sheet, pictureAddress: PictureAddress): string {
  const { add, text, result } = hashing();
  const run = (item: GlyphRun) => {
    const { font, size, colour, x, y, stretch, letterSpacing = 0, source } = item;
    text(font);
    text(colour);
    for (const value of [size, x, y, stretch, letterSpacing, item.width, source?.line ?? 0, source?.column ?? 0])
      add(value);
    for (const half of hashOfGlyphs(item)) add(half / 1000);
  };
  add(width);
  add(height);
  for (const item of items) {
    if (item.kind === 'glyphs') run(item);
    else if (item.kind === 'graphic') {
      for (const value of [item.x, item.y, item.width, item.height]) add(value);
      for (const half of writtenGraphic(item.graphic).hash) add(half / 1000);
    } else text(JSON.stringify(shownItem(item, pictureAddress)));
  }
  return result()
    .map((half) => (half >>> 0).toString(16).padStart(8, '0'))
    .join('');
}
