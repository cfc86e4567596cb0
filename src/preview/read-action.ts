import type { IncomingMessage } from 'node:http';
import type { GoRequest, NewRequest, OpenRequest } from './protocol.ts';

/** What a page asks the server to do. */
export type Action =
  | ({ readonly kind: 'go' } & GoRequest)
  | ({ readonly kind: 'new' } & NewRequest)
  | { readonly kind: 'write' }
  | { readonly kind: 'open'; readonly file: string | undefined; readonly line: number; readonly column: number };

/** A place in a file is a hundred bytes. */
const MOST_BYTES = 4096;

/** Reads the body of a POST; undefined when it is none of ours. */
export async function readAction(request: IncomingMessage): Promise<Action | 'too-large' | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) return 'too-large';
    chunks.push(chunk);
  }
  let body: Partial<GoRequest & NewRequest & OpenRequest> | null;
  try {
    body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
  if (typeof body !== 'object' || body === null) return undefined;
  const { number, title, file, line, column } = body;
  if (request.url === '/_preview/go') return isCount(number, 999_999) ? { kind: 'go', number } : undefined;
  if (request.url === '/_preview/new') return typeof title === 'string' ? { kind: 'new', title } : undefined;
  if (request.url === '/_preview/write') return { kind: 'write' };
  if (!isCount(line) || !isCount(column) || !(file === undefined || typeof file === 'string')) return undefined;
  return { kind: 'open', file, line, column };
}

function isCount(value: unknown, most = 10_000_000): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;
}
