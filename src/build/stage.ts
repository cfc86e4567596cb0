import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

/** A stage in the output folder by the process that fills it. */
const STAGE = /^\.bulletin-([1-9]\d*)-/;
/** Lists what is in a stage, in its order. */
export const MANIFEST = 'manifest.json';

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

/** Puts the new version of a file, by its index, into a stage. */
export function fillStage(stage: Stage, index: number, bytes: Uint8Array): void {
  writeFileSync(stage.newFile(index), bytes);
}

/** The process whose stage a folder is, by the folder's name. Undefined if it is no stage's name. */
export function stageOwner(name: string): number | undefined {
  const pid = STAGE.exec(name)?.[1];
  return pid === undefined ? undefined : Number(pid);
}

/**
 * A stage in a folder that is there already.
 * @param out the output folder
 * @param folder the stage's own
 * @param paths where its files go, under the output folder
 */
export function stageAt(out: string, folder: string, paths: readonly string[]): Stage {
  return {
    out,
    folder,
    paths,
    newFile: (index) => join(folder, `new-${index}`),
    oldFile: (index) => join(folder, `old-${index}`),
    placed: [],
  };
}
