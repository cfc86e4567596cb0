/** The faces that a theme sets type in, by key. */
export interface FontCollection {
  /** Opens the face at its first use. Throws when the key is unknown: themes are validated before anything is set. */
  face(key: string): FontFace;
  /**
   * A face outside the theme that has a character (a grapheme cluster), from a
   * package that the user has installed.
   */
  fallback(character: string, options: FallbackOptions): FallbackFace | undefined;
  /** Files that were found and cannot be used (not TrueType, or damaged), with the characters for which they were found. */
  readonly unusable: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface FallbackOptions {
  /** BCP 47; '' for none. */
  readonly lang: string;
  readonly bold: boolean;
}

export interface FallbackFace {
  readonly key: string;
  /** Its size beside that of the text. */
  readonly scale: number;
}

/** A text as glyphs, in the order in which they are painted: from left to right. Lengths in font units. */
export interface ShapedText {
  readonly glyphs: readonly number[];
  readonly advances: readonly number[];
  readonly xOffsets: readonly number[];
  readonly yOffsets: readonly number[];
  /** UTF-16 index into the text of the cluster that each glyph belongs to. */
  readonly clusters: readonly number[];
}

export interface ShapeOptions {
  /** BCP 47; '' for none. Chooses localised forms. */
  readonly lang: string;
  /** OpenType features to switch on beside the usual ones, by tag: `onum`, `sups`. */
  readonly features?: readonly string[];
  /** Default: false. */
  readonly rightToLeft?: boolean;
}

/** One TrueType file, opened. Lengths are in font units (`unitsPerEm` to the em). */
export interface FontFace extends FontMetrics {
  readonly key: string;
  /** Shapes a text of one direction, with the font's default features and those asked for. Glyph 0 is a character that it lacks. */
  shape(text: string, options: ShapeOptions): ShapedText;
  /** The glyph of a character by itself; 0 when the face lacks it. */
  glyph(codePoint: number): number;
  /** Advance width of a glyph. */
  advance(glyph: number): number;
  /** The outline of a glyph as SVG path data, y growing upwards; '' for a space, and for an id that it has not. */
  outline(glyph: number): string;
  /** The box around a glyph's ink; undefined for a space. */
  ink(glyph: number): InkBox | undefined;
  /** A TrueType file with these glyphs only, under their own ids, without layout tables; glyphs by character where others are to set text in it. */
  subset(glyphs: Iterable<number>, characters?: ReadonlyMap<number, number>): Uint8Array;
}

/** How far a glyph's ink reaches, y growing upwards. */
export interface InkBox {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** What the tables of a font say of it as a whole (OpenType specification: head, hhea, OS/2, post, name). */
export interface FontMetrics {
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
}
