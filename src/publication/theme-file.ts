import { realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { errorCode } from '../problems/disk-problem.ts';
import type { Outcome } from '../problems/problem.ts';
import { isThere } from './is-there.ts';
import type { Publication } from './publication.ts';
import { readText } from './read-text.ts';

/**
 * Reads a file of the publication's own theme; undefined where it has none of that name.
 * What it says goes out with the bulletin: a link in a theme that somebody sent must not
 * make a file of this machine public.
 * @param name `style.css`, `print.yaml`
 */
export function readThemeFile(
  { folder, theme }: Pick<Publication, 'folder' | 'theme'>,
  name: string,
): (Outcome<string> & { readonly file: string }) | undefined {
  if (theme === undefined) return undefined;
  const file = join(folder, theme, name);
  if (!isThere(file)) return undefined;
  if (liesIn(join(folder, theme), file)) return { ...readText(file, 'setting'), file };
  return { file, problems: [{ severity: 'error', code: 'theme.file-outside', values: { name }, file }] };
}

/** Whether a file lies in a folder when links are followed, those to the folder too. */
export function liesIn(folder: string, file: string): boolean {
  try {
    const real = realpathSync(folder);
    return realpathSync(file).startsWith(real.endsWith(sep) ? real : real + sep);
  } catch (error) {
    // What is not there lies nowhere. What the disk does not give may be a template: another must not take its place.
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return false;
    throw error;
  }
}
