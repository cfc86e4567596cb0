import { basename, relative, resolve, sep } from 'node:path';

export interface Watch {
  close(): Promise<void>;
}

/** Calls `onChange` for whatever changes in the folders; resolves when it watches. */
export async function watchFolders(folders: readonly string[], out: string, onChange: () => void): Promise<Watch> {
  const { watch } = await import('chokidar');
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path) => isIgnored(path, folders, out),
  });
  watcher.on('all', onChange);
  // A folder that may not be read is told by the build, if it matters at all.
  watcher.on('error', () => undefined);
  await new Promise<void>((ready) => watcher.once('ready', () => ready()));
  return { close: () => watcher.close() };
}

/** Our own output would make us build for ever; editors' and versions' files say nothing of the bulletin. */
function isIgnored(path: string, folders: readonly string[], out: string): boolean {
  if (isWithin(out, path)) return true;
  if (folders.some((folder) => resolve(folder) === resolve(path))) return false;
  const name = basename(path);
  return name.startsWith('.') || name === 'node_modules' || /~$|\.sw[a-z]$|^4913$/.test(name);
}

/** Whether a path is a folder or lies in it. */
export function isWithin(folder: string, path: string): boolean {
  const inside = relative(resolve(folder), resolve(path));
  return inside !== '..' && !inside.startsWith(`..${sep}`) && resolve(folder, inside) === resolve(path);
}
