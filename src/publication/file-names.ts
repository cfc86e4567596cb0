import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a name that no file has may stand for. */
export interface NameFound {
  /** The file's name as it is on the disk, from the folder. */
  readonly name: string;
  /** Whether the two look the same; else they differ in small and capital letters. */
  readonly isSame: boolean;
}

/**
 * The file that somebody means who writes its name otherwise than the disk has
 * it: with Windows' backslashes, accents composed in another way (macOS), a
 * no-break space, `%20`; or with other capitals. The name is one inside the folder.
 */
export function findName(written: string, folder: string): NameFound | undefined {
  // A file that was downloaded may have `%20` in its own name.
  for (const name of new Set([written, unescaped(written), encodeURI(written)])) {
    const found = follow(name, folder);
    if (found) return found;
  }
  return undefined;
}

/** The names of what lies in the folder where a file of this name would lie, from the publication's folder. */
export function namesBeside(name: string, folder: string): readonly string[] {
  const parents = name.split('/').slice(0, -1);
  if (parents.includes('..')) return [];
  return entriesOf(join(folder, ...parents)).map((entry) => [...parents, entry].join('/'));
}

function follow(name: string, folder: string): NameFound | undefined {
  const parts = name.replaceAll('\\', '/').split('/');
  const found: string[] = [];
  let isSame = true;
  for (const part of parts.filter((one) => one !== '' && one !== '.')) {
    if (part === '..') return undefined;
    const entries = entriesOf(join(folder, ...found));
    const alike = entries.find((entry) => entry === part) ?? entries.find((entry) => plainly(entry) === plainly(part));
    const entry = alike ?? entries.find((one) => plainly(one).toLowerCase() === plainly(part).toLowerCase());
    if (entry === undefined) return undefined;
    isSame &&= alike !== undefined;
    found.push(entry);
  }
  return found.length === 0 ? undefined : { name: found.join('/'), isSame };
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** A name as an eye reads it. */
function plainly(name: string): string {
  return name.normalize('NFC').replace(/\s/g, ' ');
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
