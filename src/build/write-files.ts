import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, type RefusedWriting, refusalOf } from '../problems/disk-problem.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { stampOf } from '../publication/file-stamp.ts';
import { beginUndo, clear, discard, putBack, putInPlace } from './finish-stage.ts';
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

export interface WriteOptions {
  /**
   * Whether what is written is on the disk before it is renamed, so that a machine that loses its power has the old
   * files or the new ones, and none that is empty. Default: it is.
   */
  readonly flushes?: boolean;
  /**
   * Takes the stamps of files that their names tell apart and that were there byte by byte, by their paths. Whoever
   * writes many numbers gives it again, and none of these is read again while its stamp is the same.
   */
  readonly compared?: Map<string, string>;
  /** The folder of an empty stage, which is there afterwards, as a rule empty again. Default: one is made and removed. */
  readonly stage?: string | undefined;
}

/**
 * Writes files under the output folder, all or none. Everything is written into a stage beside them first, then a
 * journal of what is in it, and then all is renamed into place. If one cannot be, the old versions are put back, which
 * are kept in the stage until the last rename has succeeded. A process that dies on the way leaves its stage, and the
 * journal tells the next one what to finish (`sweepStages`). Synchronous from end to end, so that no signal handler
 * runs midway.
 * @param out the output folder
 * @param files what is written
 * @param options how
 */
export function writeAll(
  out: string,
  files: readonly OutputFile[],
  { flushes = true, compared = new Map(), stage: kept }: WriteOptions = {},
): Outcome<readonly WrittenFile[]> {
  const escaping = files.find(({ path }) => !staysInside(path));
  if (escaping) return { problems: [escapes(out, escaping.path)] };

  const made: string[] = [];
  let folder: string | undefined;
  let stage: Stage | undefined;
  let current = out;
  try {
    makeFolder(out, made);
    const wanted = files.filter((file) => !isThere(out, file, compared));
    folder = kept ?? openStage(out);
    for (const [index, file] of wanted.entries()) {
      current = join(out, file.path);
      fillStage(folder, index, file.bytes);
    }
    current = out;
    stage = closeStage(out, folder, wanted, flushes);
    for (const [index, file] of wanted.entries()) {
      current = join(out, file.path);
      putInPlace(stage, index, made);
    }
    if (kept === undefined) discard(stage);
    else clear(stage);
    const written = wanted.map(({ path, bytes }) => ({ path, file: join(out, path), bytes: bytes.byteLength }));
    return { value: written, problems: [] };
  } catch (error) {
    if (stage) undo(stage);
    else if (folder !== undefined) discard({ out, folder, entries: [] });
    for (const one of made.reverse()) removeIfEmpty(one);
    const problem =
      error instanceof EscapeError ? escapes(out, current) : refusalOf(error, current, refusedWriting(out, files));
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

/** What was to be written, and whether an older edition of it is there: not only what all numbers share. */
function refusedWriting(out: string, files: readonly OutputFile[]): RefusedWriting {
  const isOlder = ({ path, contentNamed }: OutputFile) => !contentNamed && !path.startsWith('.');
  return {
    bytes: files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0),
    keepsOlder: files.some((file) => isOlder(file) && existsSync(join(out, file.path))),
  };
}

function escapes(out: string, path: string): Problem {
  return { severity: 'error', code: 'output.escapes', values: { out, path } };
}

/** Whether a file that its name tells apart is there, byte by byte. */
function isThere(out: string, { path, bytes, contentNamed }: OutputFile, compared: Map<string, string>): boolean {
  if (!contentNamed) return false;
  const file = join(out, path);
  const stamp = stampOf(file);
  if (stamp === '') return false;
  if (compared.get(path) === stamp) return true;
  const stats = statSync(file, { throwIfNoEntry: false });
  const isSame = stats?.isFile() === true && stats.size === bytes.byteLength && readFileSync(file).equals(bytes);
  if (isSame) compared.set(path, stamp);
  return isSame;
}
