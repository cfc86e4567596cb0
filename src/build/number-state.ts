import { statSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf, PDF_VARIANTS, type PdfVariant, pagePath, pdfPath } from '../publication/paths.ts';
import type { Bulletin, Publication } from '../publication/publication.ts';

/** What the output folder holds of a number. */
export interface NumberState {
  /** Of its page and its plain PDF. */
  readonly state: BuildState;
  /** The other PDFs that are there. */
  readonly variants: readonly VariantState[];
}

export type BuildState = 'never' | 'built' | 'outdated';

export interface VariantState {
  readonly variant: PdfVariant;
  /** As a user would type it. */
  readonly file: string;
  readonly state: Exclude<BuildState, 'never'>;
}

/**
 * Whether a number must be built again: an edition is out of date if it is older
 * than the number's file or the publication's. Images and theme are not looked at.
 * @param publication whose number it is
 * @param bulletin the number
 * @param out the output folder
 */
export function numberState(publication: Publication, bulletin: Bulletin, out: string): NumberState {
  const { file, frontMatter } = bulletin;
  const name = nameOf(frontMatter);
  const sources = Math.max(changed(file) ?? 0, changed(publication.file) ?? 0);
  const stateOf = (path: string): BuildState => {
    const time = changed(path);
    return time === undefined ? 'never' : time >= sources ? 'built' : 'outdated';
  };
  const editions = [pagePath(name.number), pdfPath(name)].map((path) => stateOf(join(out, path)));
  const variants = PDF_VARIANTS.flatMap((variant): VariantState[] => {
    const path = join(out, pdfPath(name, variant));
    const state = stateOf(path);
    return state === 'never' ? [] : [{ variant, file: path, state }];
  });
  if (editions.every((state) => state === 'never')) return { state: 'never', variants };
  return { state: editions.every((state) => state === 'built') ? 'built' : 'outdated', variants };
}

function changed(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
