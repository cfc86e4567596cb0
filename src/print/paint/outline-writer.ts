import type { DisplayList } from '../display-list.ts';
import type { Imposition } from '../imposition/imposition.ts';
import { ownsPoint, pointOnSide } from '../imposition/placing.ts';
import type { PdfDocument, PdfOutline } from './pdf-document.ts';

/** Writes the bookmarks, which lead to where their sheets lie. Entries nest by their level; one that skips a level hangs under the nearest above it. */
export function addOutline(document: PdfDocument, entries: DisplayList['outline'], sides: Imposition['sides']): void {
  const open: { level: number; outline: PdfOutline }[] = [];
  for (const { title, level, sheet, y } of entries) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.outline ?? document.outline;
    const place = placeOf(sheet, y, sides);
    // PDFKit counts `left` from the right edge: the whole width brings us to the left one.
    const { side: pageNumber, left, top } = place;
    const outline = parent.addItem(title, { pageNumber, top: Math.max(0, top), left, expanded: true });
    open.push({ level, outline });
  }
}

/** White above what a bookmark leads to, in points. */
const ABOVE = 4;

/** Where a height of a sheet stands that is owned there. */
function placeOf(sheet: number, y: number, sides: Imposition['sides']) {
  for (const [side, { width, placed }] of sides.entries())
    for (const one of placed) {
      if (one.sheet !== sheet || !ownsPoint(one, { x: 0, y })) continue;
      const point = pointOnSide({ x: 0, y: y - ABOVE }, one);
      return { side, left: width - point.x, top: point.y };
    }
  throw new Error(`sheet ${sheet} is on no side of paper`);
}
