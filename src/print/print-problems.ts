import type { Article } from '../markdown/article.ts';
import { located } from '../problems/place.ts';
import type { Place, Problem } from '../problems/problem.ts';
import type { Behind } from './composition/behind-coupon.ts';
import type { LongLabel } from './composition/coupon-fields.ts';
import { type Overflow, textOf } from './composition/overflow.ts';
import type { SheetPlan } from './composition/plan-sheets.ts';
import { FORBIDDEN_BREAK, type Row } from './composition/row.ts';
import type { SettingContext } from './paragraphs/set-line.ts';
import { MM } from './theme.ts';

/** One warning a character: a visible box stands for it on paper. */
export function missingCharacters({ bulletin }: Article, { shaper, locate }: SettingContext): Problem[] {
  return [...shaper.missing].map((character) => {
    const offset = bulletin.body.indexOf(character);
    const place = offset < 0 ? undefined : { ...locate(offset), length: character.length };
    const code = character.codePointAt(0) ?? 0;
    return {
      severity: 'warning',
      code: 'character.missing',
      values: { character, code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` },
      ...located(bulletin, place),
    };
  });
}

/** A coupon stands on one side: nobody cuts out two halves. */
export function couponTooTall({ bulletin, coupon }: Article, excess: number): Problem {
  const values = { title: coupon?.title ?? '', millimetres: Math.ceil(excess / MM) };
  return { severity: 'error', code: 'coupon.too-tall', values, file: bulletin.file };
}

/** A label on two lines takes room that a line to write on needs. */
export function longLabels({ bulletin }: Article, labels: readonly LongLabel[]): Problem[] {
  return labels.map(({ label, origin, missing }) => ({
    severity: 'warning',
    code: 'coupon.label-too-long',
    values: { label, millimetres: Math.ceil(missing / MM) },
    file: bulletin.file,
    ...origin,
  }));
}

/** The number does not keep its promise of sides; where it is built all the same, that is a warning. */
export function tooLong({ bulletin }: Article, { lines, words }: Overflow, allowed: boolean): Problem {
  return {
    severity: allowed ? 'warning' : 'error',
    code: 'pages.too-long',
    values: { pages: bulletin.frontMatter.pages ?? 1, lines, words },
    ...located(bulletin, bulletin.places.pages),
  };
}

/** Which paragraph gains a line by the fewest words cut: the one whose last line is shortest. */
export function whereToCut({ bulletin }: Article, rows: readonly Row[]): Problem[] {
  const closing = rows.filter((row) => row.closing !== undefined);
  const shortest = closing.reduce<Row | undefined>(
    (best, row) => (best?.closing && row.closing && best.closing.width <= row.closing.width ? best : row),
    undefined,
  );
  const place = sourceOf(shortest?.closing?.opening);
  if (!shortest || !place) return [];
  const words = textOf(shortest).trim().split(/\s+/).length;
  return [{ severity: 'note', code: 'pages.cut-here', values: { words }, ...located(bulletin, place) }];
}

/** More than a third of a side stays empty. */
export function tooShort({ bulletin }: Article, lines: number, words: number): Problem {
  return {
    severity: 'warning',
    code: 'pages.too-short',
    values: { pages: bulletin.frontMatter.pages ?? 1, lines, words },
    ...located(bulletin, bulletin.places.pages),
  };
}

/** What whoever cuts the coupon off cuts out of the text. */
export function printedBehind({ bulletin }: Article, { side, words, opening, closing, rows }: Behind): Problem {
  const values = { side, words, opening, closing };
  return { severity: 'note', code: 'coupon.behind', values, ...located(bulletin, sourceOf(rows[0])) };
}

/** Columns that end where none should: nothing else was possible. */
export function badBreaks({ bulletin }: Article, { sides }: SheetPlan): Problem[] {
  const columns = sides.flatMap(({ bands }, side) =>
    bands.flatMap(({ filling }) => filling.columns.map(({ rows }) => ({ side: side + 1, last: rows.at(-1) }))),
  );
  // The last column that holds anything is where the text ends, not a break.
  const end = columns.findLastIndex(({ last }) => last !== undefined);
  return columns.slice(0, Math.max(0, end)).flatMap(({ side, last }): Problem[] => {
    if (!last || last.breakCost < FORBIDDEN_BREAK) return [];
    const place = located(bulletin, sourceOf(last));
    return [{ severity: 'note', code: 'column.bad-break', values: { side, words: lastWords(last) }, ...place }];
  });
}

/** Lines whose spaces are several times their width: no break of theirs is better. */
export function looseLines({ bulletin }: Article, rows: readonly Row[]): Problem[] {
  const loose = rows.filter(({ strain }) => strain >= LOOSE);
  const worst = loose.reduce<Row | undefined>(
    (best, row) => (best && best.strain >= row.strain ? best : row),
    undefined,
  );
  if (!worst) return [];
  const values = { lines: loose.length, words: lastWords(worst) };
  return [{ severity: 'note', code: 'line.loose', values, ...located(bulletin, sourceOf(worst)) }];
}

/** Strain of a line whose spaces are stretched to three times what they stretch by at most in good setting. */
const LOOSE = 27;

function lastWords(row: Row): string {
  return textOf(row).trim().split(/\s+/).slice(-3).join(' ');
}

/** Where a row's first text stands in the file. */
function sourceOf(row: Row | undefined): Place | undefined {
  for (const item of row?.place(0, 0) ?? []) if (item.kind === 'glyphs' && item.source) return item.source;
  return undefined;
}
