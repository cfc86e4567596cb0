import { itemAt } from '../sequence/item-at.ts';
import type { ShapedText } from './font-collection.ts';
import { ASK, LAST_CHARACTER, MOST_JOINED, writePairTables } from './pair-tables.ts';
import { createShapingEngine, type ShapingFont } from './shape.ts';

/** Letters, figures and signs of Latin-1, and of what French and its neighbours are typed with beyond it. */
const CHARACTERS = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff).filter((code) => code !== 0xad),
  ...Array.from('ŒœŸŠšŽž‐‑‒–—‘’‚“”„†‡•…‰‹›⁄€™−\u2009\u202f', (sign) => sign.charCodeAt(0)),
].filter((code) => code <= LAST_CHARACTER);

/** A character, or several that are joined, and how the face sets it by itself. */
interface Symbol {
  readonly text: string;
  readonly glyph: number;
  readonly advance: number;
}

/**
 * Makes the tables of a face, when the package is built: HarfBuzz is asked for each character and for each pair. What is
 * not simply two glyphs side by side is marked, so that a text with it is shaped by HarfBuzz.
 *
 * @param file a TrueType file
 */
export function makePairTables(file: Uint8Array): Uint8Array {
  const font = createShapingEngine().open(file);
  const single = CHARACTERS.flatMap((code) => symbolOf(font, String.fromCharCode(code)) ?? []);
  const joined = joinedSymbols(font, single);
  const symbols = [...single, ...joined];
  const rows = symbols.map((first) => symbols.map((second) => kernOf(font, first, second)));
  const firsts = classesOf(rows);
  const columns = symbols.map((_, second) => firsts.unique.map((row) => itemAt(row, second)));
  const seconds = classesOf(columns);
  const indexOf = new Map(single.map(({ text }, index) => [text, index]));
  return writePairTables({
    characters: single.map(({ text }) => text.charCodeAt(0)),
    columns: [
      symbols.map(({ glyph }) => glyph),
      symbols.map(({ advance }) => advance),
      firsts.classes,
      seconds.classes,
    ],
    joined: joined.flatMap(({ text }) =>
      Array.from({ length: MOST_JOINED }, (_, at) => indexOf.get(text[at] ?? '') ?? 0xffff),
    ),
    width: seconds.unique.length,
    kerns: firsts.unique.flatMap((_, first) => seconds.unique.map((column) => itemAt(column, first))),
  });
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

const shaped = (font: ShapingFont, text: string) => font.shape(text, { lang: 'fr' });

/** A text that is one glyph, where it is drawn. */
function symbolOf(font: ShapingFont, text: string): Symbol | undefined {
  const { glyphs, advances, clusters, xOffsets, yOffsets } = shaped(font, text);
  const [glyph = 0] = glyphs;
  const [advance = -1] = advances;
  if (glyphs.length !== 1 || glyph === 0 || advance < 0 || clusters[0] !== 0 || xOffsets[0] || yOffsets[0])
    return undefined;
  return { text, glyph, advance };
}

/** What the face joins of two characters, and of these with a third. */
function joinedSymbols(font: ShapingFont, single: readonly Symbol[]): Symbol[] {
  const behind = (firsts: readonly Symbol[]) =>
    firsts.flatMap((first) => single.flatMap((second) => symbolOf(font, first.text + second.text) ?? []));
  const pairs = behind(single);
  return [...pairs, ...behind(pairs)];
}

/** What the second symbol adds to the advance of the first. */
function kernOf(font: ShapingFont, first: Symbol, second: Symbol): number {
  const found = shaped(font, first.text + second.text);
  if (!isSideBySide(found, first, second)) return ASK;
  return itemAt(found.advances, 0) - first.advance;
}

function isSideBySide({ glyphs, advances, clusters, xOffsets, yOffsets }: ShapedText, first: Symbol, second: Symbol) {
  return (
    glyphs.length === 2 &&
    glyphs[0] === first.glyph &&
    glyphs[1] === second.glyph &&
    advances[1] === second.advance &&
    clusters[1] === first.text.length &&
    [...xOffsets, ...yOffsets].every((offset) => offset === 0)
  );
}

/** Rows that are the same have the same class. */
function classesOf(rows: readonly (readonly number[])[]): {
  readonly classes: readonly number[];
  readonly unique: readonly (readonly number[])[];
} {
  const known = new Map<string, number>();
  const unique: (readonly number[])[] = [];
  const classes = rows.map((row) => {
    const key = row.join();
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, unique.length);
    return unique.push(row) - 1;
  });
  return { classes, unique };
}
