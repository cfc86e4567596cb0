import { glyphRuns } from '../../print/glyph-runs.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { GlyphOutlines, ShownSheet } from '../protocol.ts';
import type { DrawingMeans, FaceOutlines } from './draw-glyphs.ts';

/** Fetches sheets and what they are drawn with; what has been fetched is not asked for again. */
export interface Fetching {
  readonly means: DrawingMeans;
  /** The sheets by their keys, when all that they are drawn with is there. */
  sheets(keys: readonly string[]): Promise<readonly ShownSheet[]>;
}

/** An address has no more ids than this. */
const IDS_AT_ONCE = 400;

/** A face whose outlines are coming in. */
interface OpenFace {
  unitsPerEm: number;
  readonly paths: Map<number, Path2D>;
}

export function createFetching(): Fetching {
  const known = new Map<string, ShownSheet>();
  const faces = new Map<string, OpenFace>();
  const pictures = new Map<string, HTMLImageElement>();

  const loadGlyphs = async (key: string, ids: readonly number[]) => {
    const wanted = [...ids].sort((one, other) => one - other);
    const face = faces.get(key) ?? { unitsPerEm: 1000, paths: new Map() };
    for (let at = 0; at < wanted.length; at += IDS_AT_ONCE) {
      const some = wanted.slice(at, at + IDS_AT_ONCE).join(',');
      const { unitsPerEm, outlines } = await fetchJson<GlyphOutlines>(
        `/_preview/glyphs/${encodeURIComponent(key)}.json?ids=${some}`,
      );
      face.unitsPerEm = unitsPerEm;
      for (const [id, path] of Object.entries(outlines)) face.paths.set(Number(id), new Path2D(path));
    }
    faces.set(key, face);
  };

  const loadPicture = async (address: string) => {
    const image = new Image();
    image.src = address;
    try {
      await image.decode();
      pictures.set(address, image);
    } catch {
      // A picture that is gone is a problem of its own, and the next build says so.
    }
  };

  const loadMeans = (sheets: readonly ShownSheet[]) => {
    const addresses = [...picturesOf(sheets)].filter((address) => !pictures.has(address));
    return Promise.all([
      ...[...missingGlyphs(sheets, faces)].map(([key, ids]) => loadGlyphs(key, [...ids])),
      ...addresses.map(loadPicture),
    ]);
  };

  return {
    means: { face: (key) => faces.get(key), picture: (address) => pictures.get(address) },
    async sheets(keys) {
      const sheets = await Promise.all(
        keys.map((key) => known.get(key) ?? fetchJson<ShownSheet>(`/_preview/sheet/${key}.json`)),
      );
      await loadMeans(sheets);
      known.clear();
      for (const [index, sheet] of sheets.entries()) known.set(itemAt(keys, index), sheet);
      // An address has the picture's version in it: what no sheet shows any more is not shown again.
      const shown = picturesOf(sheets);
      for (const address of pictures.keys()) if (!shown.has(address)) pictures.delete(address);
      return sheets;
    },
  };
}

function picturesOf(sheets: readonly ShownSheet[]): ReadonlySet<string> {
  return new Set(sheets.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'picture' ? [item.src] : []))));
}

function missingGlyphs(
  sheets: readonly ShownSheet[],
  faces: ReadonlyMap<string, FaceOutlines>,
): ReadonlyMap<string, ReadonlySet<number>> {
  const missing = new Map<string, Set<number>>();
  for (const { items } of sheets) {
    for (const { font, glyphs } of glyphRuns(items)) {
      const paths = faces.get(font)?.paths;
      for (const glyph of glyphs) {
        if (paths?.has(glyph)) continue;
        const ids = missing.get(font) ?? new Set();
        missing.set(font, ids.add(glyph));
      }
    }
  }
  return missing;
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}
