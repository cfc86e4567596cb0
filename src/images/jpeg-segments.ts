import { viewOf } from '../sequence/view-of.ts';
import { defines, type JpegDefinitions } from './jpeg-definitions.ts';

const [START_OF_SCAN, END_OF_PICTURE] = [0xda, 0xd9];

/**
 * Whether the segments of a JPEG have markers that decoders know, and what they define is such that pictures can be
 * decoded by it, those between the scans of a progressive one among them (ITU-T T.81, B.1.1.3).
 *
 * @param bytes of the whole file, whose segments follow each other up to the first scan
 */
export function hasSoundSegments(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  const defined: JpegDefinitions = { huffman: new Set(), quantisation: new Set(), frame: undefined };
  for (let at = markerFrom(bytes, 2); at + 4 <= bytes.length; ) {
    const marker = view.getUint8(at + 1);
    if (marker === END_OF_PICTURE) return true;
    if (!isKnown(marker)) return false;
    const end = at + 2 + view.getUint16(at + 2);
    if (end < at + 4 || end > bytes.length || !defines(marker, bytes.subarray(at + 4, end), defined)) return false;
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
