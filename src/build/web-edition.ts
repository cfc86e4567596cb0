import type { Outcome } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import type { EditionMaker } from './edition.ts';

/** The maker of a publication's web editions. */
export async function webEdition(_publication: Publication): Promise<Outcome<EditionMaker>> {
  return { problems: [] };
}
