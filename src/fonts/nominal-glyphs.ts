import { viewOf } from '../sequence/view-of.ts';
import { tableDirectory } from './table-directory.ts';

/**
 * The glyph of each character by itself, 0 where a TrueType file lacks it (OpenType specification: cmap). Reads the
 * table of all Unicode where there is one (format 12), else that of its first plane (format 4); another format is a
 * RangeError.
 */
export function nominalGlyphs(file: Uint8Array): (codePoint: number) => number {
  const view = viewOf(file);
  const cmap = tableDirectory(view)('cmap').offset;
  const at = (platform: number, encoding: number) => {
    for (let record = cmap + 4; record < cmap + 4 + view.getUint16(cmap + 2) * 8; record += 8)
      if (view.getUint16(record) === platform && view.getUint16(record + 2) === encoding)
        return cmap + view.getUint32(record + 4);
    return undefined;
  };
  // In the order in which HarfBuzz looks for them.
  const table = at(3, 10) ?? at(0, 6) ?? at(0, 4) ?? at(3, 1) ?? at(0, 3);
  const format = table === undefined ? 0 : view.getUint16(table);
  if (table !== undefined && format === 12) return bySequence(view, table);
  if (table !== undefined && format === 4) return bySegment(view, table);
  throw new RangeError(`a table of characters of format ${format}`);
}

/** Format 12: groups of characters whose glyphs follow each other. */
function bySequence(view: DataView, table: number): (codePoint: number) => number {
  const count = view.getUint32(table + 12);
  return (codePoint) => {
    const found = firstFrom(count, (group) => view.getUint32(table + 16 + group * 12 + 4) >= codePoint);
    const group = table + 16 + found * 12;
    if (found === count || view.getUint32(group) > codePoint) return 0;
    return view.getUint32(group + 8) + codePoint - view.getUint32(group);
  };
}

/** Format 4: segments of characters with a difference to their glyphs, or with a list of them. */
function bySegment(view: DataView, table: number): (codePoint: number) => number {
  const size = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + size + 2;
  const deltas = starts + size;
  const offsets = deltas + size;
  return (codePoint) => {
    const found = firstFrom(size / 2, (segment) => view.getUint16(ends + segment * 2) >= codePoint) * 2;
    if (found === size || view.getUint16(starts + found) > codePoint) return 0;
    const delta = view.getUint16(deltas + found);
    const offset = view.getUint16(offsets + found);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    // Counted from the offset's own place.
    const glyph = view.getUint16(offsets + found + offset + (codePoint - view.getUint16(starts + found)) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** The first index for which this holds, as it does for all behind it; the count where it holds for none. */
function firstFrom(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
