import { digestOf } from '../publication/digest.ts';

/** What tells whether a file is still as it was written. */
export interface FileRecord {
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

export function recordOf(bytes: Uint8Array): FileRecord {
  return { bytes: bytes.byteLength, sha256: digestOf(bytes) };
}
