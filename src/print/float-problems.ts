import type { Article } from '../article/article.ts';
import { located, placeAt } from '../problems/place.ts';
import type { Problem } from '../problems/problem.ts';
import type { SideOfText } from './planning/text-sides.ts';
import type { Row } from './rows/row.ts';
import { NAMES } from './sheets/layout-problems.ts';
import { strayedFloats } from './sheets/strayed-floats.ts';
import { sourceOf } from './source-of.ts';

/** A text, and where its rows stand. */
export interface PlacedText {
  readonly rows: readonly Row[];
  readonly sides: readonly SideOfText[];
}

/** What is said of pictures and other floats that had to leave their section. */
export function floatProblems({ bulletin }: Article, texts: readonly PlacedText[]): Problem[] {
  return texts
    .flatMap(({ rows, sides }) => strayedFloats(rows, sides))
    .map(({ row, heading, side }): Problem => {
      const { origin } = row;
      const place = origin?.offset === undefined ? sourceOf(row, bulletin) : placeAt(bulletin.source, origin.offset);
      const values = { block: NAMES[origin?.name ?? 'text'], heading, side };
      return { severity: 'note', code: 'float.out-of-section', values, ...located(bulletin, place) };
    });
}
