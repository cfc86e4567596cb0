import { itemAt } from '../sequence/item-at.ts';
import { viewOf } from '../sequence/view-of.ts';

/** What a PNG says of itself (W3C, PNG third edition, clause 11). */
export interface PngFile {
  readonly width: number;
  readonly height: number;
  /** Of a sample. */
  readonly bits: number;
  /** Samples of a pixel, alpha included. */
  readonly samples: number;
  readonly hasAlpha: boolean;
  readonly interlaced: boolean;
  /** Red, green and blue of each entry. */
  readonly palette: Uint8Array | undefined;
  /** The chunk tRNS. */
  readonly transparency: Uint8Array | undefined;
  /** The chunks IDAT. */
  readonly data: readonly Uint8Array[];
}

/** Samples of a pixel by colour type (clause 11.2.1); 0 where there is no such type. */
export const SAMPLES: readonly number[] = [1, 0, 3, 1, 2, 0, 4];

/** Reads a file that is known to be whole. */
export function readPng(bytes: Uint8Array): PngFile {
  const chunks = pngChunks(bytes);
  const body = (name: string) => chunks.find(({ type }) => type === name)?.body;
  const view = viewOf(itemAt(chunks, 0).body);
  const colourType = view.getUint8(9);
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bits: view.getUint8(8),
    samples: itemAt(SAMPLES, colourType),
    hasAlpha: (colourType & 4) !== 0,
    interlaced: view.getUint8(12) === 1,
    palette: colourType === 3 ? body('PLTE') : undefined,
    transparency: (colourType & 4) === 0 ? body('tRNS') : undefined,
    data: chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.body),
  };
}

/** A part of a PNG. */
export interface PngChunk {
  readonly type: string;
  readonly body: Uint8Array;
  /** With its length, type and checksum. */
  readonly whole: Uint8Array;
}

/** The chunks of a file that is known to be whole. */
export function pngChunks(bytes: Uint8Array): readonly PngChunk[] {
  const view = viewOf(bytes);
  const chunks: PngChunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, body: bytes.subarray(at + 8, at + 8 + length), whole: bytes.subarray(at, at + 12 + length) });
    if (type === 'IEND') break;
    at += 12 + length;
  }
  return chunks;
}

/** Bytes of a row of so many pixels, its filter not counted. */
export function rowBytesOf({ samples, bits }: Pick<PngFile, 'samples' | 'bits'>, columns: number): number {
  return Math.ceil((columns * samples * bits) / 8);
}

/**
 * Undoes a row's filter in place (PNG, clause 9).
 *
 * @param filter its number, 0 to 4
 * @param above the row above, without its filter; zeros above the first
 * @param step bytes from a pixel to the next; 1 where a byte has several
 * @throws Error where PNG has no such filter
 */
export function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  const { length } = row;
  const [own, up] = [viewOf(row), viewOf(above)];
  if (filter === 1) for (let i = step; i < length; i++) row[i] = own.getUint8(i) + own.getUint8(i - step);
  else if (filter === 2) for (let i = 0; i < length; i++) row[i] = own.getUint8(i) + up.getUint8(i);
  else if (filter === 3) {
    for (let i = 0; i < length; i++)
      row[i] = own.getUint8(i) + (((i < step ? 0 : own.getUint8(i - step)) + up.getUint8(i)) >> 1);
  } else if (filter === 4) {
    for (let i = 0; i < length; i++) {
      const isFirst = i < step;
      const left = isFirst ? 0 : own.getUint8(i - step);
      const upLeft = isFirst ? 0 : up.getUint8(i - step);
      row[i] = own.getUint8(i) + paeth(left, up.getUint8(i), upLeft);
    }
  } else if (filter !== 0) throw new Error(`a PNG has no filter ${filter}`);
}

/** The neighbour that is nearest to the sum of left and up less up-left (PNG, 9.4). */
export function paeth(left: number, up: number, upLeft: number): number {
  const toLeft = Math.abs(up - upLeft);
  const toUp = Math.abs(left - upLeft);
  const toUpLeft = Math.abs(left + up - 2 * upLeft);
  return toLeft <= toUp && toLeft <= toUpLeft ? left : toUp <= toUpLeft ? up : upLeft;
}
