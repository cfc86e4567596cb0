import { itemAt } from '../sequence/item-at.ts';
import { viewOf } from '../sequence/view-of.ts';
import { characterMap } from './character-map.ts';
import { componentsOf, HAS_INSTRUCTIONS, type OpenFont, openTables } from './glyf-table.ts';

/**
 * Cuts a TrueType file down to the glyphs that a document uses. HarfBuzz could
 * do it too, but takes 35 ms to load and start, a tenth of a whole build;
 * keeping glyph ids and dropping layout leaves little to do (OpenType
 * specification: glyf, loca, head, hhea, hmtx, maxp).
 */

/** The tables that a TrueType font embedded in a PDF needs (ISO 32000-1, 9.9), by tag; in a file they stand in this order. */
type Tables = Readonly<Record<'glyf' | 'head' | 'hhea' | 'hmtx' | 'loca' | 'maxp', Uint8Array>> & {
  readonly cmap?: Uint8Array;
};

/**
 * A TrueType file with these glyphs and what they are composed of, under their
 * own ids, without hinting; with a table of these characters, if there are
 * some. Throws when the file has no TrueType outlines.
 */
export function subsetTrueType(
  file: Uint8Array,
  glyphs: Iterable<number>,
  characters: ReadonlyMap<number, number> = new Map(),
): Uint8Array {
  const font = openTables(file);
  const wanted = closure(font, glyphs);
  const count = Math.max(...wanted) + 1;

  const outlines: Uint8Array[] = [];
  const loca = new DataView(new ArrayBuffer((count + 1) * 4));
  let at = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    loca.setUint32(glyph * 4, at);
    if (!wanted.has(glyph)) continue;
    const outline = withoutInstructions(font.glyph(glyph));
    outlines.push(outline);
    at += outline.length;
  }
  loca.setUint32(count * 4, at);

  const head = copyOf(font.table('head'));
  head.setUint32(8, 0);
  head.setInt16(50, 1);
  const hhea = copyOf(font.table('hhea'));
  const longMetrics = hhea.getUint16(34);
  hhea.setUint16(34, count);
  const maxp = copyOf(font.table('maxp'));
  maxp.setUint16(4, count);
  return assemble({
    ...(characters.size > 0 && { cmap: characterMap(characters) }),
    glyf: Buffer.concat(outlines),
    head: bytesOf(head),
    hhea: bytesOf(hhea),
    hmtx: metrics(font.table('hmtx'), longMetrics, wanted, count),
    loca: bytesOf(loca),
    maxp: bytesOf(maxp),
  });
}

/** The glyphs, `.notdef`, and all that they are composed of. */
function closure(font: OpenFont, glyphs: Iterable<number>): ReadonlySet<number> {
  // A set that grows while it is walked is walked to its new end.
  const wanted = new Set([0, ...glyphs]);
  for (const glyph of wanted) {
    for (const { id } of componentsOf(font.glyph(glyph))) wanted.add(id);
  }
  return wanted;
}

/** An outline without its hinting program, padded to four bytes. */
function withoutInstructions(outline: Uint8Array): Uint8Array {
  if (outline.length === 0) return outline;
  const view = viewOf(outline);
  const contours = view.getInt16(0);
  if (contours < 0) {
    const components = componentsOf(outline);
    const bare = padded(outline.subarray(0, itemAt(components, components.length - 1).end));
    for (const { start, flags } of components) new DataView(bare.buffer).setUint16(start, flags & ~HAS_INSTRUCTIONS);
    return bare;
  }
  const lengthAt = 10 + contours * 2;
  const length = view.getUint16(lengthAt);
  const bare = new Uint8Array(padding(outline.length - length));
  bare.set(outline.subarray(0, lengthAt));
  bare.set(outline.subarray(lengthAt + 2 + length), lengthAt + 2);
  return bare;
}

/** Advance and left side bearing of each glyph; nothing for those that are left out, which compresses to nothing. */
function metrics(hmtx: DataView, longMetrics: number, wanted: ReadonlySet<number>, count: number): Uint8Array {
  const out = new DataView(new ArrayBuffer(count * 4));
  for (const glyph of wanted) {
    const isLong = glyph < longMetrics;
    out.setUint16(glyph * 4, hmtx.getUint16((isLong ? glyph : longMetrics - 1) * 4));
    out.setInt16(
      glyph * 4 + 2,
      isLong ? hmtx.getInt16(glyph * 4 + 2) : hmtx.getInt16(longMetrics * 4 + (glyph - longMetrics) * 2),
    );
  }
  return bytesOf(out);
}

/** A font file: the table directory with its checksums, then the tables. */
function assemble(tables: Tables): Uint8Array {
  const entries = Object.entries(tables);
  const size = entries.reduce((sum, [, table]) => sum + padding(table.length), 12 + entries.length * 16);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  const power = Math.floor(Math.log2(entries.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, entries.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, entries.length * 16 - 2 ** power * 16);
  let at = 12 + entries.length * 16;
  let ofTables = 0;
  for (const [index, [tag, table]] of entries.entries()) {
    const record = 12 + index * 16;
    for (let i = 0; i < 4; i++) view.setUint8(record + i, tag.charCodeAt(i));
    file.set(table, at);
    const ofTable = checksum(view, at, padding(table.length));
    ofTables += ofTable;
    view.setUint32(record + 4, ofTable);
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, table.length);
    at += padding(table.length);
  }
  const head = view.getUint32(12 + Object.keys(tables).indexOf('head') * 16 + 8);
  view.setUint32(head + 8, (0xb1b0afba - (ofTables + checksum(view, 0, 12 + entries.length * 16))) >>> 0);
  return file;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padding(length: number): number {
  return (length + 3) & ~3;
}

function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(padding(bytes.length));
  out.set(bytes);
  return out;
}

function copyOf(view: DataView): DataView {
  return new DataView(view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength));
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
