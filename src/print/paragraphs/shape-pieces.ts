import type { FallbackFace, FontCollection, FontFace, ShapedText } from '../../fonts/font-collection.ts';
import { standInFor } from '../../fonts/stand-ins.ts';
import { itemAt } from '../../sequence/item-at.ts';
import { FINE } from '../../typography/characters.ts';
import type { GlyphTexts } from '../display-list.ts';
import { TRACKED } from './text-style.ts';

/**
 * A piece of text in one face, shaped: glyphs and widths for a size of 1 point.
 * The glyphs stand in reading order, from right to left too: a letter comes
 * before its marks, and the first letter before the second.
 */
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
  readonly texts: GlyphTexts;
  /** Sum of the advances. */
  readonly width: number;
  /** Size of its glyphs beside that of the text around; lengths already include it. */
  readonly scale: number;
  /** Its letters are joined, or they are pictures: no space is put between them. */
  readonly closed: boolean;
  readonly rightToLeft: boolean;
}

/** How a text is shaped. */
export interface TextShaping {
  readonly lang: string;
  readonly capitals: boolean;
  readonly rightToLeft: boolean;
}

/** Between letters that are set apart, in ems. */
const TRACKING = 0.04;
/** Of a fine space, in ems, whatever the face draws: at an eighth, as some do, « 12 000 » closes up. */
const FINE_WIDTH = 1 / 6;
/** Drawn for a character that no face has: a white square. */
const BOX = '\u25A1';

/** The faces that there are, and the characters met that none of them has. */
export interface ShapingFonts {
  readonly fonts: FontCollection;
  readonly missing: Set<string>;
}

/**
 * Shapes a text of one direction. What the first face lacks is shaped cluster by cluster in
 * the others, or in a face that is installed beside them. A character that no face has is drawn
 * by one that looks the same, or becomes a visible box.
 *
 * @param text the characters to be shaped
 * @param faces keys of faces; the first is that of the text, the others are looked into in
 *   order
 * @param how language, capitals, direction
 * @param fonts the faces; what none of them has is added to `missing`
 */
export function shapeWithFallback(
  text: string,
  faces: readonly [string, ...string[]],
  how: TextShaping,
  { fonts, missing }: ShapingFonts,
): readonly ShapedPiece[] {
  const [font] = faces;
  const whole = shapeIn(fonts, font, text, text, how);
  if (!whole.glyphs.includes(0)) return [whole];

  const pieces: ShapedPiece[] = [];
  let run = '';
  let runFace: ChosenFace = { key: font };
  const flush = () => {
    if (run !== '') pieces.push(foreign(shapeIn(fonts, runFace.key, run, run, how), runFace.scale));
    run = '';
  };
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    const found = faceFor(segment, faces, how, fonts);
    if (found === undefined) {
      flush();
      const standIn = standInFor(segment);
      const lookalike = standIn === undefined ? undefined : drawnAs(standIn, segment, faces, how, fonts);
      if (!lookalike) missing.add(segment);
      pieces.push(lookalike ?? boxFor(segment, faces, fonts, how));
    } else {
      if (found.key !== runFace.key) flush();
      runFace = found;
      run += segment;
    }
  }
  flush();
  return pieces;
}

/** A face of the theme, or one from outside it, which has a size beside the text's. */
type ChosenFace = Pick<FallbackFace, 'key'> & Partial<FallbackFace>;

/** The first of these faces that has a character, or one that is installed beside them. */
function faceFor(
  segment: string,
  keys: readonly [string, ...string[]],
  how: TextShaping,
  fonts: FontCollection,
): ChosenFace | undefined {
  const bold = fonts.face(nameOf(keys[0])).weight >= BOLD;
  const outside = () => fonts.fallback(segment, { lang: how.lang, bold });
  const picture = segment.includes(AS_EMOJI) ? outside() : undefined;
  if (picture) return picture;
  const key = keys.find((one) => !shapeIn(fonts, one, segment, segment, how).glyphs.includes(0));
  return key === undefined ? outside() : { key };
}

/** Variation selector 16: the author wants the picture, not the sign. */
const AS_EMOJI = '\uFE0F';

/** Weights from here on go with a bold fallback. */
const BOLD = 600;

/** A piece in a face from outside the theme, at its own size; nothing comes between its letters. */
function foreign(piece: ShapedPiece, scale: number | undefined): ShapedPiece {
  if (scale === undefined) return piece;
  const times = (lengths: readonly number[]) => lengths.map((length) => length * scale);
  return {
    ...piece,
    advances: times(piece.advances),
    xOffsets: times(piece.xOffsets),
    yOffsets: times(piece.yOffsets),
    width: piece.width * scale,
    scale,
    closed: true,
  };
}

/** A visible box that keeps the character's own text, so that it can still be copied and searched for. */
function boxFor(segment: string, candidates: readonly string[], fonts: FontCollection, how: TextShaping): ShapedPiece {
  const box = drawnAs(BOX, segment, candidates, how, fonts);
  if (!box) throw new Error(`no face among ${candidates.join(', ')} has the box U+25A1`);
  return box;
}

