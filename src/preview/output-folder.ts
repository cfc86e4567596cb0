import { realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isWithin } from './watch.ts';

/** What an address of the preview leads to. */
export type Found =
  | { readonly kind: 'file'; readonly path: string }
  /** A folder asked for without its slash. */
  | { readonly kind: 'folder' }
  | { readonly kind: 'nothing' };

/** Looks for a file of the output folder; a symbolic link that leads out of it leads nowhere. */
export function findInOutput(out: string, segments: readonly string[]): Found {
  const wanted = segments.at(-1) === '' ? [...segments.slice(0, -1), 'index.html'] : segments;
  try {
    const path = realpathSync(join(out, ...wanted));
    if (!isWithin(realpathSync(out), path)) return { kind: 'nothing' };
    const stats = statSync(path);
    if (stats.isDirectory()) return { kind: 'folder' };
    return stats.isFile() ? { kind: 'file', path } : { kind: 'nothing' };
  } catch {
    return { kind: 'nothing' };
  }
}
