import { isUtf8 } from 'node:buffer';
import { refusalOf } from '../problems/disk-problem.ts';
import { lineOf, placeAt } from '../problems/place.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { itemAt } from '../sequence/item-at.ts';
import { type PlainFileRefusal, readPlainFile } from './plain-file.ts';

/** In megabytes. No author writes a larger text. */
export const MOST_MEGABYTES = { number: 16, setting: 1 } as const;

/** What a text is for: a number of the bulletin, or all others, which say how and are shorter. */
export type TextUse = keyof typeof MOST_MEGABYTES;

/** Reads a plain UTF-8 file; a byte-order mark is dropped, line endings stay as they are. */
export function readText(file: string, use: TextUse): Outcome<string> {
  let bytes: Buffer;
  try {
    const read = readPlainFile(file, MOST_MEGABYTES[use] * 1e6);
    if (read.kind !== 'read') return { problems: [refused(read, file, use)] };
    bytes = read.bytes;
  } catch (error) {
    return { problems: [refusalOf(error, file)] };
  }
  if (isUtf16(bytes)) return { problems: [{ severity: 'error', code: 'text.utf16', values: {}, file }] };
  if (!isUtf8(bytes)) return { problems: [notUtf8(bytes, file)] };
  return { value: bytes.toString('utf8').replace(/^\ufeff/, ''), problems: [] };
}

function refused(refusal: PlainFileRefusal, file: string, use: TextUse): Problem {
  if (refusal.kind === 'not-plain')
    return { severity: 'error', code: 'text.not-plain', values: { kind: refusal.found }, file };
  return { severity: 'error', code: 'text.too-large', values: { megabytes: MOST_MEGABYTES[use] }, file };
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function notUtf8(bytes: Buffer, file: string): Problem {
  const at = firstBadByte(bytes);
  // Most such files are Windows-1252, in which each byte is one character: shown so, the line reads right.
  const source = new TextDecoder('windows-1252').decode(bytes);
  const place = { ...placeAt(source, at), length: 1 };
  const value = `0x${itemAt(bytes, at).toString(16).toUpperCase().padStart(2, '0')}`;
  return {
    severity: 'error',
    code: 'text.not-utf8',
    values: { byte: at, value },
    file,
    place,
    sourceLine: lineOf(source, place.line),
  };
}

/** Offset, from 0, of the first byte that begins no well-formed sequence. */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  for (let first = bytes[at]; first !== undefined; first = bytes[at]) {
    const length = sequenceLength(first);
    if (length === 0 || at + length > bytes.length || !isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return at;
}

/** How many bytes a sequence has, by its first byte; 0 when none begins so. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf5 ? 4 : 0;
}
