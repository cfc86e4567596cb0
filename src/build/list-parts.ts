import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { namesInFolder } from './names-in-folder.ts';

/**
 * Parts of the list of what was written. A build of many numbers writes what it has to say of each in a file of its
 * own, together with the number's files; the list, which has all numbers, is written at its end. If it is killed
 * before, whoever writes next puts the parts into the list.
 *
 * The parts lie in a folder that has the hash of the list in its name: they count beside this list alone, and no more
 * from the moment when the next one is in its place.
 */
const FOLDER = '.bulletin-numbers-';

/** More of a hash makes names that nobody reads longer. */
const HASH_DIGITS = 16;

/**
 * Where the part of a number stands, under the output folder.
 * @param list SHA-256 of the list that it goes with
 * @param number whose part it is
 */
export function partPath(list: string, number: number): string {
  return `${folderOf(list)}/${number}.json`;
}

/** The paths of all parts that go with a list. */
export function partsOf(out: string, list: string): readonly string[] {
  const folder = folderOf(list);
  return namesInFolder(join(out, folder))
    .filter((name) => /^[1-9]\d*\.json$/.test(name))
    .map((name) => `${folder}/${name}`);
}

/** Whether there are parts, of whatever list. */
export function hasParts(out: string): boolean {
  return foldersIn(out).length > 0;
}

/** Removes all parts: the list says what they say. Those that cannot be removed count no more. */
export function removeParts(out: string): void {
  for (const name of foldersIn(out)) {
    try {
      rmSync(join(out, name), { recursive: true, force: true });
    } catch {
      // Whoever writes next tries again.
    }
  }
}

function foldersIn(out: string): readonly string[] {
  return namesInFolder(out).filter((name) => name.startsWith(FOLDER) && /^[\da-f]+$/.test(name.slice(FOLDER.length)));
}

function folderOf(list: string): string {
  return `${FOLDER}${list.slice(0, HASH_DIGITS)}`;
}
