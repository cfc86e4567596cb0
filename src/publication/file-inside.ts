import { lstatSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize, relative, sep } from 'node:path';
import { errorCode } from '../problems/disk-problem.ts';
import { readPlainFile } from './plain-file.ts';

/** Why a file that a bulletin names is not read. */
export type FileRefusal =
  | 'remote'
  | 'embedded'
  | 'outside'
  | 'missing'
  | 'broken-link'
  | 'no-access'
  | 'folder'
  | 'not-plain'
  | 'too-large';

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
    if (read.kind === 'read') return read.bytes;
    return read.kind === 'not-plain' && read.found === 'found.file-folder' ? 'folder' : read.kind;
  } catch (error) {
    return whyUnread(error, path, folder);
  }
}

/** A file that is there and cannot be read is not missing: who looks for it would find it. */
function whyUnread(error: unknown, path: string, folder: string): FileRefusal {
  const code = errorCode(error);
  if (code === undefined || !MISSING.has(code)) return 'no-access';
  // A link on the way, up to the folder, that leads nowhere or round in a circle.
  for (let part = path; part.length > folder.length && part !== dirname(part); part = dirname(part)) {
    const isLink = lstatOf(part)?.isSymbolicLink();
    if (isLink !== undefined) return isLink ? 'broken-link' : 'missing';
  }
  return 'missing';
}

/** Codes of errors that say that there is no such file: a name that no file may have stands for none. */
const MISSING: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ENAMETOOLONG',
  'ELOOP',
  'EINVAL',
  'ERR_INVALID_ARG_VALUE',
]);

function lstatOf(path: string) {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
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

/** Whether a path, from a folder, leads out of it. */
export function leadsOut(path: string): boolean {
  return path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);
}
