import { realpathSync } from 'node:fs';
import { isAbsolute, join, normalize, relative, sep } from 'node:path';
import { readPlainFile } from './plain-file.ts';

/** Why a file that a bulletin names is not read. */
export type FileRefusal = 'remote' | 'embedded' | 'outside' | 'missing' | 'not-plain' | 'too-large';

/**
 * Reads a file that a bulletin names. It must lie inside the publication's folder,
 * even if links are followed; nothing is read from the network.
 * @param name as the author wrote it
 * @param folder the publication's
 * @param mostBytes larger files are refused
 */
export function readInside(name: string, folder: string, mostBytes: number): Uint8Array | FileRefusal {
  const refusal = refusalOfPath(name);
  if (refusal) return refusal;
  const path = join(folder, name);
  try {
    const inside = relative(realpathSync(folder), realpathSync(path));
    if (leadsOut(inside)) return 'outside';
    const read = readPlainFile(path, mostBytes);
    return read.kind === 'read' ? read.bytes : read.kind;
  } catch {
    return 'missing';
  }
}

/** Why a name, as it is written, can be no file of the publication. */
export function refusalOfPath(name: string): 'remote' | 'embedded' | 'outside' | undefined {
  const refusal = refusalOfAddress(name);
  if (refusal) return refusal;
  // Windows' `C:` is no scheme, and leads out of the folder on every system.
  return isAbsolute(name) || /^[a-z]:/i.test(name) || leadsOut(normalize(name)) ? 'outside' : undefined;
}

/** Why an address, as its beginning tells, can be no file of the publication; undefined for a path. */
export function refusalOfAddress(name: string): 'remote' | 'embedded' | 'outside' | undefined {
  if (/^data:/i.test(name)) return 'embedded';
  if (/^file:/i.test(name)) return 'outside';
  return /^([a-z][a-z0-9+.-]+:|\/\/)/i.test(name) ? 'remote' : undefined;
}

function leadsOut(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
}
