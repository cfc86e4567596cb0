import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { diskProblem } from '../problems/disk-problem.ts';
import { lineOf, placeAt } from '../problems/place.ts';
import type { Outcome, Problem } from '../problems/problem.ts';

/** Reads a UTF-8 file; a byte-order mark is dropped, line endings stay as they are. */
export function readText(file: string): Outcome<string> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const problem = diskProblem(error, file);
    if (!problem) throw error;
    return { problems: [problem] };
  }
  if (isUtf16(bytes)) return { problems: [{ severity: 'error', code: 'text.utf16', values: {}, file }] };
  if (!isUtf8(bytes)) return { problems: [notUtf8(bytes, file)] };
  return { value: bytes.toString('utf8').replace(/^\ufeff/, ''), problems: [] };
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function notUtf8(bytes: Buffer, file: string): Problem {
  const at = firstBadByte(bytes);
  // Most such files are Windows-1252, in which each byte is one character: shown so, the line reads right.
  const source = new TextDecoder('windows-1252').decode(bytes);
  const place = { ...placeAt(source, at), length: 1 };
  const value = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
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
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] as number);
    if (length === 0 || at + length > bytes.length || !isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return bytes.length;
}

/** How many bytes a sequence has, by its first byte; 0 when none begins so. */
function sequenceLength(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf5 ? 4 : 0;
}
