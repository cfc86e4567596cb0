import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import type { WrittenFile } from './output-file.ts';
import type { PaperJob } from './paper-job.ts';
import { writeRecorded } from './write-recorded.ts';
import { withPdf } from './written-list.ts';

/**
 * Writes a PDF for a printer into the output folder, and enters it in the list of what was written, as a file that its
 * first number needs. Where the same bytes lie there already nothing is written. No signal may end the process meanwhile.
 */
export function writePaper(publication: Publication, out: string, job: PaperJob): Outcome<WrittenFile> {
  const { name, path, bytes } = job;
  const written = { path, file: join(out, path), bytes: bytes.byteLength };
  if (isSame(written.file, bytes)) return { value: written, problems: [] };
  const { value, problems } = writeRecorded(out, publication.name, (before) => ({
    value: { files: [{ path, bytes }], list: withPdf(before, name, { path, bytes }) },
    problems: [],
  }));
  return value ? { value: written, problems } : { problems };
}

function isSame(file: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    // What cannot be read is told when it cannot be written.
    return false;
  }
}
