import { statSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { FSWatcher } from 'chokidar';
import { itemAt } from '../sequence/item-at.ts';

export interface Watch {
  /** Watches these from now on; what it watches already goes on. */
  follow(folders: readonly string[]): void;
  close(): Promise<void>;
}

/** A folder that is watched, with all below. */
interface Watched {
  readonly folder: string;
  readonly watcher: FSWatcher;
  /** Resolves when it tells of changes. */
  readonly ready: Promise<unknown>;
  /** Which folder lies at each path of it, as far as it is known. */
  readonly identities: Map<string, string | undefined>;
}

/** In milliseconds: how often it is looked whether the folders are still the same. */
const LOOK_MS = 400;

/**
 * Watches folders. Resolves when it does. The system tells of changes in a folder itself, whatever becomes of its
 * name: so a folder that another has taken the place of, or that went and came back, is begun with anew.
 * @param folders what is watched, with all below
 * @param out the output folder, which is not watched: it is only seen when it is gone
 * @param onChange is called at each change
 */
export async function watchFolders(folders: readonly string[], out: string, onChange: () => void): Promise<Watch> {
  const { watch } = await import('chokidar');
  const all = new Map<string, Watched>();
  let followed = folders;
  const ignored = (path: string) => isIgnored(path, followed, out);
  const begin = (folder: string): Watched => {
    const watcher = watch(folder, { ignoreInitial: true, ignored });
    watcher.on('all', onChange);
    // chokidar drops a second change of a file within 50 ms, and with it what was saved last; what it makes its events of it does not.
    watcher.on('raw', (_, name, details) => {
      const path = join((details as { readonly watchedPath?: string }).watchedPath ?? '', name ?? '');
      if (!ignored(path)) onChange();
    });
    // If a folder cannot be read, and the build needs it, the build tells of it.
    watcher.on('error', () => undefined);
    const ready = new Promise((resolveReady) => watcher.once('ready', () => resolveReady(undefined)));
    const watched = { folder, watcher, ready, identities: new Map([[folder, identityOf(folder)]]) };
    all.set(folder, watched);
    return watched;
  };
  let isOutThere = identityOf(out) !== undefined;
  const look = () => {
    const wasOutThere = isOutThere;
    isOutThere = identityOf(out) !== undefined;
    if (wasOutThere && !isOutThere) onChange();
    for (const watched of all.values()) {
      const seen = lookAt(watched);
      if (seen === 'other') void Promise.all([watched.watcher.close(), begin(watched.folder).ready]).then(onChange);
      else if (seen === 'gone') onChange();
    }
  };
  await Promise.all(folders.map((folder) => begin(folder).ready));
  const timer = setInterval(look, LOOK_MS).unref();
  return {
    follow(next) {
      followed = next;
      for (const { folder, watcher } of all.values()) {
        if (next.includes(folder)) continue;
        all.delete(folder);
        void watcher.close();
      }
      for (const folder of next) if (!all.has(folder)) begin(folder);
    },
    async close() {
      clearInterval(timer);
      await Promise.all([...all.values()].map(({ watcher }) => watcher.close()));
    },
  };
}

/** Whether a folder has gone since the last look, or one that is watched in it is another than before. */
function lookAt({ folder, watcher, identities }: Watched): 'same' | 'gone' | 'other' {
  let seen: 'same' | 'gone' | 'other' = 'same';
  for (const path of new Set([folder, ...Object.keys(watcher.getWatched())])) {
    // What the folder itself lies in is watched only until it is there.
    if (path !== folder && !isWithin(folder, path)) continue;
    const now = identityOf(path);
    const isKnown = identities.has(path);
    const before = identities.get(path);
    identities.set(path, now);
    if (!isKnown || now === before) continue;
    if (now !== undefined) return 'other';
    if (path === folder) seen = 'gone';
  }
  return seen;
}

/** Tells folders apart that have had the same path; undefined for none. */
function identityOf(path: string): string | undefined {
  try {
    const { dev, ino, birthtimeMs, ctimeMs } = statSync(path);
    // A disk gives the number of a folder that is gone to the next one. Some disks know no time of birth, and say that
    // of the last change.
    return `${dev} ${ino} ${birthtimeMs === ctimeMs ? '' : birthtimeMs}`;
  } catch {
    return undefined;
  }
}

/** The output is not watched, or each build would cause the next. Files of editors and of Git are no part of the bulletin. */
function isIgnored(path: string, folders: readonly string[], out: string): boolean {
  if (folders.some((folder) => resolve(folder) === resolve(path))) return false;
  if (isOutput(path, folders, out)) return true;
  const name = basename(path);
  return name.startsWith('.') || name === 'node_modules' || /~$|\.sw[a-z]$|^4913$/.test(name);
}

/** What the first name under the output folder may be. */
const OUTPUT = /^(\d{3,}|assets|index\.html|feed\.xml)$/;

function isOutput(path: string, folders: readonly string[], out: string): boolean {
  if (!isWithin(out, path)) return false;
  const holdsSources = folders.some((folder) => isWithin(out, folder));
  return !holdsSources || OUTPUT.test(itemAt(relative(resolve(out), resolve(path)).split(sep), 0));
}

/** Whether a path is a folder or lies in it. */
export function isWithin(folder: string, path: string): boolean {
  const inside = relative(resolve(folder), resolve(path));
  return inside !== '..' && !inside.startsWith(`..${sep}`) && resolve(folder, inside) === resolve(path);
}
