/** The thread that `form-reader.ts` reads files in; a bundle of its own, with the parsers of PDF, messages and HTML. */
import { parentPort } from 'node:worker_threads';
import type { ReadingRequest } from './form-reader.ts';
import { readPdfForm } from './pdf-form.ts';

parentPort?.on('message', async ({ kind, bytes }: ReadingRequest) => {
  // What takes messages apart is evaluated when there is one.
  const { readMessageParts } = kind === 'message' ? await import('./message-parts.ts') : {};
  parentPort?.postMessage(readMessageParts ? await readMessageParts(bytes) : await readPdfForm(bytes));
});
