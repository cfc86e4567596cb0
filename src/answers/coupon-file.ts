import { diskProblem } from '../problems/disk-problem.ts';
import type { Outcome, ProblemCode } from '../problems/problem.ts';
import { readPlainFile } from '../publication/plain-file.ts';

/** A coupon that a program has saved again with its fonts has a megabyte or two; few mailboxes take more than this. */
const MOST_MEGABYTES = 20;

/** Where readers of PDF look for its first and its last line. */
const HEAD = 1024;
const TAIL = 1024;

/** Reads a file that may be a PDF, as far as its size and its two ends tell. */
export function readCouponFile(file: string): Outcome<Uint8Array> {
  const refuse = (code: ProblemCode, values = {}): Outcome<Uint8Array> => ({
    problems: [{ severity: 'error', code, values, file }],
  });
  try {
    const read = readPlainFile(file, MOST_MEGABYTES * 1e6);
    if (read.kind === 'too-large') return refuse('answers.too-large', { megabytes: MOST_MEGABYTES });
    if (read.kind === 'not-plain') {
      if (read.found !== 'found.file-folder') return refuse('answers.not-pdf');
      return refuse('answers.folder', { folder: file.replace(/[\\/]+$/, '') });
    }
    const { bytes } = read;
    if (bytes.length === 0) return refuse('answers.empty');
    if (!bytes.subarray(0, HEAD).includes('%PDF-')) return refuse('answers.not-pdf');
    // Before its last line stands what was filled in last.
    if (!bytes.subarray(-TAIL).includes('%%EOF')) return refuse('answers.truncated');
    return { value: bytes, problems: [] };
  } catch (error) {
    const problem = diskProblem(error, file);
    if (!problem) throw error;
    return { problems: [problem] };
  }
}
