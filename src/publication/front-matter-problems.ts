import { lineOf, located, placeAt } from '../problems/place.ts';
import type { Place, Problem } from '../problems/problem.ts';
import type { FrontMatterBlock, FrontMatterMistake } from './front-matter-block.ts';

/** What is to be said of a file that has no front matter, or none that can be read. */
export function blockProblem(file: string, source: string, { code, offset, values }: FrontMatterMistake): Problem {
  const place = 'written' in values ? fencePlace(source, offset) : placeAt(source, offset);
  return { severity: 'error', code, values, ...located({ file, source }, place) };
}

/** What is to be said of lines that were read as « --- »: one is enough. */
export function dashesNotes(file: string, source: string, { almost }: FrontMatterBlock): readonly Problem[] {
  return almost.slice(0, 1).map(({ offset, written }): Problem => {
    const place = fencePlace(source, offset);
    return { severity: 'note', code: 'front-matter.dashes', values: { written }, ...located({ file, source }, place) };
  });
}

/** A whole line, to be pointed at. */
function fencePlace(source: string, offset: number): Place {
  const place = placeAt(source, offset);
  return { ...place, length: Math.max(1, lineOf(source, place.line).trimEnd().length) };
}
