import { readFileSync } from 'node:fs';
import type { FontCollection, FontFace } from './font-collection.ts';
import { readMetrics } from './font-metrics.ts';
import { openTables } from './glyf-table.ts';
import { outlineOf } from './outline.ts';
import { createShapingEngine, type ShapingEngine } from './shape.ts';
import { subsetTrueType } from './subset.ts';

/**
 * A collection of the TrueType files at these paths, by key. A file is read
 * and HarfBuzz loaded when they are first needed: a bulletin without code never
 * opens the code face.
 */
export function openFonts(files: Readonly<Record<string, string>>): FontCollection {
  const faces = new Map<string, FontFace>();
  let shaping: ShapingEngine | undefined;
  return {
    face(key) {
      let face = faces.get(key);
      if (face) return face;
      const path = files[key];
      if (path === undefined) throw new Error(`no face is called ${key}`);
      const file = readFileSync(path);
      shaping ??= createShapingEngine();
      const font = shaping.open(file);
      face = {
        key,
        ...readMetrics(file),
        shape: font.shape,
        glyph: font.glyph,
        advance: font.advance,
        outline: (glyph) => outlineOf(openTables(file), glyph),
        subset: (glyphs, characters) => subsetTrueType(file, glyphs, characters),
      };
      faces.set(key, face);
      return face;
    },
  };
}
