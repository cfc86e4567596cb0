import { type FileRefusal, readInside, refusalOfAddress } from './file-inside.ts';
import { findName, type NameDifference } from './file-names.ts';

/** What becomes of a name that an author wrote. */
export type NamedFile =
  | { readonly kind: 'found'; readonly name: string; readonly difference?: NameDifference }
  | RefusedFile;

/** No file of the folder, and why; `nearest` is the one that was most likely meant. */
export interface RefusedFile {
  readonly kind: 'refused';
  readonly reason: FileRefusal | 'other-capitals' | 'missing-near' | 'outside-near';
  readonly nearest?: string;
}

/**
 * Finds the file of a folder that a name stands for, before it is read.
 *
 * @param written the name as its author wrote it
 * @param folder the publication's
 * @param nearest proposes a file of the folder for a name that no file has (`fileFinder`)
 */
export function nameFile(written: string, folder: string, nearest: (asked: string) => string | undefined): NamedFile {
  const refusal = refusalOfAddress(written);
  if (refusal === 'remote' || refusal === 'embedded') return { kind: 'refused', reason: refusal };
  const found = refusal ? undefined : findName(written, folder);
  if (found === 'outside') return { kind: 'refused', reason: 'outside' };
  if (found) return { kind: 'found', ...found };
  // Of what is outside nothing is asked, not even whether it is there.
  const why = refusal ?? readInside(written, folder, 0);
  const isOutside = why === 'outside';
  const proposal = nearest(written);
  if (proposal === undefined) return { kind: 'refused', reason: isOutside ? 'outside' : missingOr(why) };
  if (isOutside) return { kind: 'refused', reason: 'outside-near', nearest: proposal };
  const reason = plainly(proposal) === plainly(written) ? 'other-capitals' : 'missing-near';
  return { kind: 'refused', reason, nearest: proposal };
}

/** A disk that answers to any capitals reads what has another name: it is missing all the same. */
function missingOr(why: FileRefusal | Uint8Array): FileRefusal {
  return why === 'broken-link' || why === 'no-access' ? why : 'missing';
}

function plainly(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
