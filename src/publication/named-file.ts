import { posix } from 'node:path';
import { type FileRefusal, readInside, refusalOfAddress, refusalOfPath } from './file-inside.ts';
import { findName, type NameDifference } from './file-names.ts';

/** Where names of files are looked for. */
export interface NameBase {
  /** The publication's. */
  readonly folder: string;
  /** The folder in it of the file that the name stands in, with `/` between folders: it comes first. '' for the publication's own. */
  readonly within: string;
}

/** What becomes of a name that an author wrote. */
export type NamedFile = FoundFile | RefusedFile;

export interface FoundFile {
  readonly kind: 'found';
  /** From the publication's folder. */
  readonly name: string;
  readonly difference?: NameDifference;
  /** The name of a file that would be taken instead, if it were there. */
  readonly passed?: string;
}

/** No file of the folder, and why; `missing-beside` is missing in both folders that are looked at; `nearest` is the one that was most likely meant. */
export interface RefusedFile {
  readonly kind: 'refused';
  readonly reason: FileRefusal | 'missing-beside' | 'other-capitals' | 'missing-near' | 'outside-near';
  readonly nearest?: string;
}

/**
 * Finds the file of a folder that a name stands for, before it is read.
 *
 * @param written the name as its author wrote it
 * @param base where it is looked for: beside the file that it stands in, then in the publication's folder
 * @param nearest proposes a file of the folder for a name that no file has (`fileFinder`)
 */
export function nameFile(
  written: string,
  { folder, within }: NameBase,
  nearest: (asked: string) => string | undefined,
): NamedFile {
  const refusal = refusalOfAddress(written);
  if (refusal === 'remote' || refusal === 'embedded') return { kind: 'refused', reason: refusal };
  const beside = refusal ? undefined : nameBeside(written, within);
  const besideFound = beside === undefined ? undefined : findName(`${within}/${written}`, folder);
  const found = besideFound ?? (refusal ? undefined : findName(written, folder));
  if (found === 'outside') return { kind: 'refused', reason: 'outside' };
  if (found) return { kind: 'found', ...found, ...(beside !== undefined && !besideFound && { passed: beside }) };
  // Of what is outside nothing is asked, not even whether it is there.
  const why = refusal ?? readInside(beside ?? written, folder, 0);
  const isOutside = why === 'outside';
  const proposal = nearest(written);
  if (proposal === undefined) {
    const reason = isOutside ? 'outside' : missingOr(why);
    return { kind: 'refused', reason: reason === 'missing' && beside !== undefined ? 'missing-beside' : reason };
  }
  if (isOutside) return { kind: 'refused', reason: 'outside-near', nearest: proposal };
  const reason = plainly(proposal) === plainly(written) ? 'other-capitals' : 'missing-near';
  return { kind: 'refused', reason, nearest: proposal };
}

/**
 * The name, from the publication's folder, of a file that is named from a folder in it. Undefined where that is the
 * publication's own, where the name begins at the publication's, and where it leads out.
 */
export function nameBeside(written: string, within: string): string | undefined {
  if (within === '' || /^[\\/]/.test(written)) return undefined;
  const name = posix.normalize(`${within}/${written.replaceAll('\\', '/')}`);
  return refusalOfPath(name) === undefined ? name : undefined;
}

/** A disk that answers to any capitals reads what has another name: it is missing all the same. */
function missingOr(why: FileRefusal | Uint8Array): FileRefusal {
  return why === 'broken-link' || why === 'no-access' ? why : 'missing';
}

function plainly(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
