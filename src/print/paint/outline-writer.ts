import { itemAt } from '../../sequence/item-at.ts';
import type { DisplayList, OutlineEntry } from '../display-list.ts';
import type { Imposition } from '../imposition/imposition.ts';
import { middleOf, ownsPoint, type Point, pointOnSide } from '../imposition/placing.ts';
import type { PdfDocument, PdfOutline } from './pdf-document.ts';

/** White above what a bookmark leads to, in points. */
const ABOVE = 4;

/** Quotation marks hang out of a heading by no more. */
const HANGING = 6;

/** Writes the bookmarks, which lead to where what they name is owned. Entries nest by their level; one that skips a level hangs under the nearest above it. */
export function addOutline(
  document: PdfDocument,
  { outline: entries, sheets }: DisplayList,
  sides: Imposition['sides'],
): void {
  const open: { level: number; outline: PdfOutline }[] = [];
  for (const entry of entries) {
    const { title, level } = entry;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.outline ?? document.outline;
    // PDFKit counts `left` from the right edge: the whole width brings us to the left one.
    const { side: pageNumber, left, top } = placeOf(entry, sheets, sides);
    const outline = parent.addItem(title, { pageNumber, top: Math.max(0, top), left, expanded: true });
    open.push({ level, outline });
  }
}

function placeOf(entry: OutlineEntry, sheets: DisplayList['sheets'], sides: Imposition['sides']) {
  const owner = firstWord(entry, sheets);
  for (const [side, { width, placed }] of sides.entries())
    for (const one of placed) {
      if (one.sheet !== entry.sheet || !ownsPoint(one, owner)) continue;
      const point = pointOnSide({ x: 0, y: entry.y - ABOVE }, one);
      return { side, left: width - point.x, top: point.y };
    }
  throw new Error(`sheet ${entry.sheet} is on no side of paper`);
}

/** Where the first word of what an entry names stands: what is read before it stands above it, or in a column to its left. */
function firstWord({ sheet, x, y }: OutlineEntry, sheets: DisplayList['sheets']): Point {
  const { items } = itemAt(sheets, sheet);
  const first = items.find(
    (item) => item.kind === 'glyphs' && item.tag !== 'artefact' && item.y >= y && item.x >= x - HANGING,
  );
  return first ? middleOf(first) : { x, y };
}
