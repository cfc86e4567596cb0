import { itemAt } from '../sequence/item-at.ts';
import type { ShapedText } from './font-collection.ts';

/**
 * What shapes plain text of a face without HarfBuzz: the glyph and the advance of each character, and by how much two
 * neighbours come nearer to each other. A *symbol* is a character, or several that the face joins to one glyph (« fi »).
 * Lengths are in font units.
 */
export interface PairTables {
  /** Symbol of each UTF-16 unit; `NONE` where the tables do not know it. */
  readonly symbols: Int16Array;
  /** The following are by symbol. */
  readonly glyphs: Uint16Array;
  readonly advances: Uint16Array;
  /** Class of a symbol as the first and as the second of a pair. */
  readonly firsts: Uint16Array;
  readonly seconds: Uint16Array;
  /** By first class and second class: what is added to the advance of the first; `ASK` where HarfBuzz must be asked. */
  readonly kerns: Int16Array;
  /** How many second classes there are. */
  readonly width: number;
  /** By the symbol that they begin with: what is joined to one glyph, the longest first. */
  readonly joined: ReadonlyMap<number, readonly Joined[]>;
}

/** Symbols that become one. */
export interface Joined {
  readonly parts: readonly number[];
  readonly symbol: number;
}

/** No symbol. */
const NONE = -1;
/** Where a pair is more than two glyphs side by side. */
export const ASK = 0x7fff;
/** The most UTF-16 units that are joined. */
export const MOST_JOINED = 3;
/** Characters behind this one are not in the tables: letters of Europe and its punctuation stand before it. */
export const LAST_CHARACTER = 0x21ff;

/** The tables as they are written: counts, columns by symbol, joined symbols, kerns. All of them are 16 bits, little-endian. */
export interface WrittenTables {
  /** UTF-16 units of the first symbols; what is joined has the symbols behind them. */
  readonly characters: readonly number[];
  readonly columns: readonly (readonly number[])[];
  /** `MOST_JOINED` parts each, those that are missing 0xffff; the symbols follow each other. */
  readonly joined: readonly number[];
  readonly width: number;
  readonly kerns: readonly number[];
}

/** How many numbers each symbol has: glyph, advance, class as first, class as second. */
const COLUMNS = 4;
const NO_PART = 0xffff;

/** Makes the content of a file that `readPairTables` reads. */
export function writePairTables({ characters, columns, joined, width, kerns }: WrittenTables): Uint8Array {
  const count = itemAt(columns, 0).length;
  const words = [count, characters.length, width, kerns.length, ...characters, ...columns.flat(), ...joined, ...kerns];
  const view = new DataView(new ArrayBuffer(words.length * 2));
  words.forEach((word, at) => {
    view.setUint16(at * 2, word & 0xffff, true);
  });
  return new Uint8Array(view.buffer);
}

/** Reads the tables of a face. Throws a RangeError where the file is too short. */
export function readPairTables(file: Uint8Array): PairTables {
  const words = wordsOf(file);
  const [count = 0, characters = 0, width = 0, kernCount = 0] = words;
  let at = 4;
  const take = (length: number) => {
    if (at + length > words.length) throw new RangeError('the tables of a face end too early');
    at += length;
    return words.subarray(at - length, at);
  };
  const symbols = new Int16Array(LAST_CHARACTER + 1).fill(NONE);
  take(characters).forEach((code, symbol) => {
    symbols[code] = symbol;
  });
  const column = take(count * COLUMNS);
  const columnOf = (n: number) => column.subarray(n * count, (n + 1) * count);
  const joined = joinedOf(take((count - characters) * MOST_JOINED), characters);
  const kerns = new Int16Array(take(kernCount));
  return {
    symbols,
    glyphs: columnOf(0),
    advances: columnOf(1),
    firsts: columnOf(2),
    seconds: columnOf(3),
    kerns,
    width,
    joined,
  };
}

/** Whether this machine puts the low byte first, as the file does. */
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

function wordsOf(file: Uint8Array): Uint16Array {
  // A copy, because a view of 16 bits may only begin at an even place.
  const bytes = Uint8Array.from(file.subarray(0, file.length - (file.length % 2)));
  if (IS_LITTLE_ENDIAN) return new Uint16Array(bytes.buffer);
  const view = new DataView(bytes.buffer);
  return Uint16Array.from({ length: bytes.length / 2 }, (_, at) => view.getUint16(at * 2, true));
}

function joinedOf(words: Uint16Array, firstSymbol: number): Map<number, Joined[]> {
  const joined = new Map<number, Joined[]>();
  for (let at = 0; at < words.length; at += MOST_JOINED) {
    const parts = [...words.subarray(at, at + MOST_JOINED)].filter((part) => part !== NO_PART);
    const [first = 0] = parts;
    const known = joined.get(first) ?? [];
    known.push({ parts, symbol: firstSymbol + at / MOST_JOINED });
    joined.set(first, known);
  }
  for (const known of joined.values()) known.sort((one, other) => other.parts.length - one.parts.length);
  return joined;
}

/** Shapes a text from left to right with the face's default features, exactly as HarfBuzz does; undefined where it must be asked. */
export function shapeByPairs(tables: PairTables, text: string): ShapedText | undefined {
  const glyphs: number[] = [];
  const advances: number[] = [];
  const clusters: number[] = [];
  const offsets: number[] = [];
  let before = NONE;
  for (let at = 0; at < text.length; ) {
    let symbol = tables.symbols[text.charCodeAt(at)] ?? NONE;
    if (symbol === NONE) return undefined;
    let length = 1;
    const joined = tables.joined.get(symbol)?.find(({ parts }) => begins(tables, text, at, parts));
    if (joined) {
      symbol = joined.symbol;
      length = joined.parts.length;
    }
    if (before !== NONE) {
      const row = (tables.firsts[before] as number) * tables.width;
      const kern = tables.kerns[row + (tables.seconds[symbol] as number)] as number;
      if (kern === ASK) return undefined;
      advances[advances.length - 1] = (advances[advances.length - 1] as number) + kern;
    }
    glyphs.push(tables.glyphs[symbol] as number);
    advances.push(tables.advances[symbol] as number);
    clusters.push(at);
    offsets.push(0);
    before = symbol;
    at += length;
  }
  return { glyphs, advances, xOffsets: offsets, yOffsets: offsets, clusters };
}

function begins({ symbols }: PairTables, text: string, at: number, parts: readonly number[]): boolean {
  return parts.every((part, i) => symbols[text.charCodeAt(at + i)] === part);
}
