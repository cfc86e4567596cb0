import { type Dir, type Dirent, opendirSync } from 'node:fs';
import { join } from 'node:path';

/** Entries that are looked at: a publication has hundreds. More are no publication's, but somebody's whole disk. */
const MOST_ENTRIES = 5000;
/** Folders in folders. */
const MOST_DEPTH = 6;

/**
 * The plain files of a folder and of those in it, as paths from it with `/` between folders, in the order of
 * the alphabet. Hidden ones and installed packages are left out. No link is followed, so that nothing outside
 * is listed; what cannot be listed is passed over.
 */
export function filesOfFolder(folder: string): readonly string[] {
  const files: string[] = [];
  let folders: readonly string[] = [''];
  let left = MOST_ENTRIES;
  for (let depth = 0; depth < MOST_DEPTH && left > 0; depth++) {
    const deeper: string[] = [];
    for (const inside of folders) {
      const entries = entriesOf(join(folder, inside), left);
      left -= entries.length;
      for (const entry of entries) {
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
        if (entry.isFile()) files.push(path);
        else if (entry.isDirectory()) deeper.push(path);
      }
    }
    folders = deeper.sort();
  }
  return files.sort();
}

/** A folder is read entry by entry: one of a million files is not read to its end. */
function entriesOf(folder: string, most: number): readonly Dirent[] {
  const entries: Dirent[] = [];
  let open: Dir | undefined;
  try {
    open = opendirSync(folder);
    while (entries.length < most) {
      const entry = open.readSync();
      if (!entry) break;
      entries.push(entry);
    }
  } catch {
    // A folder that may not be read has nothing to propose.
  } finally {
    open?.closeSync();
  }
  return entries;
}
