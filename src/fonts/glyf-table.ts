import { viewOf } from '../sequence/view-of.ts';
import type { InkBox } from './font-collection.ts';
import { tableDirectory } from './table-directory.ts';

/**
 * The outlines of a TrueType file as they lie in it (OpenType specification:
 * glyf, loca, head).
 */
export interface OpenFont {
  table(tag: string): DataView;
  /** Ids of glyphs are below this. */
  readonly glyphCount: number;
  /** The outline of a glyph; empty for a space. */
  glyph(id: number): Uint8Array;
}

/** Throws when the file has no TrueType outlines. */
export function openTables(file: Uint8Array): OpenFont {
  const view = viewOf(file);
  const record = tableDirectory(view);
  const table = (tag: string) => {
    const { offset, length } = record(tag);
    return new DataView(file.buffer, file.byteOffset + offset, length);
  };
  const isLong = table('head').getInt16(50) === 1;
  const loca = table('loca');
  const glyf = table('glyf');
  const offset = (id: number) => (isLong ? loca.getUint32(id * 4) : loca.getUint16(id * 2) * 2);
  return {
    table,
    glyphCount: loca.byteLength / (isLong ? 4 : 2) - 1,
    glyph: (id) => new Uint8Array(glyf.buffer, glyf.byteOffset + offset(id), offset(id + 1) - offset(id)),
  };
}

/** The box that a glyph's header gives (OpenType specification, glyf, glyph headers); undefined for a space. */
export function inkOf(font: OpenFont, id: number): InkBox | undefined {
  const bytes = font.glyph(id);
  if (bytes.length === 0) return undefined;
  const view = viewOf(bytes);
  return { left: view.getInt16(2), bottom: view.getInt16(4), right: view.getInt16(6), top: view.getInt16(8) };
}

/** Flags of a component of a composite glyph. */
export const WORDS = 0x0001;
export const ARE_OFFSETS = 0x0002;
export const HAS_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
export const HAS_XY_SCALE = 0x0040;
export const HAS_TWO_BY_TWO = 0x0080;
export const HAS_INSTRUCTIONS = 0x0100;

export interface Component {
  readonly id: number;
  /** Where its flags stand, and where the next component starts, in the glyph's bytes. */
  readonly start: number;
  readonly end: number;
  readonly flags: number;
}

/** Parts of a composite glyph; none of a simple one. */
export function componentsOf(outline: Uint8Array): Component[] {
  const view = viewOf(outline);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const components: Component[] = [];
  for (let start = 10; ; ) {
    const flags = view.getUint16(start);
    const scale = flags & HAS_TWO_BY_TWO ? 8 : flags & HAS_XY_SCALE ? 4 : flags & HAS_SCALE ? 2 : 0;
    const end = start + 4 + (flags & WORDS ? 4 : 2) + scale;
    components.push({ id: view.getUint16(start + 2), start, end, flags });
    if (!(flags & MORE_COMPONENTS)) return components;
    start = end;
  }
}
