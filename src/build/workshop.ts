import type { Noted, Outcome, Problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import type { WebTheme } from '../web/theme.ts';
import type { EditionName } from './edition.ts';
import type { PrintShop } from './print-shop.ts';

/** What all numbers of a publication are made with. It is opened once. */
export interface Workshop {
  readonly publication: Publication;
  /** For pages; absent where nobody wants one, or where the theme is broken. */
  readonly web?: WebTheme;
  /** For sheets; absent likewise. */
  readonly print?: PrintShop;
}

/**
 * Opens what the editions need, in the order given. What an edition alone needs
 * is not even imported for the other. There is always a value: where a theme is
 * broken the workshop can do without that edition only, and an error says why.
 */
export async function openWorkshop(
  publication: Publication,
  editions: readonly EditionName[] = ['html', 'pdf'],
): Promise<Noted<Workshop>> {
  let workshop: Workshop = { publication };
  const problems: Problem[] = [];
  for (const edition of editions) {
    const part = edition === 'html' ? await openWeb(publication) : await openPrint(publication);
    workshop = { ...workshop, ...part.value };
    problems.push(...part.problems);
  }
  return { value: workshop, problems };
}

async function openWeb(publication: Publication): Promise<Outcome<Pick<Workshop, 'web'>>> {
  const { openWebTheme } = await import('../web/theme.ts');
  const web = openWebTheme(publication);
  return web.problems.length > 0 ? { problems: web.problems } : { value: { web }, problems: [] };
}

async function openPrint(publication: Publication): Promise<Outcome<Pick<Workshop, 'print'>>> {
  const { openPrintShop } = await import('./print-shop.ts');
  const { value: print, problems } = openPrintShop(publication);
  return print ? { value: { print }, problems } : { problems };
}
