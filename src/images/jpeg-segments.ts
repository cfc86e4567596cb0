import { itemAt } from '../sequence/item-at.ts';
import { viewOf } from '../sequence/view-of.ts';

const [HUFFMAN_TABLES, START_OF_SCAN, END_OF_PICTURE] = [0xc4, 0xda, 0xd9];
/** Classes of Huffman tables, and how many of a class there are (ITU-T T.81, table B.5). */
const [CLASSES, TABLES] = [2, 4];

/**
 * Whether the segments of a JPEG have markers that decoders know, and its Huffman tables are such that pictures can be
 * decoded by them, those between the scans of a progressive one among them (ITU-T T.81, B.1.1.3, B.2.4.2 and C.2).
 * Decoders differ in what they do without a table; libjpeg, and so nearly everybody, shows nothing.
 *
 * @param bytes of the whole file, whose segments follow each other up to the first scan
 */
export function hasSoundSegments(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  for (let at = markerFrom(bytes, 2); at + 4 <= bytes.length; ) {
    const marker = view.getUint8(at + 1);
    if (marker === END_OF_PICTURE) return true;
    if (!isKnown(marker)) return false;
    const end = at + 2 + view.getUint16(at + 2);
    if (end < at + 4) return false;
    if (marker === HUFFMAN_TABLES && !areTables(bytes.subarray(at + 4, end), end - at - 4)) return false;
    at = markerFrom(bytes, end, marker === START_OF_SCAN);
  }
  return true;
}

/** Whether a marker begins a segment: tables (C0 to CF, DB, DC, DD), scans, data of applications, comments. Others are reserved. */
function isKnown(marker: number): boolean {
  return (
    (marker >= 0xc0 && marker <= 0xcf) ||
    (marker >= 0xda && marker <= 0xdd) ||
    (marker >= 0xe0 && marker <= 0xef) ||
    marker === 0xfe
  );
}

/** Where the next marker stands: behind the data of a scan, or behind bytes that fill up. */
function markerFrom(bytes: Uint8Array, from: number, isInScan = false): number {
  for (let at = from; at < bytes.length; at++) {
    const next = bytes.indexOf(0xff, at);
    if (next < 0) return bytes.length;
    at = next;
    if (!isNoMarker(bytes[next + 1], isInScan)) return next;
  }
  return bytes.length;
}

/** A byte behind 0xff that begins no segment: one that fills up, and in a scan a zero or the sign of a restart. */
function isNoMarker(byte: number | undefined, isInScan: boolean): boolean {
  return byte === 0xff || (isInScan && byte !== undefined && (byte === 0 || (byte >= 0xd0 && byte <= 0xd7)));
}

/** Tables one behind the other: each its number, how many codes there are of each length from 1 to 16 bits, and their values. */
function areTables(segment: Uint8Array, length: number): boolean {
  let at = 0;
  while (at < length) {
    const counts = segment.subarray(at + 1, at + 17);
    if (counts.length < 16 || !areCodes(counts) || !isTable(itemAt(segment, at))) return false;
    at += 17 + counts.reduce((sum, count) => sum + count, 0);
  }
  return at === length && at <= segment.length;
}

/** Whether there is a table of a number: its class in the upper half, which of the class in the lower. */
function isTable(number: number): boolean {
  return number >> 4 < CLASSES && (number & 0xf) < TABLES;
}

/** Whether so many codes have room in their lengths, none of them all ones (T.81, C.2). */
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
