import type { Article } from '../article/article.ts';
import { located, placeAt } from '../problems/place.ts';
import type { Problem } from '../problems/problem.ts';
import { NAMES } from './sheets/layout-problems.ts';
import type { NumberSheets } from './sheets/number-sheets.ts';
import { strayedFloats } from './sheets/strayed-floats.ts';
import { sourceOf } from './source-of.ts';

/** What is said of pictures and other floats that had to leave their section. */
export function floatProblems({ bulletin }: Article, { sets }: NumberSheets): Problem[] {
  const strayed = sets.flatMap(({ composition, plan }) => strayedFloats(composition.rows, plan));
  return strayed.map(({ row, heading, side }): Problem => {
    const { origin } = row;
    const place = origin?.offset === undefined ? sourceOf(row, bulletin) : placeAt(bulletin.source, origin.offset);
    const values = { block: NAMES[origin?.name ?? 'text'], heading, side };
    return { severity: 'note', code: 'float.out-of-section', values, ...located(bulletin, place) };
  });
}
