import { linkSync, lstatSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { diskProblem } from '../problems/disk-problem.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import type { OutputFile, WrittenFile } from './output-file.ts';
import { EscapeError, makeFolder, placeOf, removeIfEmpty, staysInside } from './placing.ts';
import { fillStage, openStage, type Stage } from './stage.ts';
import { sweepStages } from './sweep-stages.ts';

/**
 * Writes files under the output folder, all or none: everything is written
 * into a stage beside them first, then renamed into place; old versions are
 * kept in the stage until the last rename has succeeded, and put back when one
 * fails. What dead builds have left is swept before. Synchronous from end to end, so that no signal handler runs midway.
 */
export function writeFiles(out: string, files: readonly OutputFile[]): Outcome<readonly WrittenFile[]> {
  const escaping = files.find(({ path }) => !staysInside(path));
  if (escaping) return { problems: [escapes(out, escaping.path)] };

  const made: string[] = [];
  let stage: Stage | undefined;
  let current = out;
  try {
    makeFolder(out, made);
    const left = sweepStages(out);
    const wanted = files.filter((file) => !isThere(out, file));
    stage = openStage(
      out,
      wanted.map(({ path }) => path),
    );
    for (const [index, file] of wanted.entries()) {
      current = join(out, file.path);
      fillStage(stage, index, file.bytes);
    }
    for (const [index, file] of wanted.entries()) {
      current = join(out, file.path);
      putInPlace(stage, index, placeOf(out, file.path, made));
    }
    discard(stage);
    const written = wanted.map(({ path, bytes }) => ({ path, file: join(out, path), bytes: bytes.byteLength }));
    return { value: written, problems: left };
  } catch (error) {
    if (stage) putBack(stage);
    for (const folder of made.reverse()) removeIfEmpty(folder);
    const problem = error instanceof EscapeError ? escapes(out, current) : diskProblem(error, current);
    if (!problem) throw error;
    return { problems: [problem] };
  }
}

function escapes(out: string, path: string): Problem {
  return { severity: 'error', code: 'output.escapes', values: { out, path } };
}

function isThere(out: string, { path, bytes, contentNamed }: OutputFile): boolean {
  if (!contentNamed) return false;
  const stats = statSync(join(out, path), { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.size === bytes.byteLength;
}

/** Replaces the old version in one step: at no moment is the file missing. */
function putInPlace(stage: Stage, index: number, target: string): void {
  if (lstatSync(target, { throwIfNoEntry: false })) keepOld(target, stage.oldFile(index));
  renameSync(stage.newFile(index), target);
  stage.placed.push(index);
}

/** A second name for the old version where the disk can do it. */
function keepOld(target: string, kept: string): void {
  try {
    linkSync(target, kept);
  } catch {
    renameSync(target, kept);
  }
}

function putBack(stage: Stage): void {
  for (const [index, path] of stage.paths.entries()) {
    const target = join(stage.out, path);
    if (lstatSync(stage.oldFile(index), { throwIfNoEntry: false })) renameSync(stage.oldFile(index), target);
    else if (stage.placed.includes(index)) rmSync(target, { force: true });
  }
  discard(stage);
}

/** What cannot be removed now is swept by the next build. */
function discard(stage: Stage): void {
  try {
    rmSync(stage.folder, { recursive: true, force: true });
  } catch {
    // The files themselves are in place: that is what counts.
  }
}
