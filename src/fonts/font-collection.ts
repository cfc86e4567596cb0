/** The faces that a theme sets type in, by key. */
export interface FontCollection {
  /** Throws when the key is unknown: themes are validated before anything is set. */
  face(key: string): FontFace;
}

/** One TrueType file, opened. Lengths are in font units (`unitsPerEm` to the em). */
export interface FontFace {
  readonly key: string;
  readonly postScriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  /** Negative. */
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** xMin, yMin, xMax, yMax of all glyphs. */
  readonly boundingBox: readonly [number, number, number, number];
  /** In degrees; negative leans to the right. */
  readonly italicAngle: number;
  /** 100 to 900. */
  readonly weight: number;
  readonly serif: boolean;
  readonly fixedPitch: boolean;
  /** Advance width of a glyph. */
  advance(glyph: number): number;
  /** A TrueType file with these glyphs only, under their own ids, without layout tables. */
  subset(glyphs: Iterable<number>): Uint8Array;
}
