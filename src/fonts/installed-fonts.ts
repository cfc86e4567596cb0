import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createMemory } from '../memory/memory.ts';
import { moduleFolders } from '../module-folders.ts';
import { SCOPE } from './font-packages.ts';

/** Looks for the TrueType file of a package's upright face at a weight, regular or bold. */
export type FindFont = (packageName: string, weight: 400 | 700) => string | undefined;

/**
 * Looks in the `node_modules` of these folders and of all above them, as Node
 * itself does, in the order given. Each package is looked for once.
 */
export function installedFonts(folders: readonly string[]): FindFont {
  const places = moduleFolders(folders).map((folder) => join(folder, SCOPE));
  const found = createMemory<readonly [name: string, weight: 400 | 700], string | undefined>();
  return (name, weight) => found.recall([name, weight], () => find(places, name, weight));
}

/** Each face has a folder of its own, named by its weight: `400Regular`, `700Bold`. */
function find(places: readonly string[], name: string, weight: 400 | 700): string | undefined {
  const folder = weight === 700 ? '700Bold' : '400Regular';
  for (const place of places) {
    const face = join(place, name, folder);
    const file = filesIn(face).find((one) => /\.[ot]tf$/i.test(one));
    if (file !== undefined) return join(face, file);
  }
  return undefined;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
