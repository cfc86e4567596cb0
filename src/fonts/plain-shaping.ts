import { readFileSync } from 'node:fs';
import { viewOf } from '../sequence/view-of.ts';
import type { ShapeOptions } from './font-collection.ts';
import { nominalGlyphs } from './nominal-glyphs.ts';
import { type PairTables, readPairTables, shapeByPairs } from './pair-tables.ts';
import type { ShapingFont } from './shape.ts';
import { tableDirectory } from './table-directory.ts';

/** The tables that the package's build has put beside a TrueType file, where it has. */
export function pairTablesBeside(path: string): PairTables | undefined {
  try {
    return readPairTables(readFileSync(path.replace(/\.ttf$/, '.pairs')));
  } catch {
    return undefined;
  }
}

/** Primary subtags of the languages for which no packaged face has other glyphs than usual. */
const PLAIN_LANGUAGES: ReadonlySet<string> = new Set(['', 'fr', 'en', 'de', 'es', 'it', 'pt']);

/**
 * Shapes by the tables what they know, and by HarfBuzz everything else.
 *
 * @param tables of the face; undefined where it has none
 * @param file the TrueType file
 * @param harfBuzz opens the face in HarfBuzz, which is asked for the first time where the tables do not do
 */
export function withPairTables(
  tables: PairTables | undefined,
  file: Uint8Array,
  harfBuzz: () => ShapingFont,
): ShapingFont {
  if (!tables) {
    const { shape, glyph, advance } = harfBuzz();
    return { shape, glyph, advance };
  }
  return {
    shape: (text, options) =>
      (isPlain(options) ? shapeByPairs(tables, text) : undefined) ?? harfBuzz().shape(text, options),
    glyph: nominalGlyphs(file),
    advance: advancesOf(file),
  };
}

function isPlain({ lang, features = [], rightToLeft = false }: ShapeOptions): boolean {
  if (rightToLeft || features.length > 0) return false;
  const end = lang.indexOf('-');
  return PLAIN_LANGUAGES.has((end < 0 ? lang : lang.slice(0, end)).toLowerCase());
}

/** Advance widths by glyph (OpenType specification: hmtx); glyphs behind the last one that has its own are as wide as that. */
function advancesOf(file: Uint8Array): (glyph: number) => number {
  const view = viewOf(file);
  const record = tableDirectory(view);
  const last = view.getUint16(record('hhea').offset + 34) - 1;
  const start = record('hmtx').offset;
  return (glyph) => view.getUint16(start + Math.min(glyph, last) * 4);
}
