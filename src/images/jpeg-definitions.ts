import { itemAt } from '../sequence/item-at.ts';

/*
 * What the segments of a JPEG say of the picture, as far as decoders refuse it where that is wrong: frame, tables and
 * the heads of scans (ITU-T T.81, B.2.2 to B.2.4). Some guess where others give up; libjpeg, which most programs have
 * inside, gives up.
 */

const [HUFFMAN_TABLES, EXTENSION, ARITHMETIC_CODING] = [0xc4, 0xc8, 0xcc];
const [START_OF_SCAN, QUANTISATION_TABLES, RESTART_INTERVAL] = [0xda, 0xdb, 0xdd];
const PROGRESSIVE_FRAME = 0xc2;

/** Classes of Huffman tables, 0 for DC and 1 for AC, and how many of a class there are (B.2.4.2); as many quantisation tables. */
const [CLASSES, TABLES] = [2, 4];
const AC = 0x10;
/** Values of a quantisation table: one for each coefficient of a block. */
const COEFFICIENTS = 64;
/** Bits that the difference of two DC coefficients has at most; libjpeg takes no more. */
const MOST_DC_BITS = 15;
/** Components of a scan, the sampling factors of one, and the blocks that one unit of an interleaved scan has (B.2.3). */
const [MOST_COMPONENTS, MOST_SAMPLING, MOST_BLOCKS] = [4, 4, 10];
/** Of how many bits the first scan of a progressive picture may leave a coefficient (G.1.2.1). */
const MOST_LEFT_BITS = 13;

interface Component {
  readonly id: number;
  /** Sampling factors. */
  readonly across: number;
  readonly down: number;
  readonly quantisation: number;
}

/** What the segments so far have defined. */
export interface JpegDefinitions {
  /** Numbers of tables: of Huffman tables class and number in one byte, as they are written. */
  readonly huffman: Set<number>;
  readonly quantisation: Set<number>;
  frame: { readonly isProgressive: boolean; readonly components: readonly Component[] } | undefined;
}

/**
 * Takes in what a segment defines; false where it is not as long as what it holds, or says what no decoder follows.
 *
 * @param marker its second byte
 * @param content behind its length
 * @param defined by the segments before it; it is changed
 */
export function defines(marker: number, content: Uint8Array, defined: JpegDefinitions): boolean {
  if (marker === HUFFMAN_TABLES) return defineHuffmanTables(content, defined.huffman);
  if (marker === QUANTISATION_TABLES) return defineQuantisationTables(content, defined.quantisation);
  if (marker === RESTART_INTERVAL) return content.length === 2;
  if (marker === START_OF_SCAN) return isScan(content, defined);
  return !isFrameMarker(marker) || defineFrame(marker, content, defined);
}

/** Whether a marker begins a frame. */
export function isFrameMarker(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![HUFFMAN_TABLES, EXTENSION, ARITHMETIC_CODING].includes(marker);
}

/** Tables one behind the other: each its number, how many codes there are of each length from 1 to 16 bits, and their values. */
function defineHuffmanTables(content: Uint8Array, tables: Set<number>): boolean {
  let at = 0;
  while (at < content.length) {
    const number = itemAt(content, at);
    const counts = content.subarray(at + 1, at + 17);
    if (counts.length < 16 || !areCodes(counts) || number >> 4 >= CLASSES || (number & 0xf) >= TABLES) return false;
    const end = at + 17 + counts.reduce((sum, count) => sum + count, 0);
    if (number < AC && content.subarray(at + 17, end).some((bits) => bits > MOST_DC_BITS)) return false;
    tables.add(number);
    at = end;
  }
  return at === content.length;
}

/** Whether so many codes have room in their lengths, none of them all ones (C.2). */
function areCodes(counts: Uint8Array): boolean {
  let code = 0;
  let total = 0;
  for (const [index, count] of counts.entries()) {
    code += count;
    total += count;
    if (count > 0 && code >= 2 ** (index + 1)) return false;
    code *= 2;
  }
  return total <= 256;
}

