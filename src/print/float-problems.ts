import type { Article } from '../article/article.ts';
import { located, placeAt } from '../problems/place.ts';
import type { Problem } from '../problems/problem.ts';
import type { SideOfText } from './planning/text-sides.ts';
import type { Row } from './rows/row.ts';
import { NAMES } from './sheets/layout-problems.ts';
import { lateFloats, strayedFloats } from './sheets/strayed-floats.ts';
import { sourceOf } from './source-of.ts';

/** A text, and where its rows stand. */
export interface PlacedText {
  readonly rows: readonly Row[];
  readonly sides: readonly SideOfText[];
}

/** What is said of pictures and other floats that had to leave their section, or the text that they open columns for. */
export function floatProblems({ bulletin }: Article, texts: readonly PlacedText[]): Problem[] {
  const note = (code: Problem['code'], row: Row, values: Readonly<Record<string, string | number>>) => {
    const { origin } = row;
    const place = origin?.offset === undefined ? sourceOf(row, bulletin) : placeAt(bulletin.source, origin.offset);
    const block = NAMES[origin?.name ?? 'text'];
    return { severity: 'note', code, values: { block, ...values }, ...located(bulletin, place) } as const;
  };
  return texts.flatMap(({ rows, sides }): Problem[] => [
    ...strayedFloats(rows, sides).map(({ row, heading, side }) => note('float.out-of-section', row, { heading, side })),
    ...lateFloats(rows, sides).map(({ row, side }) => note('float.behind-its-text', row, { side })),
  ]);
}
