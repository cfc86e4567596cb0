import { basename, join, relative, resolve, sep } from 'node:path';

export interface Watch {
  /** Watches these from now on; what it watches already goes on. */
  follow(folders: readonly string[]): void;
  close(): Promise<void>;
}

/**
 * Watches folders. Resolves when it does.
 * @param folders what is watched, with all below
 * @param out the output folder, which is not watched
 * @param onChange is called at each change
 */
export async function watchFolders(folders: readonly string[], out: string, onChange: () => void): Promise<Watch> {
  const { watch } = await import('chokidar');
  let watched = folders;
  const ignored = (path: string) => isIgnored(path, watched, out);
  const watcher = watch([...folders], { ignoreInitial: true, ignored });
  watcher.on('all', onChange);
  // chokidar drops a second change of a file within 50 ms, and with it what was saved last; what it makes its events of it does not.
  watcher.on('raw', (_, name, details) => {
    const path = join((details as { readonly watchedPath?: string }).watchedPath ?? '', name ?? '');
    if (!ignored(path)) onChange();
  });
  // If a folder cannot be read, and the build needs it, the build tells of it.
  watcher.on('error', () => undefined);
  await new Promise<void>((ready) => watcher.once('ready', () => ready()));
  return {
    follow(next) {
      const gone = watched.filter((folder) => !next.includes(folder));
      const added = next.filter((folder) => !watched.includes(folder));
      watched = next;
      if (gone.length > 0) watcher.unwatch([...gone]);
      if (added.length > 0) watcher.add([...added]);
    },
    close: () => watcher.close(),
  };
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
  return !holdsSources || OUTPUT.test(relative(resolve(out), resolve(path)).split(sep)[0] ?? '');
}

/** Whether a path is a folder or lies in it. */
export function isWithin(folder: string, path: string): boolean {
  const inside = relative(resolve(folder), resolve(path));
  return inside !== '..' && !inside.startsWith(`..${sep}`) && resolve(folder, inside) === resolve(path);
}
