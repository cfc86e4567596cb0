import { readdirSync, realpathSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { errorCode } from '../problems/disk-problem.ts';
import { leadsOut } from './file-inside.ts';

/** A file that a name stands for. */
export interface NameFound {
  /** The file's name as it is on the disk, from the folder, with `/` between folders. */
  readonly name: string;
  /** How the name is written otherwise; absent where it is the same. */
  readonly difference?: NameDifference;
}

/**
 * How a name may differ from its file's without meaning another: a slash before it, Windows' backslashes, accents
 * composed in another way (macOS) or a no-break space. Capitals are none of these: not all disks, and no web
 * server, take one for the other.
 */
export type NameDifference = 'slash' | 'backslash' | 'normal-form';

/**
 * The file of a folder that a name stands for, on all systems alike: folders are listed, since some disks answer
 * to any capitals.
 *
 * @param written the name as its author wrote it, a path from the folder
 * @param folder the publication's
 * @returns 'outside' where a link on the way leads out of the folder; undefined where there is no such file
 */
export function findName(written: string, folder: string): NameFound | 'outside' | undefined {
  const path = written.replace(/^\/+/, '');
  const slashes = path.replaceAll('\\', '/').replace(/^\/+/, '');
  const before = path === written ? undefined : 'slash';
  const between = slashes === path ? undefined : 'backslash';
  const spellings: readonly (readonly [name: string, look: Look, difference: NameDifference | undefined])[] = [
    // `%23` is how one writes `#`; and a file that was downloaded may have `%20` in its own name.
    ...[path, unescaped(path), encodeURI(path)].map((name) => [name, 'itself', before] as const),
    ...[slashes, unescaped(slashes)].map((name) => [name, 'itself', between ?? before] as const),
    ...[slashes, unescaped(slashes)].map((name) => [name, 'alike', between ?? before ?? 'normal-form'] as const),
  ];
  const tried = new Set<string>();
  for (const [name, look, difference] of spellings) {
    if (tried.has(`${look} ${name}`)) continue;
    tried.add(`${look} ${name}`);
    const found = follow(name, folder, look);
    if (found === 'outside') return 'outside';
    if (found) return { name: found.path, ...(difference && { difference }) };
  }
  return undefined;
}

/**
 * Gives the names of a folder's files that `findName` may take for the same: a name itself, and those that differ from
 * it in what a name may differ in. As long as these are the same, what is written for one of them stands for the same
 * file. Each folder is listed once.
 *
 * @param folder the publication's
 * @returns takes a name from the folder, as the disk has it
 */
export function alikeNames(folder: string): (name: string) => readonly string[] {
  const listings = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const listed = (within: string) => {
    const known = listings.get(within) ?? bySpelling(entriesOf(join(folder, within)) ?? []);
    listings.set(within, known);
    return known;
  };
  return (name) => {
    let found: readonly string[] = [''];
    for (const part of name.split('/')) {
      const wanted = leastEscaped(part);
      found = found.flatMap((within) =>
        (listed(within).get(wanted) ?? []).map((entry) => (within === '' ? entry : `${within}/${entry}`)),
      );
    }
    return [...found].sort();
  };
}

function bySpelling(entries: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const spelt = new Map<string, string[]>();
  for (const entry of entries) {
    const key = leastEscaped(entry);
    const same = spelt.get(key);
    if (same) same.push(entry);
    else spelt.set(key, [entry]);
  }
  return spelt;
}

/** What all spellings of a name have in common. */
function leastEscaped(name: string): string {
  let text = name;
  for (let next = unescaped(text); next !== text; next = unescaped(text)) text = next;
  return plainly(text);
}

/** Whether an entry of a folder must be the part of a name itself, or need only look as it does. */
type Look = 'itself' | 'alike';

/** Goes from folder to folder, and out of the first one by no link. */
function follow(name: string, folder: string, look: Look): { readonly path: string } | 'outside' | undefined {
  const path = posix.normalize(name);
  if (leadsOut(path)) return undefined;
  const found: string[] = [];
  for (const part of path.split('/').filter((one) => one !== '' && one !== '.')) {
    const within = join(folder, ...found);
    if (found.length > 0 && !isInside(within, folder)) return 'outside';
    const entry = entryFor(part, within, look);
    if (entry === undefined) return undefined;
    found.push(entry);
  }
  return { path: found.length === 0 ? '.' : found.join('/') };
}

function entryFor(part: string, folder: string, look: Look): string | undefined {
  const entries = entriesOf(folder);
  // What cannot be listed may be read all the same: whoever reads it says if not.
  if (!entries || entries.includes(part)) return part;
  return look === 'alike' ? entries.find((entry) => plainly(entry) === plainly(part)) : undefined;
}

/** A link that leads nowhere leads to nothing outside. */
function isInside(path: string, folder: string): boolean {
  try {
    return !leadsOut(relative(realpathSync(folder), realpathSync(path)));
  } catch {
    return true;
  }
}

/** Undefined where there is a folder that may not, or cannot, be listed. */
function entriesOf(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder);
  } catch (error) {
    return GONE.has(errorCode(error)) ? [] : undefined;
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

/** Codes of errors that say that there is no such folder. */
const GONE: ReadonlySet<string | undefined> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'EINVAL',
  'ERR_INVALID_ARG_VALUE',
]);
