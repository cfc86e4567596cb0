import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Paths under a folder, `/` between their parts, and what is at each: a file's bytes as Latin-1. */
export type Contents = ReadonlyMap<string, string>;

/** What stands for a folder's content. */
export const A_FOLDER = 'a folder';

/** In a list: the sources and the bundle of them are two programs. */
const OF_PROGRAM = /"program": "\w+",?/g;

/** All that is in a folder, folders too: none is left empty. */
export function contentsOf(folder: string): Contents {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length + 1).replaceAll('\\', '/');
    if (entry.isSymbolicLink()) return [path, `→ ${readlinkSync(file)}`] as const;
    return [path, entry.isDirectory() ? A_FOLDER : readFileSync(file, 'latin1').replace(OF_PROGRAM, '')] as const;
  });
  return new Map(paths.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Paths at which two folders differ. */
export function differences(one: Contents, other: Contents): readonly string[] {
  const paths = new Set([...one.keys(), ...other.keys()]);
  return [...paths].filter((path) => one.get(path) !== other.get(path));
}

/** What a process may leave that fails, as long as the next build removes it. */
const OF_A_BUILD = /^out\/\.bulletin-/;

/** What `init` and `new` leave when they are killed: a hidden file that is in nobody's way. */
const DRAFT = /(?:^|\/)\.[^/]+\.\d+\.part$/;

/** Without drafts. */
export function withoutDrafts(contents: Contents): Contents {
  return new Map([...contents].filter(([path]) => !DRAFT.test(path)));
}

/** Without drafts, and without what the next build removes. */
export function withoutLeft(contents: Contents): Contents {
  return new Map([...withoutDrafts(contents)].filter(([path]) => !OF_A_BUILD.test(path)));
}
