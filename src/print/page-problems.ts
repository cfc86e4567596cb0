import type { Article } from '../article/article.ts';
import { decimalInBoth } from '../messages/decimal-in-both.ts';
import { located, placeAt } from '../problems/place.ts';
import type { Place, Problem } from '../problems/problem.ts';
import type { Bulletin } from '../publication/publication.ts';
import { type Furniture, textSides } from './furniture/set-furniture.ts';
import { pictureThatTakesRoom } from './picture-problems.ts';
import type { Fit } from './planning/fit.ts';
import { totalOf } from './planning/free-lines.ts';
import type { Composition } from './planning/plan-sheets.ts';
import type { PrintJob } from './print-job.ts';
import type { Row } from './rows/row.ts';
import { wordsOfRows } from './rows/row-parts.ts';
import type { NumberSheets } from './sheets/number-sheets.ts';
import type { Overflow } from './sheets/overflow.ts';
import {
  type CostlyBreaks,
  costlyBreaks,
  fitsWithoutCoupon,
  type LonelyCoupon,
  lonelyCoupon,
} from './sheets/side-costs.ts';
import { sourceOf } from './source-of.ts';

/*
 * What is said of how a text fills the sides that its author promised: it has no room on them
 * and why, it leaves too much of them empty, or its coupon opened one more.
 */

/**
 * What is said of a number whose text has no room on its sides: how much it is, what takes the
 * room, and where to cut; nothing of others.
 */
export function overflowProblems(
  planned: NumberSheets,
  furniture: Furniture,
  isAllowed: boolean,
  job: PrintJob,
): Problem[] {
  const { overflow, fit } = planned;
  if (!overflow) return [];
  const { bulletin } = job.article;
  return [
    tooLong(bulletin, overflow, isAllowed),
    ...whatTakesRoom(planned, furniture, job),
    ...pictureThatTakesRoom(bulletin, fit.composition.rows, missingLines(overflow), job.geometry.measure),
    ...whereToCut(bulletin, fit.composition.rows),
  ];
}

/** What is said of a number that leaves more of its sides empty than its author will want, or whose coupon opened one. */
export function emptinessProblems(planned: NumberSheets, furniture: Furniture, job: PrintJob): Problem[] {
  const { fit, freeLines, freeBySide, overflow } = planned;
  if (overflow) return [];
  const { bulletin } = job.article;
  const { pages } = bulletin.frontMatter;
  const sides = fit.plan.sides.length + (furniture.coupon?.hasOwnSide ? 1 : 0);
  const isTooShort = pages !== undefined && (sides < pages || freeLines > freeLimit(fit.composition));
  return [
    ...(isTooShort
      ? [tooShort(bulletin, { sides, free: freeBySide, words: wordsOn(freeLines, fit.composition.rows) })]
      : []),
    // Where sides are promised, the coupon has the last of them.
    ...(pages === undefined ? loneCoupon(fit, job.article) : []),
  ];
}

/** The number has more sides than its author asked for. Where it is built all the same, this is a warning. */
function tooLong(bulletin: Bulletin, { lines, words }: Overflow, allowed: boolean): Problem {
  return {
    severity: allowed ? 'warning' : 'error',
    code: allowed ? 'pages.too-long-shown' : 'pages.too-long',
    values: { pages: bulletin.frontMatter.pages ?? 1, lines, words },
    ...located(bulletin, bulletin.places.pages),
  };
}

/** Lines that would have to go: what has no room may be one tall block, above which there is some. */
function missingLines({ lines, free }: Overflow): number {
  return Math.max(1, lines - totalOf(free));
}

/** What of it is the author's own choice: breaks or a coupon without which the text would have room, or else blocks that leave gaps. */
function whatTakesRoom({ fit, overflow }: NumberSheets, furniture: Furniture, job: PrintJob): Problem[] {
  const { bulletin } = job.article;
  const sides = textSides(furniture, job) ?? 1;
  const costly = costlyBreaks(fit.composition, sides);
  if (costly) return breakProblems(costly, bulletin);
  return [...couponThatTakesRoom(fit, sides, furniture, job), ...(overflow ? emptyAllTheSame(bulletin, overflow) : [])];
}

function breakProblems({ breaks, together }: CostlyBreaks, bulletin: Bulletin): Problem[] {
  const places = breaks.map(({ offset }) => (offset === undefined ? undefined : placeAt(bulletin.source, offset)));
  const note = (code: Problem['code'], values: Problem['values'], place: Place | undefined): Problem => ({
    severity: 'note',
    code,
    values,
    ...located(bulletin, place),
  });
  if (together && breaks.length > 1) {
    const lines = places.map((place) => place?.line ?? '?').join(', ');
    return [note('pages.breaks-cost-side', { lines }, places[0])];
  }
  return breaks.map(({ to }, index) => {
    const code = to === 'page' ? 'pages.break-costs-side' : 'pages.column-break-costs-side';
    return note(code, { line: places[index]?.line ?? '?' }, places[index]);
  });
}

