import { statSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf, PDF_VARIANTS, type PdfVariant, pagePath, pdfPath } from '../publication/paths.ts';
import type { Bulletin, Publication } from '../publication/publication.ts';
import type { MadeRecord } from './made-record.ts';

/** What the output folder holds of a number. */
export interface NumberState {
  /** Of its page and its plain PDF. */
  readonly state: BuildState;
  /** The other PDFs that are there. */
  readonly variants: readonly VariantState[];
  /** The version of the program that made it, where it is another one than this. */
  readonly madeBy?: string;
}

/** « torn »: its files are not of one piece, or have been changed since they were written. */
export type BuildState = 'never' | 'built' | 'outdated' | 'torn';

export interface VariantState {
  readonly variant: PdfVariant;
  /** As a user would type it. */
  readonly file: string;
  readonly state: Exclude<BuildState, 'never' | 'torn'>;
}

/** What the list of what was written says of a number. */
export interface ListedState {
  /** How it was made. */
  readonly record: MadeRecord;
  /** Whether it would be made from the same now. */
  readonly isSame: boolean;
  /** Whether files of it are not as they were written. */
  readonly isTorn: boolean;
  /** The version of the program that made it, where it is another one than this. */
  readonly madeBy?: string;
}

/**
 * Whether a number must be built again. What was recorded says so; where nothing was, an edition is out of date if it
 * is older than the number's file or the publication's, and images and theme are not looked at.
 * @param publication whose number it is
 * @param bulletin the number
 * @param out the output folder
 * @param listed what the list says of it, where it says anything
 */
export function numberState(
  publication: Publication,
  bulletin: Bulletin,
  out: string,
  listed?: ListedState,
): NumberState {
  const { file, frontMatter } = bulletin;
  const name = nameOf(frontMatter);
  const sources = Math.max(changed(file) ?? 0, changed(publication.file) ?? 0);
  const stateOf = (path: string): VariantState['state'] | 'never' => {
    const time = changed(join(out, path));
    if (time === undefined) return 'never';
    const isRecorded = listed && (path === pagePath(name.number) || listed.record.print.includes(path));
    return (isRecorded ? listed.isSame : time >= sources) ? 'built' : 'outdated';
  };
  const editions = [pagePath(name.number), pdfPath(name)].map(stateOf);
  const variants = PDF_VARIANTS.flatMap((variant): VariantState[] => {
    const path = pdfPath(name, variant);
    const state = stateOf(path);
    return state === 'never' ? [] : [{ variant, file: join(out, path), state }];
  });
  const madeBy = listed?.madeBy === undefined ? {} : { madeBy: listed.madeBy };
  if (editions.every((state) => state === 'never')) return { state: 'never', variants };
  if (listed?.isTorn) return { state: 'torn', variants, ...madeBy };
  return { state: editions.every((state) => state === 'built') ? 'built' : 'outdated', variants, ...madeBy };
}

function changed(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
