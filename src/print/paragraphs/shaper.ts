import type { FontCollection, ShapedText } from '../../fonts/font-collection.ts';

/** A piece of text in one face, shaped: glyphs and widths for a size of 1 point. */
export interface ShapedPiece {
  /** Key of the face. */
  readonly font: string;
  /** The text that was asked for, before capitals. */
  readonly text: string;
  readonly glyphs: readonly number[];
  readonly advances: readonly number[];
  readonly xOffsets: readonly number[];
  readonly yOffsets: readonly number[];
  /** UTF-16 index into `text` of each glyph's cluster, ascending. */
  readonly clusters: readonly number[];
  /** Text of each glyph's cluster, on the cluster's first glyph; '' on the others. */
  readonly texts: readonly string[];
  /** Sum of the advances. */
  readonly width: number;
}

/** Where text goes to be shaped, remembering what it has seen: the same words come again and again. */
export interface Shaper {
  /** Shapes a text in a face and, for characters that it lacks, in the fallback faces, cluster by cluster. */
  shape(
    text: string,
    font: string,
    fallback: readonly string[],
    lang: string,
    capitals: boolean,
  ): readonly ShapedPiece[];
  /** Shapes a long text once and remembers its words: a call for each word would cost more than the shaping. */
  learn(text: string, font: string, lang: string, capitals: boolean): void;
  /** Whether a face has superior letters for all of a text: « er », « 2 ». */
  hasSuperiors(text: string, font: string, lang: string): boolean;
  /** Characters met that no face has. */
  readonly missing: ReadonlySet<string>;
}

/** Drawn for a character that no face has: a white square. */
const BOX = '\u25A1';
/** Enough for the words of an archive; a bound for a session that runs for days. */
const MEMORY = 50_000;

interface KnownTexts {
  readonly asTyped: Map<string, readonly ShapedPiece[]>;
  readonly inCapitals: Map<string, readonly ShapedPiece[]>;
}

export function createShaper(fonts: FontCollection): Shaper {
  const known = new Map<string, Map<string, KnownTexts>>();
  const missing = new Set<string>();
  /** By face, then language, then whether in capitals: looking up three short strings is quicker than joining them. */
  const knownIn = (font: string, lang: string, capitals: boolean): Map<string, readonly ShapedPiece[]> => {
    const byLanguage = known.get(font) ?? new Map<string, KnownTexts>();
    known.set(font, byLanguage);
    const texts = byLanguage.get(lang) ?? { asTyped: new Map(), inCapitals: new Map() };
    byLanguage.set(lang, texts);
    return capitals ? texts.inCapitals : texts.asTyped;
  };
  return {
    missing,
    hasSuperiors(text, font, lang) {
      const usual = shapeIn(fonts, font, text, text, lang, false).glyphs;
      const superior = shapeIn(fonts, `${font}+sups`, text, text, lang, false).glyphs;
      return superior.length === usual.length && superior.every((glyph, i) => glyph !== usual[i] && glyph !== 0);
    },
    learn(text, font, lang, capitals) {
      const words = text.split(/[ \t\n\r\u2028]+/);
      const texts = knownIn(font, lang, capitals);
      if (words.length < 4 || words.every((word) => word === '' || texts.has(word))) return;
      const whole = shapeIn(fonts, font, text, text, lang, capitals);
      if (whole.glyphs.includes(0)) return;
      for (const [start, end] of wordsOf(text)) {
        const word = text.slice(start, end);
        const piece = texts.has(word) ? undefined : cut(whole, start, end, word);
        if (piece && !isKernedWithSpace(piece, fonts)) texts.set(word, [piece]);
      }
    },
    shape(text, font, fallback, lang, capitals) {
      const texts = knownIn(font, lang, capitals);
      let pieces = texts.get(text);
      if (!pieces) {
        if (texts.size >= MEMORY) texts.clear();
        pieces = shapeWithFallback(text, font, fallback, lang, capitals, fonts, missing);
        texts.set(text, pieces);
      }
      return pieces;
    },
  };
}

function wordsOf(text: string): [start: number, end: number][] {
  return Array.from(text.matchAll(/[^ \t\n\r\u2028]+/g), ({ index, 0: word }) => [index, index + word.length]);
}

