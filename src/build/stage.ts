import { lstatSync, mkdtempSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FileRecord, recordOf } from './file-record.ts';
import { flushTogether } from './flush.ts';
import type { OutputFile } from './output-file.ts';

/**
 * A folder beside the output where a set of files waits to appear together,
 * named after the process that fills it so that the next build can tell a dead
 * one's from a living one's.
 *
 * It has three states, told apart by the files in it:
 * - no journal: it is being filled, or all is done. Nothing is to be done for it;
 * - `journal.json`: all new versions are whole in it. They are being put in place, and whoever finds it goes on;
 * - `undo.json`, which is the journal under another name: one could not be put in place. The old versions are being
 *   put back, and whoever finds it goes on with that.
 */
export interface Stage {
  readonly out: string;
  readonly folder: string;
  /** Where each file goes, and what its new version is, in the order of their names in the stage. */
  readonly entries: readonly StageEntry[];
}

export interface StageEntry extends FileRecord {
  /** Under the output folder, `/` between folders. */
  readonly path: string;
  /** Whether nothing stood there when the journal was written. Only such a file is removed where all is put back. */
  readonly isNew: boolean;
}

/** A stage in the output folder by the process that fills it. */
const STAGE = /^\.bulletin-([1-9]\d*)-/;
/** A lock that is being taken over has a name like a stage's, so that it is swept with the stages if it is left behind. */
export const LOCK_ENDING = '-lock';
/** Lists what is in a stage, in its order, while that is put in place. */
const JOURNAL = 'journal.json';
/** The same while old versions are put back. */
const UNDO = 'undo.json';

/** Makes an empty stage. */
export function openStage(out: string): string {
  return mkdtempSync(join(out, `.bulletin-${process.pid}-`));
}

/** Whether a folder is there, and nothing in it. */
export function isEmptyStage(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}

/** Puts the new version of a file, by its index, into a stage. */
export function fillStage(folder: string, index: number, bytes: Uint8Array): void {
  writeFileSync(newFile(folder, index), bytes);
}

/** Where a stage's process was, by the name of the file that says so. */
export type StageTask = 'place' | 'undo';
export const TASK_FILES: Readonly<Record<StageTask, string>> = { place: JOURNAL, undo: UNDO };

/**
 * Writes the journal of a stage that is full. From here on its files will be in place, whatever happens to this process.
 * @param out the output folder
 * @param folder the stage's own
 * @param files what is in it
 * @param flushes whether the same holds whatever happens to the machine
 */
export function closeStage(out: string, folder: string, files: readonly OutputFile[], flushes: boolean): Stage {
  const entries = files.map(({ path, bytes }): StageEntry => {
    const isNew = lstatSync(join(out, path), { throwIfNoEntry: false }) === undefined;
    return { path, isNew, ...recordOf(bytes) };
  });
  // What was cut off has another name, and is no journal.
  const draft = join(folder, `${JOURNAL}.part`);
  writeFileSync(draft, JSON.stringify(entries));
  if (flushes) {
    // A file that its name tells apart is compared with what it should be whenever it is needed.
    const waiting = files.flatMap(({ contentNamed }, index) => (contentNamed ? [] : [newFile(folder, index)]));
    flushTogether(folder, [...waiting, draft]);
  }
  renameSync(draft, join(folder, JOURNAL));
  return { out, folder, entries };
}

/** Where the new version of a file waits. */
export function newFile(folder: string, index: number): string {
  return join(folder, `new-${index}`);
}

/** Where the old version of a file is kept. */
export function oldFile(folder: string, index: number): string {
  return join(folder, `old-${index}`);
}

/** The process whose stage a folder is, by the folder's name. Undefined if it is no stage's name. */
export function stageOwner(name: string): number | undefined {
  const pid = STAGE.exec(name)?.[1];
  return pid === undefined ? undefined : Number(pid);
}
