import { readWhole } from '../package-root.ts';
import type { FontCollection, FontFace } from './font-collection.ts';
import { readMetrics } from './font-metrics.ts';
import { fontPackagesFor } from './font-packages.ts';
import { inkOf, type OpenFont, openTables } from './glyf-table.ts';
import type { FindFont } from './installed-fonts.ts';
import { outlineOf } from './outline.ts';
import { pairTablesBeside, withPairTables } from './plain-shaping.ts';
import { createShapingEngine, type ShapingEngine, type ShapingFont } from './shape.ts';
import { subsetTrueType } from './subset.ts';

/**
 * A collection of the TrueType files at these paths, by key, and of those that
 * are found beside them for characters that they lack. A file is read when it is
 * first needed: a bulletin without code never opens the code face. HarfBuzz is
 * loaded where the tables beside a packaged file do not do.
 */
export function openFonts(
  files: Readonly<Record<string, string>>,
  findFont: FindFont = () => undefined,
): FontCollection {
  const faces = new Map<string, FontFace>();
  const unusable = new Map<string, Set<string>>();
  let shaping: ShapingEngine | undefined;

  const open = (key: string, path: string): FontFace => {
    const file = readWhole(path);
    const metrics = readMetrics(file);
    let harfBuzz: ShapingFont | undefined;
    const shapingFont = () => {
      shaping ??= createShapingEngine();
      harfBuzz ??= shaping.open(file);
      return harfBuzz;
    };
    let tables: OpenFont | undefined;
    const face: FontFace = {
      key,
      ...metrics,
      ...withPairTables(files[key] === path ? pairTablesBeside(path) : undefined, file, shapingFont),
      outline(glyph) {
        tables ??= openTables(file);
        return outlineOf(tables, glyph);
      },
      ink(glyph) {
        tables ??= openTables(file);
        return inkOf(tables, glyph);
      },
      subset: (glyphs, characters) => subsetTrueType(file, glyphs, characters),
    };
    faces.set(key, face);
    return face;
  };

  /** Where the font of a key like « noto-emoji-400 » was found: what is set with one collection may be painted with another. */
  const foundPath = (key: string): string | undefined => {
    const [, name, weight] = /^(.+)-(400|700)$/.exec(key) ?? [];
    return name === undefined ? undefined : findFont(name, weight === '700' ? 700 : 400);
  };

  /** A face that somebody else has packed: what cannot be embedded is left alone. */
  const openFound = (key: string, path: string): FontFace | undefined => {
    if (unusable.has(path)) return undefined;
    try {
      const face = open(key, path);
      face.subset([]);
      return face;
    } catch {
      faces.delete(key);
      unusable.set(path, new Set());
      return undefined;
    }
  };

  return {
    unusable,
    face(key) {
      const face = faces.get(key);
      if (face) return face;
      const path = files[key] ?? foundPath(key);
      if (path === undefined) throw new Error(`no face is called ${key}`);
      return open(key, path);
    },
    fallback(character, { lang, bold }) {
      for (const { name, scale = 1 } of fontPackagesFor(character, lang)) {
        for (const weight of bold ? ([700, 400] as const) : ([400] as const)) {
          const key = `${name}-${weight}`;
          const path = foundPath(key);
          if (path === undefined) continue;
          const face = faces.get(key) ?? openFound(key, path);
          if (!face) unusable.get(path)?.add(character);
          if (face && !face.shape(character, { lang }).glyphs.includes(0)) return { key, scale };
        }
      }
      return undefined;
    },
  };
}