/** Tables one behind the other: each the bytes of a value less one in the upper half of a byte, its number in the lower, and its values. */
function defineQuantisationTables(content: Uint8Array, tables: Set<number>): boolean {
  let at = 0;
  while (at < content.length) {
    const first = itemAt(content, at);
    const [isWide, number] = [first >> 4, first & 0xf];
    if (isWide > 1 || number >= TABLES) return false;
    tables.add(number);
    at += 1 + COEFFICIENTS * (isWide + 1);
  }
  return at === content.length;
}

/** Precision, height, width, and the components: identifier, both sampling factors in one byte, quantisation table. */
function defineFrame(marker: number, content: Uint8Array, defined: JpegDefinitions): boolean {
  const count = content[5] ?? 0;
  if (defined.frame || content.length !== 6 + count * 3) return false;
  const components = Array.from({ length: count }, (_, index): Component => {
    const [id, sampling, quantisation] = [0, 1, 2].map((byte) => itemAt(content, 6 + index * 3 + byte)) as Triple;
    return { id, across: sampling >> 4, down: sampling & 0xf, quantisation };
  });
  defined.frame = { isProgressive: marker === PROGRESSIVE_FRAME, components };
  return (
    areSampled(components.map(({ across }) => across)) &&
    areSampled(components.map(({ down }) => down)) &&
    components.every(({ quantisation }) => quantisation < TABLES)
  );
}

type Triple = [number, number, number];

/** Whether components can be brought to the size of the largest: libjpeg repeats samples whole times. */
function areSampled(factors: readonly number[]): boolean {
  const most = Math.max(...factors);
  return factors.every((factor) => factor >= 1 && factor <= MOST_SAMPLING && most % factor === 0);
}

/** The head of a scan: its components with the tables that they are coded by, and which part of the coefficients it holds. */
function isScan(content: Uint8Array, defined: JpegDefinitions): boolean {
  const { frame, huffman, quantisation } = defined;
  const count = content[0] ?? 0;
  if (!frame || count < 1 || count > MOST_COMPONENTS || content.length !== 4 + count * 2) return false;
  const [first, last, approximation] = [...content.subarray(1 + count * 2)] as Triple;
  const band = { first, last, high: approximation >> 4, low: approximation & 0xf };
  if (frame.isProgressive && !isBand(band, count)) return false;
  const chosen = new Set<Component>();
  for (let index = 0; index < count; index++) {
    const component = frame.components.find(({ id }) => id === itemAt(content, 1 + index * 2));
    const tables = itemAt(content, 2 + index * 2);
    if (!component || chosen.has(component) || !quantisation.has(component.quantisation)) return false;
    const needed = tablesNeeded(frame.isProgressive ? band : undefined);
    if (needed.isDc && !huffman.has(tables >> 4)) return false;
    if (needed.isAc && !huffman.has(AC | (tables & 0xf))) return false;
    chosen.add(component);
  }
  const blocks = [...chosen].reduce((sum, { across, down }) => sum + across * down, 0);
  return count === 1 || blocks <= MOST_BLOCKS;
}

/** Which coefficients of a block a scan holds, and of how many bits: those before it, and it, leave the lower ones. */
interface Band {
  readonly first: number;
  readonly last: number;
  readonly high: number;
  readonly low: number;
}

/** Whether a scan of a progressive picture holds what may stand in one: the DC coefficients alone, or others of one component (G.1.1.1). */
function isBand({ first, last, high, low }: Band, components: number): boolean {
  const isOfDc = first === 0 && last === 0;
  const isOfAc = first > 0 && first <= last && last < COEFFICIENTS && components === 1;
  return (isOfDc || isOfAc) && (high === 0 || low === high - 1) && low <= MOST_LEFT_BITS;
}

/** What a scan is decoded with: a sequential one has all coefficients, and a further bit of DC is not coded. */
function tablesNeeded(band: Band | undefined): { readonly isDc: boolean; readonly isAc: boolean } {
  if (!band) return { isDc: true, isAc: true };
  return { isDc: band.first === 0 && band.high === 0, isAc: band.first > 0 };
}
