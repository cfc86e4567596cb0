import { createHash } from 'node:crypto';

/** What tells whether a file is still as it was written. */
export interface FileRecord {
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

export function recordOf(bytes: Uint8Array): FileRecord {
  return { bytes: bytes.byteLength, sha256: sha256Of(bytes) };
}

/** In hexadecimal digits; of a text, that of its UTF-8 bytes. */
export function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
