import { realpathSync } from 'node:fs';
import type { PaperJob } from '../build/paper-job.ts';
import { isOwnPdf } from '../build/pdf-metadata.ts';
import { harmless } from '../problems/harmless.ts';
import type { Problem } from '../problems/problem.ts';
import type { CommandContext, ExitCode } from './context.ts';
import { isAnothersFile, replaceFile } from './private-file.ts';
import { formatSize } from './quantities.ts';
import { reportProblems } from './report.ts';

/**
 * What keeps a file from being written: it is one of those that the number is made from, or anything but a PDF that this
 * program has made.
 * @param file as the user has typed it
 * @param sources as far as they are known
 */
export function whyNotTo(file: string, sources: readonly string[] = []): readonly Problem[] {
  const refusal = (code: Problem['code']): readonly Problem[] => [{ severity: 'error', code, values: { path: file } }];
  const real = realPath(file);
  if (real === undefined) return [];
  if (sources.some((source) => realPath(source) === real)) return refusal('print.to-source');
  return isAnothersFile(real, isOwnPdf) ? refusal('print.to-exists') : [];
}

/** A file that a job is written to. */
export interface FileDelivery {
  /** As the user has typed it. */
  readonly file: string;
  /** What would be written is said alone. */
  readonly isDry: boolean;
  readonly quiet: boolean;
}

/** Writes a job as a file. */
export function printToFile(job: PaperJob, { file, isDry, quiet }: FileDelivery, context: CommandContext): ExitCode {
  const { streams, language, translate } = context;
  if (isDry) {
    streams.stdout.write(`${translate('print.dry-file', { file })}\n`);
    return 0;
  }
  const problems = replaceFile(file, job.bytes);
  if (problems.length > 0) {
    reportProblems(problems, context);
    return 1;
  }
  if (quiet) return 0;
  const details = [
    translate('cli.built.sides', { sides: job.sides }),
    formatSize(job.bytes.byteLength, language, translate),
  ];
  streams.stdout.write(`${harmless(file)}  ${details.join('  ')}\n`);
  return 0;
}

/** Undefined for what is not there. */
function realPath(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}
