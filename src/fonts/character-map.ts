import { itemAt } from '../sequence/item-at.ts';
/**
 * A table of characters in Windows' encoding, format 4 (OpenType specification:
 * cmap): segments of consecutive characters, each with its glyphs.
 */
export function characterMap(characters: ReadonlyMap<number, number>): Uint8Array {
  const segments: [character: number, glyph: number][][] = [];
  for (const pair of [...characters].sort(([one], [other]) => one - other)) {
    const last = segments.at(-1);
    if (last?.at(-1)?.[0] === pair[0] - 1) last.push(pair);
    else segments.push([pair]);
  }
  // The last one is asked for.
  segments.push([[0xffff, 0]]);

  const count = segments.length;
  const power = Math.floor(Math.log2(count));
  const subtable = 12;
  const ends = subtable + 14;
  const starts = ends + count * 2 + 2;
  const deltas = starts + count * 2;
  const offsets = deltas + count * 2;
  let glyphs = offsets + count * 2;
  const length = glyphs + segments.reduce((sum, segment) => sum + segment.length, 0) * 2;
  const view = new DataView(new ArrayBuffer(length));
  // One table, of platform 3 and encoding 1.
  for (const [at, value] of [0, 1, 3, 1].entries()) view.setUint16(at * 2, value);
  view.setUint32(8, subtable);
  const searchRange = 2 ** power * 2;
  const head = [4, length - subtable, 0, count * 2, searchRange, power, count * 2 - searchRange];
  for (const [at, value] of head.entries()) view.setUint16(subtable + at * 2, value);
  for (const [index, segment] of segments.entries()) {
    view.setUint16(ends + index * 2, itemAt(segment, segment.length - 1)[0]);
    view.setUint16(starts + index * 2, itemAt(segment, 0)[0]);
    // Counted from the offset's own place.
    view.setUint16(offsets + index * 2, glyphs - (offsets + index * 2));
    for (const [, glyph] of segment) {
      view.setUint16(glyphs, glyph);
      glyphs += 2;
    }
  }
  return new Uint8Array(view.buffer);
}
