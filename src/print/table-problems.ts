import type { Article } from '../article/article.ts';
import { located, placeAt } from '../problems/place.ts';
import type { Problem, ProblemCode } from '../problems/problem.ts';
import { type Geometry, spanWidth } from './geometry.ts';
import type { Crowded, Row } from './rows/row.ts';
import { sourceOf } from './source-of.ts';
import { MM } from './theme.ts';

/**
 * Tables whose words are broken because they have many columns and little width.
 *
 * @param article that they stand in
 * @param rows that are printed
 * @param geometry of the page
 * @param span columns of the page that the text takes: all of them in a letter
 */
export function crowdedTables(
  { bulletin }: Article,
  rows: readonly Row[],
  geometry: Geometry,
  span: number,
): readonly Problem[] {
  return rows.flatMap((row): Problem[] => {
    const { crowded, origin } = row;
    if (!crowded) return [];
    const place = origin?.offset === undefined ? sourceOf(row, bulletin) : placeAt(bulletin.source, origin.offset);
    const values = { columns: crowded.columns, millimetres: Math.round(crowded.width / MM) };
    return [{ severity: 'warning', ...remedyOf(crowded, geometry, span, values), ...located(bulletin, place) }];
  });
}

type Remedy = Pick<Problem, 'values'> & { readonly code: ProblemCode };

/** What would give the words of a table more room: all columns of its text, more columns for its story, or nothing. */
function remedyOf(
  { measure, needed }: Crowded,
  geometry: Geometry,
  span: number,
  values: { readonly columns: number; readonly millimetres: number },
): Remedy {
  const own = spanWidth(geometry, span);
  const isAcross = span === 1 || measure >= own - 1;
  if (!isAcross && needed <= own) return { code: 'table.crowded', values };
  for (let wider = span + 1; wider <= geometry.columns; wider++)
    if (needed <= spanWidth(geometry, wider)) return { code: 'table.crowded-in-story', values: { ...values, wider } };
  return { code: isAcross ? 'table.crowded-across' : 'table.crowded-anyway', values };
}