/** Other characters in the place of a cluster, which keeps its own text; undefined where no face has them. */
function drawnAs(
  shown: string,
  segment: string,
  candidates: readonly string[],
  how: TextShaping,
  fonts: FontCollection,
): ShapedPiece | undefined {
  for (const key of candidates) {
    const drawn = shapeIn(fonts, key, shown, segment, { ...how, capitals: false });
    if (drawn.glyphs.includes(0)) continue;
    const clusters = drawn.clusters.map(() => 0);
    return { ...drawn, clusters, texts: clusterTexts(segment, clusters) };
  }
  return undefined;
}

/** The face's key without its features. */
function nameOf(key: string): string {
  const plus = key.indexOf('+');
  return plus < 0 ? key : key.slice(0, plus);
}

/**
 * Shapes a text in one face. A letter becomes a capital only where this takes as many UTF-16
 * units.
 *
 * @param fonts the faces
 * @param key of the face, with its OpenType features behind `+`
 * @param shown the characters whose glyphs are wanted
 * @param text the text that these glyphs stand for; nearly always the same
 * @param how language, capitals, direction
 */
export function shapeIn(
  fonts: FontCollection,
  key: string,
  shown: string,
  text: string,
  { lang, capitals, rightToLeft }: TextShaping,
): ShapedPiece {
  const [name = key, ...switches] = key.split('+');
  const features = switches.filter((feature) => feature !== TRACKED);
  const tracking = features.length < switches.length ? TRACKING : 0;
  const face = fonts.face(name);
  const painted = face.shape(capitals ? toCapitals(shown) : shown, { lang, features, rightToLeft });
  const shaped = seen(rightToLeft ? turned(painted) : painted, face);
  const em = face.unitsPerEm;
  const fine = text.includes(FINE) && !isMonospaced(face) ? text : undefined;
  let width = 0;
  const advances = shaped.advances.map((advance, i) => {
    const drawn = fine?.[itemAt(shaped.clusters, i)] === FINE ? FINE_WIDTH : advance / em;
    const own = advance === 0 ? 0 : drawn + tracking;
    width += own;
    return own;
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
    scale: 1,
    closed: rightToLeft,
    rightToLeft,
  };
}

/** Columns of code stay under each other: there a fine space is as wide as a letter. */
function isMonospaced(face: FontFace): boolean {
  return face.advance(face.glyph(NARROW_LETTER)) === face.advance(face.glyph(WIDE_LETTER));
}

/** « i » and « m », which are equally wide in no other face. */
const NARROW_LETTER = 0x69;
const WIDE_LETTER = 0x6d;

/** Shaped text without the glyphs of variation selectors: these only change their neighbours, and are spaces of no width. */
function seen(shaped: ShapedText, face: FontFace): ShapedText {
  const { advances, clusters, glyphs } = shaped;
  if (!advances.includes(0)) return shaped;
  const space = face.glyph(0x20);
  const isSeen = (_: unknown, i: number) =>
    advances[i] !== 0 || glyphs[i] !== space || i === 0 || clusters[i] !== clusters[i - 1];
  if (glyphs.every(isSeen)) return shaped;
  return {
    glyphs: glyphs.filter(isSeen),
    advances: advances.filter(isSeen),
    xOffsets: shaped.xOffsets.filter(isSeen),
    yOffsets: shaped.yOffsets.filter(isSeen),
    clusters: clusters.filter(isSeen),
  };
}

/** From the order in which glyphs are painted to that in which they are read. */
function turned({ glyphs, advances, xOffsets, yOffsets, clusters }: ShapedText): ShapedText {
  return {
    glyphs: glyphs.toReversed(),
    advances: advances.toReversed(),
    xOffsets: xOffsets.toReversed(),
    yOffsets: yOffsets.toReversed(),
    clusters: clusters.toReversed(),
  };
}

/** The text of each glyph's cluster. */
export function clusterTexts(text: string, clusters: readonly number[]): GlyphTexts {
  if (clusters.length === text.length && clusters.every((cluster, i) => cluster === i)) return text;
  const texts = new Array<string>(clusters.length).fill('');
  let end = text.length;
  for (let i = clusters.length - 1; i >= 0; i--) {
    const start = itemAt(clusters, i);
    if (clusters[i - 1] === start) continue;
    texts[i] = text.slice(start, end);
    end = start;
  }
  return texts;
}

/** Whether a character has a capital. */
export function isSmall(character: string): boolean {
  return character !== character.toUpperCase();
}

/** Whether a character is a capital or has one. */
export function isCased(character: string): boolean {
  return isSmall(character) || character !== character.toLowerCase();
}

function toCapitals(text: string): string {
  let capitals = '';
  for (const letter of text) {
    const upper = letter.toUpperCase();
    capitals += upper.length === letter.length ? upper : letter;
  }
  return capitals;
}
