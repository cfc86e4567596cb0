import type { Rect, ShownSheet } from '../protocol.ts';
import { paintedArea } from './draw-sheet.ts';

/**
 * The part of a sheet that must be drawn anew when it takes the place of
 * another: an author who changes a word changes some lines of it. Undefined:
 * all of it.
 */
export function changedPart(before: ShownSheet, after: ShownSheet): Rect | undefined {
  if (before.width !== after.width || before.height !== after.height) return undefined;
  const old = before.items.map((item) => JSON.stringify(item));
  const now = after.items.map((item) => JSON.stringify(item));
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const changed = [
    ...before.items.slice(start, before.items.length - end),
    ...after.items.slice(start, after.items.length - end),
  ].map(paintedArea);
  let [left, top, right, bottom] = [after.width, after.height, 0, 0];
  for (const extent of changed) {
    if (!extent) return undefined;
    left = Math.min(left, extent.x);
    top = Math.min(top, extent.y);
    right = Math.max(right, extent.x + extent.width);
    bottom = Math.max(bottom, extent.y + extent.height);
  }
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
