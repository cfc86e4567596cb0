import type { Article } from '../article/article.ts';
import { located, placeAt } from '../problems/place.ts';
import type { Problem } from '../problems/problem.ts';
import type { SideOfText } from './planning/text-sides.ts';
import type { Row } from './rows/row.ts';
import { lastWords } from './rows/row-parts.ts';
import { sourceOf } from './source-of.ts';
import { MM } from './theme.ts';

/* What is said of a setting that could not be made good: bad breaks, words divided at a turn, loose
 * lines, pictures with too few dots. */

/** What is said of the ends of a text's columns and sides. */
export function breakProblems(article: Article, sides: readonly SideOfText[]): readonly Problem[] {
  return [...badBreaks(article, sides), ...dividedAtTurns(article, sides)];
}

/** Columns that end at a forbidden break, because nothing else was possible. */
function badBreaks({ bulletin }: Article, sides: readonly SideOfText[]): Problem[] {
  const columns = sides.flatMap(({ regions, side }) =>
    regions.flatMap(({ filling: { columns } }, region) =>
      // What follows the last column of a region stands right below it, where the side goes on.
      columns.slice(0, region < regions.length - 1 ? -1 : undefined).map(({ rows }) => ({ side, last: lastOf(rows) })),
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
function dividedAtTurns({ bulletin }: Article, sides: readonly SideOfText[]): Problem[] {
  return sides.slice(0, -1).flatMap(({ regions, side }): Problem[] => {
    const last = lastOf(regions.at(-1)?.filling.columns.findLast(({ rows }) => rows.length > 0)?.rows ?? []);
    if (!last?.isDivided) return [];
    const place = located(bulletin, sourceOf(last, bulletin));
    return [{ severity: 'note', code: 'side.divided-word', values: { side, words: lastWords(last, 1) }, ...place }];
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

/** Pictures that have too few dots for their places, each told of once. */
export function coarsePictures({ bulletin }: Article, rows: readonly Row[]): Problem[] {
  const told = new Set<string>();
  return rows.flatMap(({ coarse, origin }) =>
    (coarse ?? []).flatMap(({ src, width, height, wanted, printed }): Problem[] => {
      if (told.has(src)) return [];
      told.add(src);
      const finest = Math.max(1, Math.round((width / FINE) * 25.4));
      const values = {
        file: src,
        width,
        height,
        millimetres: finest,
        printed: Math.round(printed / MM),
        wanted: Math.round(wanted / MM),
        needed: Math.ceil((wanted / 72) * FINE),
      };
      const place = origin?.offset === undefined ? undefined : placeAt(bulletin.source, origin.offset);
      return [{ severity: 'note', code: 'image.too-small', values, ...located(bulletin, place) }];
    }),
  );
}

/** Dots an inch of a picture in print. */
const FINE = 300;
