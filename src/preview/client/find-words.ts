import type { GlyphRun } from '../../print/display-list.ts';
import type { Rect, ShownSheet } from '../protocol.ts';
import { comparePlaces, type SourcePlace } from './source-place.ts';

type Run = Omit<GlyphRun, 'tag'>;

/** A word of a sheet: where it is on paper, and where in the file. */
export interface FoundWord {
  readonly text: string;
  readonly box: Rect;
  /** Absent for what was not typed in the number's file: the masthead, the folio, the coupon. */
  readonly place?: SourcePlace;
}

/** How far the letters of a run reach above and below its baseline, as a share of their size: what Latin faces need. */
const ABOVE = 0.8;
const BELOW = 0.25;

/** A click this far from a line still means it, in points. */
const NEAR = 4;

/** The word at a point of a sheet, in points; undefined where there is none near. */
export function wordAt(sheet: ShownSheet, x: number, y: number): FoundWord | undefined {
  let best: { readonly run: Run; readonly distance: number } | undefined;
  for (const item of sheet.items) {
    if (item.kind !== 'glyphs') continue;
    const distance = distanceTo(boxOf(item), x, y);
    // Later items cover earlier ones.
    if (distance <= NEAR && distance <= (best?.distance ?? NEAR)) best = { run: item, distance };
  }
  return best && wordOf(best.run, clusterAt(best.run, x));
}

/** The word whose place in the file is the last that is not behind the given one. */
export function wordFrom(
  sheets: readonly (ShownSheet | undefined)[],
  wanted: SourcePlace,
): (FoundWord & { readonly sheet: number }) | undefined {
  let best: { readonly run: Run; readonly sheet: number; readonly place: SourcePlace } | undefined;
  for (const [sheet, shown] of sheets.entries()) {
    for (const run of shown?.items ?? []) {
      if (run.kind !== 'glyphs' || !run.source) continue;
      const place = run.source;
      if (comparePlaces(place, wanted) > 0 || (best && comparePlaces(place, best.place) < 0)) continue;
      best = { run, sheet, place };
    }
  }
  if (!best) return undefined;
  const { run, sheet, place } = best;
  const within = place.line === wanted.line ? clusterOfCharacter(run, wanted.column - place.column) : lastCluster(run);
  return { ...wordOf(run, within), sheet };
}

/** The first word in the file's order whose line reaches below a height, where the text can be seen in a window. */
export function firstPlaceIn(sheet: ShownSheet, top: number, bottom: number): FoundWord | undefined {
  let best: Run | undefined;
  for (const item of sheet.items) {
    if (item.kind !== 'glyphs' || !item.source) continue;
    if (item.y - item.size * ABOVE < top || item.y > bottom) continue;
    if (!best?.source || comparePlaces(item.source, best.source) < 0) best = item;
  }
  return best && wordOf(best, 0);
}

function boxOf({ x, y, width, size }: Run): Rect {
  return { x, y: y - size * ABOVE, width, height: size * (ABOVE + BELOW) };
}

function distanceTo(box: Rect, x: number, y: number): number {
  const dx = Math.max(box.x - x, 0, x - box.x - box.width);
  const dy = Math.max(box.y - y, 0, y - box.y - box.height);
  return Math.hypot(dx, dy);
}

/** Left and right edges of a glyph; where marks stand over their base both are the same. */
function edgesOf({ positions, width }: Run, index: number): readonly [number, number] {
  const left = positions[index] ?? 0;
  let right = width;
  for (const position of positions) if (position > left + 0.001 && position < right) right = position;
  return [left, right];
}

/** Index of the first glyph of the cluster at a point. */
function clusterAt(run: Run, x: number): number {
  const within = x - run.x;
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, text] of [...run.texts].entries()) {
    if (text === '') continue;
    const [left, right] = edgesOf(run, index);
    const distance = Math.max(left - within, 0, within - right);
    if (distance < least) [nearest, least] = [index, distance];
  }
  return nearest;
}

function clusterOfCharacter(run: Run, character: number): number {
  let before = 0;
  for (const [index, text] of [...run.texts].entries()) {
    before += lengthInSource(text);
    if (before > character) return index;
  }
  return lastCluster(run);
}

function lastCluster({ texts }: Run): number {
  return Math.max(0, texts.length - 1);
}

/** What separates words; no-break spaces do too. */
const SPACE = /^[\s\u00A0\u202F\u2009]*$/;

/** A hyphen that was put in at the line's end was not typed. */
function lengthInSource(text: string): number {
  return text === '\u00AD' ? 0 : text.length;
}

/** The word around a cluster, as far as the run goes. */
function wordOf(run: Run, cluster: number): FoundWord {
  const { source } = run;
  const texts = [...run.texts];
  const separates = (index: number) => texts[index] !== '' && SPACE.test(texts[index] ?? ' ');
  // A space stands for the word before it.
  let start = cluster;
  while (start > 0 && separates(start)) start--;
  let end = start + 1;
  while (start > 0 && !separates(start - 1)) start--;
  while (end < texts.length && !separates(end)) end++;
  const edges = texts.slice(start, end).map((_, index) => edgesOf(run, start + index));
  const left = Math.min(...edges.map(([edge]) => edge));
  const right = Math.max(...edges.map(([, edge]) => edge));
  const before = texts.slice(0, start).reduce((sum, text) => sum + lengthInSource(text), 0);
  return {
    text: texts.slice(start, end).join(''),
    box: { ...boxOf(run), x: run.x + left, width: right - left },
    ...(source && { place: { line: source.line, column: source.column + before } }),
  };
}
