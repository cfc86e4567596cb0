import { placeAt } from '../problems/place.ts';
import type { Place } from '../problems/problem.ts';
import type { Bulletin } from '../publication/publication.ts';
import type { Row } from './rows/row.ts';
import { offsetOf } from './rows/row-parts.ts';

/** Where a row's first text stands in the bulletin's file. */
export function sourceOf(row: Row | undefined, { source }: Bulletin): Place | undefined {
  const offset = row && offsetOf(row);
  return offset === undefined ? undefined : placeAt(source, offset);
}
