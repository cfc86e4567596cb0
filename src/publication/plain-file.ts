import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import type { MessageKey } from '../messages/fr.ts';

/** A file that is not read, and why. */
export type PlainFileRefusal =
  | { readonly kind: 'too-large' }
  | { readonly kind: 'not-plain'; readonly found: Extract<MessageKey, `found.file-${string}`> };

export type PlainFile = { readonly kind: 'read'; readonly bytes: Buffer } | PlainFileRefusal;

/**
 * Reads a plain file, or what a link to one leads to, of so many bytes at most.
 * A pipe would be waited for and a device never end. It is opened without
 * waiting and asked what it is once it is open, since another file may have
 * taken its place meanwhile. What the disk refuses is thrown.
 */
export function readPlainFile(file: string, mostBytes: number): PlainFile {
  // Opening a device may already do something to it.
  const before = refusalOf(statSync(file), mostBytes);
  if (before) return before;
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(descriptor);
    return refusalOf(stats, mostBytes) ?? readOpen(descriptor, stats.size, mostBytes);
  } finally {
    closeSync(descriptor);
  }
}

function refusalOf(stats: Stats, mostBytes: number): PlainFileRefusal | undefined {
  if (!stats.isFile()) return { kind: 'not-plain', found: kindOf(stats) };
  return stats.size > mostBytes ? { kind: 'too-large' } : undefined;
}

function kindOf(stats: Stats): Extract<PlainFile, { kind: 'not-plain' }>['found'] {
  if (stats.isDirectory()) return 'found.file-folder';
  if (stats.isFIFO()) return 'found.file-pipe';
  return stats.isSocket() ? 'found.file-socket' : 'found.file-device';
}

/** Reads to the end, wherever it is by now: a file may grow, and some do not say their size. */
function readOpen(descriptor: number, size: number, mostBytes: number): PlainFile {
  let bytes = Buffer.allocUnsafeSlow(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(descriptor, bytes, length, bytes.length - length, null);
    if (read === 0) return { kind: 'read', bytes: bytes.subarray(0, length) };
    length += read;
    if (length > mostBytes) return { kind: 'too-large' };
    if (length === bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.min(length * 2, mostBytes + 1));
      bytes.copy(larger);
      bytes = larger;
    }
  }
}