function couponThatTakesRoom(fit: Fit, sides: number, furniture: Furniture, { article }: PrintJob): Problem[] {
  const { bulletin } = article;
  const hasOwnSide = furniture.coupon?.hasOwnSide === true;
  const isToBlame = hasOwnSide ? fit.plan.sides.length <= sides + 1 : fitsWithoutCoupon(fit.composition, sides);
  if (!isToBlame) return [];
  return [costlyCoupon(hasOwnSide, sides, bulletin)];
}

/** A coupon without which a text would have room on its sides. */
export function costlyCoupon(hasOwnSide: boolean, sides: number, bulletin: Bulletin): Problem {
  const code = hasOwnSide ? 'coupon.own-side' : 'coupon.takes-room';
  const place = bulletin.places.coupon ?? bulletin.places.pages;
  return { severity: 'note', code, values: { sides }, ...located(bulletin, place) };
}

/** Sides that have more lines empty than are too many: what follows them cannot be cut, or has to stay together. */
function emptyAllTheSame(bulletin: Bulletin, { free, lines }: Overflow): Problem[] {
  const empty = totalOf(free);
  if (empty < lines) return [];
  const values = { lines: empty, bySide: listed(free) };
  return [{ severity: 'note', code: 'pages.empty-all-the-same', values, ...located(bulletin, bulletin.places.pages) }];
}

/** The paragraph whose last line is shortest: cutting these few words gains a line. */
export function whereToCut(bulletin: Bulletin, rows: readonly Row[]): Problem[] {
  const closing = rows.filter((row) => row.closing !== undefined);
  const shortest = closing.reduce<Row | undefined>(
    (best, row) => (best?.closing && row.closing && best.closing.width <= row.closing.width ? best : row),
    undefined,
  );
  const place = sourceOf(shortest?.closing?.opening, bulletin);
  if (!shortest || !place) return [];
  const words = wordsOfRows([shortest]).length;
  return [{ severity: 'note', code: 'pages.cut-here', values: { words }, ...located(bulletin, place) }];
}

/** The author is told of more free lines than this: a third of a side. */
export function freeLimit({ body, room }: Pick<Composition, 'body' | 'room'>): number {
  return (room.columns * (room.bottom - room.top)) / body.leading / 3;
}

/** About how many words stand on so many lines. */
export function wordsOn(lines: number, rows: readonly Row[]): number {
  const full = rows.filter(({ isSpace }) => !isSpace);
  return full.length === 0 ? 0 : Math.round((lines * wordsOfRows(full).length) / full.length / 10) * 10;
}

/** What a number leaves empty. */
interface Emptiness {
  /** On how many sides it stands. */
  readonly sides: number;
  /** Lines on each of them. */
  readonly free: readonly number[];
  /** About as many words have room there. */
  readonly words: number;
  /** The size of the body, in points, where a larger one has no room for all. Absent: it is the largest. */
  readonly size?: number | undefined;
}

/** Sides are missing, or more than a third of a side stays empty. */
export function tooShort(bulletin: Bulletin, { sides, free, words, size }: Emptiness): Problem {
  const { pages = sides } = bulletin.frontMatter;
  const code = size === undefined ? 'pages.too-short' : 'pages.too-short-held';
  return {
    severity: 'warning',
    code: sides < pages ? 'pages.too-few' : code,
    values: {
      pages,
      sides,
      lines: totalOf(free),
      bySide: listed(free),
      words,
      ...(size !== undefined && { size: decimalInBoth(size) }),
    },
    ...located(bulletin, bulletin.places.pages),
  };
}

/** « 10, 0, 52 »: of a long number the first sides. */
function listed(lines: readonly number[]): string {
  return `${lines.slice(0, MOST_LISTED).join(', ')}${lines.length > MOST_LISTED ? ', …' : ''}`;
}

const MOST_LISTED = 24;

function loneCoupon(fit: Fit, { bulletin }: Article): Problem[] {
  const lonely = lonelyCoupon(fit);
  return lonely ? [couponOpensSide(lonely, bulletin)] : [];
}

/** A coupon that opened a side. */
export function couponOpensSide(lonely: LonelyCoupon, bulletin: Bulletin): Problem {
  const place = bulletin.places.coupon ?? bulletin.places.pages;
  const values = { ...lonely, before: lonely.side - 1 };
  return { severity: 'note', code: 'coupon.opens-side', values, ...located(bulletin, place) };
}
