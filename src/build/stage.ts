import { lstatSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A folder beside the output where a set of files waits to appear together,
 * named after the process that fills it so that the next build can tell a dead
 * one's from a living one's.
 */
export interface Stage {
  readonly out: string;
  readonly folder: string;
  /** Where the files go, under the output folder. */
  readonly paths: readonly string[];
  /** Where the new version of a file waits. */
  newFile(index: number): string;
  /** Where the old version of a file is kept. */
  oldFile(index: number): string;
  /** Indices of the files that are in place. */
  readonly placed: number[];
}

const STAGE = /^\.bulletin-(\d+)-/;
const MANIFEST = 'manifest.json';

export function openStage(out: string, paths: readonly string[]): Stage {
  const folder = mkdtempSync(join(out, `.bulletin-${process.pid}-`));
  const stage = stageAt(out, folder, paths);
  try {
    writeFileSync(join(folder, MANIFEST), JSON.stringify(paths));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return stage;
}

export function fillStage(stage: Stage, index: number, bytes: Uint8Array): void {
  writeFileSync(stage.newFile(index), bytes);
}

/**
 * Removes the stages of processes that have died. One that died between two
 * renames leaves new files waiting: its old versions are put back first.
 */
export function sweepStages(out: string): void {
  for (const name of readdirSync(out)) {
    const pid = Number(STAGE.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    const folder = join(out, name);
    restore(stageAt(out, folder, readManifest(folder)));
    rmSync(folder, { recursive: true, force: true });
  }
}

function stageAt(out: string, folder: string, paths: readonly string[]): Stage {
  return {
    out,
    folder,
    paths,
    newFile: (index) => join(folder, `new-${index}`),
    oldFile: (index) => join(folder, `old-${index}`),
    placed: [],
  };
}

/** Puts old versions back unless every new one is in place. */
function restore(stage: Stage): void {
  const waiting = stage.paths.some((_, index) => exists(stage.newFile(index)));
  if (!waiting) return;
  for (const [index, path] of stage.paths.entries()) {
    if (exists(stage.oldFile(index))) renameSync(stage.oldFile(index), join(stage.out, path));
  }
}

/** Written by ourselves, but it lies on a disk that anybody may write to. */
function readManifest(folder: string): readonly string[] {
  try {
    const paths: unknown = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
    if (!Array.isArray(paths)) return [];
    return paths.every((path) => typeof path === 'string' && !path.split('/').includes('..')) ? paths : [];
  } catch {
    return [];
  }
}

function exists(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Our own stages never outlive the call that opens them. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
