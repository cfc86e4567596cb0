import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { diskProblem, errorCode } from '../problems/disk-problem.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { beginUndo, discard, putBack, putInPlace } from './finish-stage.ts';
import { appendToLog } from './list-log.ts';
import type { OutputFile, WrittenFile } from './output-file.ts';
import { EscapeError, makeFolder, removeIfEmpty, staysInside } from './placing.ts';
import { closeStage, fillStage, openStage, type Stage } from './stage.ts';
import { sweepStages } from './sweep-stages.ts';

/**
 * Writes files under the output folder, all or none, as `writeAll` does. What dead builds have left unfinished is
 * finished before.
 */
export function writeFiles(out: string, files: readonly OutputFile[]): Outcome<readonly WrittenFile[]> {
  const left = sweepStages(out);
  const { value, problems } = writeAll(out, files);
  const all = [...left, ...problems];
  return value ? { value, problems: all } : { problems: all };
}

/**
 * Writes files under the output folder, all or none. Everything is written into a stage beside them first, then a
 * journal of what is in it, and then all is renamed into place. If one cannot be, the old versions are put back, which
 * are kept in the stage until the last rename has succeeded. A process that dies on the way leaves its stage, and the
 * journal tells the next one what to finish (`sweepStages`). Synchronous from end to end, so that no signal handler
 * runs midway.
 * @param out the output folder
 * @param files what is written
 * @param line is added to the log of the list when all are in place; '' for nothing
 */
export function writeAll(out: string, files: readonly OutputFile[], line = ''): Outcome<readonly WrittenFile[]> {
  const escaping = files.find(({ path }) => !staysInside(path));
  if (escaping) return { problems: [escapes(out, escaping.path)] };

  const made: string[] = [];
  let folder: string | undefined;
  let stage: Stage | undefined;
  let current = out;
  try {
    makeFolder(out, made);
    const wanted = files.filter((file) => !isThere(out, file));
    folder = openStage(out);
    for (const [index, file] of wanted.entries()) {
      current = join(out, file.path);
      fillStage(folder, index, file.bytes);
    }
    current = out;
    stage = closeStage(out, folder, wanted, line);
    for (const [index, file] of wanted.entries()) {
      current = join(out, file.path);
      putInPlace(stage, index, made);
    }
    if (line !== '') appendToLog(out, line);
    discard(stage);
    const written = wanted.map(({ path, bytes }) => ({ path, file: join(out, path), bytes: bytes.byteLength }));
    return { value: written, problems: [] };
  } catch (error) {
    if (stage) undo(stage);
    else if (folder !== undefined) discard({ out, folder, entries: [], line: '' });
    for (const one of made.reverse()) removeIfEmpty(one);
    const problem = error instanceof EscapeError ? escapes(out, current) : diskProblem(error, current);
    if (!problem) throw error;
    return { problems: [problem] };
  }
}

/** What the disk refuses to undo now, the next build finishes: the stage says what is to be done. */
function undo(stage: Stage): void {
  try {
    beginUndo(stage);
    for (const index of stage.entries.keys()) putBack(stage, index);
    discard(stage);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}

function escapes(out: string, path: string): Problem {
  return { severity: 'error', code: 'output.escapes', values: { out, path } };
}

/** Whether a file that its name tells apart is there, byte by byte. */
function isThere(out: string, { path, bytes, contentNamed }: OutputFile): boolean {
  if (!contentNamed) return false;
  const file = join(out, path);
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === bytes.byteLength && readFileSync(file).equals(bytes);
}
