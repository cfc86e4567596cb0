import type { Article } from '../article/article.ts';
import { located } from '../problems/place.ts';
import type { Problem } from '../problems/problem.ts';
import type { SheetPlan } from './planning/plan-sheets.ts';
import type { Row } from './rows/row.ts';
import { lastWords } from './rows/row-parts.ts';
import { sourceOf } from './source-of.ts';

/* What is said of a setting that could not be made good: bad breaks, words divided at a turn, loose lines. */

/** What is said of the ends of columns and sides. */
export function breakProblems(article: Article, plan: SheetPlan): readonly Problem[] {
  return [...badBreaks(article, plan), ...dividedAtTurns(article, plan)];
}

/** Columns that end at a forbidden break, because nothing else was possible. */
function badBreaks({ bulletin }: Article, { sides }: SheetPlan): Problem[] {
  const columns = sides.flatMap(({ regions }, side) =>
    regions.flatMap(({ filling: { columns } }, region) =>
      // What follows the last column of a region stands right below it, where the side goes on.
      columns
        .slice(0, region < regions.length - 1 ? -1 : undefined)
        .map(({ rows }) => ({ side: side + 1, last: lastOf(rows) })),
    ),
  );
  // The last column that holds anything is where the text ends, not a break.
  const end = columns.findLastIndex(({ last }) => last !== undefined);
  return columns.slice(0, Math.max(0, end)).flatMap(({ side, last }): Problem[] => {
    if (!last || last.breakPrice.forbidden === 0) return [];
    const place = located(bulletin, sourceOf(last, bulletin));
    return [{ severity: 'note', code: 'column.bad-break', values: { side, words: lastWords(last, QUOTED) }, ...place }];
  });
}

/** Words that are divided between two sides: whoever turns the sheet has forgotten how they began. */
function dividedAtTurns({ bulletin }: Article, { sides }: SheetPlan): Problem[] {
  return sides.slice(0, -1).flatMap(({ regions }, side): Problem[] => {
    const last = lastOf(regions.at(-1)?.filling.columns.findLast(({ rows }) => rows.length > 0)?.rows ?? []);
    if (!last?.isDivided) return [];
    const place = located(bulletin, sourceOf(last, bulletin));
    return [
      { severity: 'note', code: 'side.divided-word', values: { side: side + 1, words: lastWords(last, 1) }, ...place },
    ];
  });
}

/** The last of a column's rows but for those that say that something goes on. */
function lastOf(rows: readonly Row[]): Row | undefined {
  const at = rows.findLastIndex(({ continued }) => continued !== undefined);
  const foot = rows[at]?.continued?.foot.length ?? 0;
  return rows.at(foot > 0 && at + 1 + foot === rows.length ? at : -1);
}

/**
 * Lines whose spaces are stretched to several times their width, where the line would be much too
 * short with the spaces that it should have: set ragged it would be no better.
 */
export function looseLines({ bulletin }: Article, rows: readonly Row[]): Problem[] {
  const loose = rows.filter(({ strain, lack = 0 }) => strain >= LOOSE && lack > RAGGED);
  const worst = loose.reduce<Row | undefined>(
    (best, row) => (best && best.strain >= row.strain ? best : row),
    undefined,
  );
  if (!worst) return [];
  const values = { lines: loose.length, words: lastWords(worst, QUOTED) };
  return [{ severity: 'note', code: 'line.loose', values, ...located(bulletin, sourceOf(worst, bulletin)) }];
}

/** How many words are quoted of a line. */
const QUOTED = 3;

/** Strain of a line whose spaces are stretched to three times what they stretch by at most in good setting. */
const LOOSE = 27;
/** What a ragged line may lack of its measure before it looks like a slip: a good quarter. */
const RAGGED = 0.28;
