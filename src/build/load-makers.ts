import { isDeepStrictEqual } from 'node:util';
import type { Outcome, Problem } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import type { EditionMaker, EditionMakers, EditionName } from './edition.ts';
import type { PrintOptions } from './print-edition.ts';
import type { Neighbours } from './web-edition.ts';

/**
 * Loads the makers of the editions asked for: both, or one only. What an
 * edition alone needs is not even imported for the other. Undefined when a
 * theme is broken; the problems say how.
 */
export async function loadMakers(
  publication: Publication,
  only: EditionName | undefined,
  neighbours: Neighbours,
  problems: Problem[],
  options: PrintOptions = {},
): Promise<EditionMakers | undefined> {
  const html = only === 'pdf' ? undefined : collect(await loadHtml(publication, neighbours), problems);
  const pdf = only === 'html' ? undefined : collect(await loadPdf(publication, options), problems);
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  return { ...(html && { html }), ...(pdf && { pdf }) };
}

async function loadHtml(publication: Publication, neighbours: Neighbours): Promise<Outcome<EditionMaker>> {
  const { webEdition } = await import('./web-edition.ts');
  return webEdition(publication, neighbours);
}

async function loadPdf(publication: Publication, options: PrintOptions): Promise<Outcome<EditionMaker>> {
  const { printEdition } = await import('./print-edition.ts');
  return printEdition(publication, options);
}

function collect(maker: Outcome<EditionMaker>, problems: Problem[]): EditionMaker | undefined {
  // What both editions read is told once.
  problems.push(...maker.problems.filter((one) => !problems.some((known) => isDeepStrictEqual(one, known))));
  return maker.value;
}
