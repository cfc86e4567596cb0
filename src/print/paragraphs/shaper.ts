import type { FontCollection, InkBox } from '../../fonts/font-collection.ts';
import { createMemory, type Memory } from '../../memory/memory.ts';
import { clusterTexts, isCased, isSmall, type ShapedPiece, shapeIn, shapeWithFallback } from './shape-pieces.ts';

/** The face and the language of a part of a word. */
interface Lettering {
  readonly face: string;
  readonly span: { readonly lang: string };
}

/** Shapes text, and remembers what it has shaped: the same words come again and again. */
export interface Shaper {
  /**
   * Shapes a text of one direction in a face and, for characters that it lacks,
   * in the fallback faces and in those installed beside them, cluster by
   * cluster.
   */
  shape(
    text: string,
    lettering: Lettering,
    fallback: readonly string[],
    capitals: boolean,
    rightToLeft?: boolean,
  ): readonly ShapedPiece[];
  /** Shapes a long text once and remembers its words: a call for each word would cost more than the shaping. */
  learn(text: string, font: string, lang: string, capitals: boolean): void;
  /** Whether a face has superior letters for all of a text: « er », « 2 ». */
  hasSuperiors(text: string, font: string, lang: string): boolean;
  /** Whether a face has small capitals for all letters of a text that `drawn`, the same face with its features, is to change. */
  hasSmallCapitals(text: string, font: string, drawn: string, lang: string): boolean;
  /** The box around a glyph's ink, in ems; undefined for a space. */
  ink(font: string, glyph: number): InkBox | undefined;
  /** Characters met that no face has, in this number or in another. */
  readonly missing: ReadonlySet<string>;
  /** Font files that were found and cannot be used, with the characters for which they were found. */
  readonly unusable: FontCollection['unusable'];
}

/** Enough for the words of an archive; a bound for a session that runs for days. */
const MEMORY = 50_000;

/** Texts that were shaped before. */
type ShapedTexts = Memory<
  readonly [face: string, lang: string, capitals: boolean, rightToLeft: boolean, text: string],
  readonly ShapedPiece[]
>;

export function createShaper(fonts: FontCollection): Shaper {
  const shaped: ShapedTexts = createMemory({ most: MEMORY });
  const missing = new Set<string>();
  const textsIn = lastTexts(shaped);
  return {
    missing,
    unusable: fonts.unusable,
    hasSuperiors(text, font, lang) {
      const how = { lang, capitals: false, rightToLeft: false };
      const usual = shapeIn(fonts, font, text, text, how).glyphs;
      const superior = shapeIn(fonts, `${font}+sups`, text, text, how).glyphs;
      return superior.length === usual.length && superior.every((glyph, i) => glyph !== usual[i] && glyph !== 0);
    },
    hasSmallCapitals(text, font, drawn, lang) {
      const how = { lang, capitals: false, rightToLeft: false };
      const isChanged = drawn.includes('+c2sc') ? isCased : isSmall;
      return [...new Set(text)].filter(isChanged).every((letter) => {
        const usual = shapeIn(fonts, font, letter, letter, how).glyphs;
        const small = shapeIn(fonts, drawn, letter, letter, how).glyphs;
        return small.every((glyph, i) => glyph !== usual[i] && glyph !== 0);
      });
    },
    ink(font, glyph) {
      const face = fonts.face(font);
      const box = face.ink(glyph);
      const ems = (units: number) => units / face.unitsPerEm;
      return box && { left: ems(box.left), bottom: ems(box.bottom), right: ems(box.right), top: ems(box.top) };
    },
    learn(text, font, lang, capitals) {
      const texts = textsIn(font, lang, capitals, false);
      for (const stretch of stretchesOf(text)) {
        const words = stretch.split(/[ \t\n\r\u2028]+/);
        if (words.length < 4 || words.every((word) => word === '' || texts.find([word]))) continue;
        const whole = shapeIn(fonts, font, stretch, stretch, { lang, capitals, rightToLeft: false });
        if (whole.glyphs.includes(0)) continue;
        for (const [start, end] of wordsOf(stretch)) {
          const word = stretch.slice(start, end);
          const piece = texts.find([word]) ? undefined : cut(whole, start, end, word);
          if (piece && !isKernedWithSpace(piece, fonts)) texts.keep([word], [piece]);
        }
      }
    },
    shape(text, { face, span: { lang } }, fallback, capitals, rightToLeft = false) {
      const texts = textsIn(face, lang, capitals, rightToLeft);
      const known = texts.find([text]);
      if (known) return known;
      const made = shapeWithFallback(text, [face, ...fallback], { lang, capitals, rightToLeft }, { fonts, missing });
      texts.keep([text], made);
      return made;
    },
  };
}

type TextsOfFace = Memory<readonly [text: string], readonly ShapedPiece[]>;

/** The texts of a face and a language: word after word asks for the same, so that the last ones are at hand. */
function lastTexts(shaped: ShapedTexts) {
  let face: string;
  let lang: string;
  let capitals: boolean;
  let rightToLeft: boolean;
  let texts: TextsOfFace | undefined;
  return (...key: readonly [face: string, lang: string, capitals: boolean, rightToLeft: boolean]): TextsOfFace => {
    if (texts && face === key[0] && lang === key[1] && capitals === key[2] && rightToLeft === key[3]) return texts;
    [face, lang, capitals, rightToLeft] = key;
    texts = shaped.within(...key);
    return texts;
  };
}

/** A paragraph that is longer than this is learnt in parts. In UTF-16 units. */
const LONGEST_STRETCH = 10_000;

/** A text in parts that end at spaces, so that what is made of a part is small, and a word is found near its beginning. */
function stretchesOf(text: string): string[] {
  const stretches: string[] = [];
  let start = 0;
  while (text.length - start > LONGEST_STRETCH) {
    const space = text.indexOf(' ', start + LONGEST_STRETCH);
    if (space < 0) break;
    stretches.push(text.slice(start, space + 1));
    start = space + 1;
  }
  stretches.push(text.slice(start));
  return stretches;
}

function wordsOf(text: string): [start: number, end: number][] {
  return Array.from(text.matchAll(/[^ \t\n\r\u2028]+/g), ({ index, 0: word }) => [index, index + word.length]);
}

/** Whether a word is kerned with the space after it, as after « T »: then it is narrower than the same word alone. */
function isKernedWithSpace({ font, glyphs, advances }: ShapedPiece, fonts: FontCollection): boolean {
  const face = fonts.face(font);
  return advances.at(-1) !== face.advance(glyphs.at(-1) ?? 0) / face.unitsPerEm;
}

/** The glyphs of a stretch of a shaped text that begins and ends beside a space. */
function cut(whole: ShapedPiece, start: number, end: number, text: string): ShapedPiece | undefined {
  let first = 0;
  while ((whole.clusters[first] ?? end) < start) first++;
  if (whole.clusters[first] !== start) return undefined;
  let last = first;
  while ((whole.clusters[last] ?? end) < end) last++;
  const advances = whole.advances.slice(first, last);
  const clusters = whole.clusters.slice(first, last).map((cluster) => cluster - start);
  return {
    font: whole.font,
    text,
    glyphs: whole.glyphs.slice(first, last),
    advances,
    xOffsets: whole.xOffsets.slice(first, last),
    yOffsets: whole.yOffsets.slice(first, last),
    clusters,
    texts: clusterTexts(text, clusters),
    width: advances.reduce((sum, advance) => sum + advance, 0),
    scale: whole.scale,
    closed: whole.closed,
    rightToLeft: whole.rightToLeft,
  };
}
