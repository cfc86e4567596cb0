import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal digits; of a text, that of its UTF-8 bytes. */
export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The first ten digits of a content's digest, for the name of a file that other contents shall not replace. */
export function contentHash(content: Uint8Array): string {
  return digestOf(content).slice(0, 10);
}
