import type { Article } from '../article/article.ts';
import { located, placeAt } from '../problems/place.ts';
import type { Problem } from '../problems/problem.ts';
import type { Row } from './rows/row.ts';
import { sourceOf } from './source-of.ts';
import { MM } from './theme.ts';

/** Tables whose words are broken because they have many columns and little width. */
export function crowdedTables({ bulletin }: Article, rows: readonly Row[]): Problem[] {
  return rows.flatMap((row): Problem[] => {
    const { crowded, origin } = row;
    if (!crowded) return [];
    const { columns, width, isHeldAcross } = crowded;
    const place = origin?.offset === undefined ? sourceOf(row, bulletin) : placeAt(bulletin.source, origin.offset);
    return [
      {
        severity: 'warning',
        code: isHeldAcross ? 'table.crowded' : 'table.crowded-anyway',
        values: { columns, millimetres: Math.round(width / MM) },
        ...located(bulletin, place),
      },
    ];
  });
}