/** A « T » closes up to the space after it: such a word is not as wide as one that stands alone. */
function isKernedWithSpace({ font, glyphs, advances }: ShapedPiece, fonts: FontCollection): boolean {
  const face = fonts.face(font);
  return advances.at(-1) !== face.advance(glyphs.at(-1) ?? 0) / face.unitsPerEm;
}

/** The glyphs of a stretch of a shaped text that begins and ends beside a space. */
function cut(whole: ShapedPiece, start: number, end: number, text: string): ShapedPiece {
  let first = 0;
  while ((whole.clusters[first] ?? end) < start) first++;
  let last = first;
  while ((whole.clusters[last] ?? end) < end) last++;
  const advances = whole.advances.slice(first, last);
  return {
    font: whole.font,
    text,
    glyphs: whole.glyphs.slice(first, last),
    advances,
    xOffsets: whole.xOffsets.slice(first, last),
    yOffsets: whole.yOffsets.slice(first, last),
    clusters: whole.clusters.slice(first, last).map((cluster) => cluster - start),
    texts: whole.texts.slice(first, last),
    width: advances.reduce((sum, advance) => sum + advance, 0),
  };
}

function shapeWithFallback(
  text: string,
  font: string,
  fallback: readonly string[],
  lang: string,
  capitals: boolean,
  fonts: FontCollection,
  missing: Set<string>,
): readonly ShapedPiece[] {
  const whole = shapeIn(fonts, font, text, text, lang, capitals);
  if (!whole.glyphs.includes(0)) return [whole];

  const pieces: ShapedPiece[] = [];
  let run = '';
  let runFont = font;
  const flush = () => {
    if (run !== '') pieces.push(shapeIn(fonts, runFont, run, run, lang, capitals));
    run = '';
  };
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    const found = [font, ...fallback].find(
      (key) => !shapeIn(fonts, key, segment, segment, lang, capitals).glyphs.includes(0),
    );
    if (found === undefined) {
      flush();
      missing.add(segment);
      pieces.push(boxFor(segment, [font, ...fallback], fonts, lang));
    } else {
      if (found !== runFont) flush();
      runFont = found;
      run += segment;
    }
  }
  flush();
  return pieces;
}

/** A visible box that keeps the character's own text, so that it can still be copied and searched for. */
function boxFor(segment: string, candidates: readonly string[], fonts: FontCollection, lang: string): ShapedPiece {
  for (const key of candidates) {
    const box = shapeIn(fonts, key, BOX, segment, lang, false);
    if (!box.glyphs.includes(0))
      return { ...box, clusters: box.clusters.map(() => 0), texts: box.texts.map((_, i) => (i === 0 ? segment : '')) };
  }
  throw new Error(`no face among ${candidates.join(', ')} has the box U+25A1`);
}

/** Shapes `shown` as the setting of `text`; capitals only where they take as many code units as the letters. */
function shapeIn(
  fonts: FontCollection,
  key: string,
  shown: string,
  text: string,
  lang: string,
  capitals: boolean,
): ShapedPiece {
  const [name = key, ...features] = key.split('+');
  const face = fonts.face(name);
  const shaped: ShapedText = face.shape(capitals ? toCapitals(shown) : shown, { lang, features });
  const em = face.unitsPerEm;
  let width = 0;
  const advances = shaped.advances.map((advance) => {
    width += advance / em;
    return advance / em;
  });
  return {
    font: name,
    text,
    glyphs: shaped.glyphs,
    advances,
    xOffsets: shaped.xOffsets.map((offset) => offset / em),
    yOffsets: shaped.yOffsets.map((offset) => offset / em),
    clusters: shaped.clusters,
    texts: clusterTexts(text, shaped.clusters),
    width,
  };
}

function clusterTexts(text: string, clusters: readonly number[]): string[] {
  const texts = new Array<string>(clusters.length).fill('');
  let end = text.length;
  for (let i = clusters.length - 1; i >= 0; i--) {
    const start = clusters[i] as number;
    if (clusters[i - 1] === start) continue;
    texts[i] = text.slice(start, end);
    end = start;
  }
  return texts;
}

function toCapitals(text: string): string {
  let capitals = '';
  for (const letter of text) {
    const upper = letter.toUpperCase();
    capitals += upper.length === letter.length ? upper : letter;
  }
  return capitals;
}
