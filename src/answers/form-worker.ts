/** The thread that `form-reader.ts` reads forms in; a bundle of its own, with the PDF parser. */
import { parentPort } from 'node:worker_threads';
import { readPdfForm } from './pdf-form.ts';

parentPort?.on('message', async (bytes: Uint8Array) => {
  parentPort?.postMessage(await readPdfForm(bytes));
});
