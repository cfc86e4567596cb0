import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Hands a PDF that a test has made to the validation at the end of the run. */
export function keepPdf(name: string, bytes: Uint8Array): void {
  const folder = process.env.BULLETIN_TEST_PDFS;
  if (folder === undefined)
    throw new Error('run the tests with `npm test`: its configuration makes the folder for PDFs');
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  writeFileSync(join(folder, `${name.replace(/[^\w-]+/g, '-')}-${hash}.pdf`), bytes);
}
