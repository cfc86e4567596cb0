import { dirname, join, resolve } from 'node:path';

/** The `node_modules` of these folders and of all above them, in which Node itself would look, in the order given. */
export function moduleFolders(folders: readonly string[]): readonly string[] {
  return [...new Set(folders.flatMap(upwards))].map((folder) => join(folder, 'node_modules'));
}

function upwards(folder: string): string[] {
  const at = resolve(folder);
  const above = dirname(at);
  return above === at ? [at] : [at, ...upwards(above)];
}
