import type { Article } from '../article/article.ts';
import type { Coupon } from '../coupon/coupon.ts';
import { located } from '../problems/place.ts';
import type { Problem, ProblemCode } from '../problems/problem.ts';
import { keyForAuthor, lineForAuthor } from '../publication/author-names.ts';
import type { LongLabel } from './furniture/coupon-fields.ts';
import type { CouponPart } from './furniture/coupon-part.ts';
import type { PrintJob } from './print-job.ts';
import type { Behind } from './sheets/behind-coupon.ts';
import { sourceOf } from './source-of.ts';
import { MM } from './theme.ts';

/*
 * What is said of a coupon on paper. Keys and values are named in the language of its author.
 */

/** A coupon that has not become what its author asked for. */
export function couponProblems({ article }: PrintJob, { place, excess, tooLong }: CouponPart): Problem[] {
  const { coupon } = article;
  if (!coupon) return [];
  const { keyLanguage, title } = coupon;
  const labels = tooLong.map((label) => labelProblem(label, article));
  if (coupon.place === 'column' && place !== 'column') {
    const values = {
      line: lineForAuthor('place', 'foot', 'coupon', keyLanguage),
      columns: keyForAuthor('columns', 'number', keyLanguage),
    };
    return [...labels, ofCoupon('warning', 'coupon.one-column', values, article)];
  }
  if (excess <= 0) return labels;
  const values = {
    title,
    millimetres: Math.ceil(excess / MM),
    width: keyForAuthor('width', 'field', keyLanguage),
    line: lineForAuthor('size', 'half', 'coupon', keyLanguage),
  };
  return [...labels, ofCoupon('warning', 'coupon.more-than-half', values, article)];
}

/** A label that divides a word, or takes many lines. In a row of its own a field cannot be wider. */
function labelProblem({ label, origin, missing, hasWholeRow }: LongLabel, { bulletin, coupon }: Article): Problem {
  return {
    severity: 'warning',
    code: hasWholeRow ? 'coupon.label-wider-than-row' : 'coupon.label-too-long',
    values: {
      label,
      millimetres: Math.ceil(missing / MM),
      width: keyForAuthor('width', 'field', coupon?.keyLanguage),
    },
    file: bulletin.file,
    ...origin,
  };
}

/** The coupon is to stand on a side that the number has not. */
export function couponSideProblem(article: Article, sides: number): readonly Problem[] {
  const { side = 1, keyLanguage } = article.coupon ?? {};
  if (side <= sides) return [];
  const line = lineForAuthor('side', 'last', 'coupon', keyLanguage);
  return [ofCoupon('error', 'coupon.no-such-side', { side, sides, line }, article)];
}

/** A coupon that is taller than a whole side. In a column each field has its own row. */
export function couponTooTallForSide(coupon: Coupon, excess: number, article: Article): Problem {
  const { title, keyLanguage, place } = coupon;
  const values = {
    title,
    millimetres: Math.ceil(excess / MM),
    width: keyForAuthor('width', 'field', keyLanguage),
    line: lineForAuthor('place', 'foot', 'coupon', keyLanguage),
  };
  return ofCoupon('error', place === 'column' ? 'coupon.too-tall-for-column' : 'coupon.too-tall', values, article);
}

/** The text that is cut off together with the coupon, and how to keep it off, which not every place allows. */
export function cutOffProblems(behind: Behind | undefined, { bulletin, coupon }: Article): readonly Problem[] {
  if (!behind) return [];
  const { side, words, quoted, rows } = behind;
  const { size, place, keyLanguage } = coupon ?? {};
  const back = lineForAuthor('back', 'keep-clear', 'coupon', keyLanguage);
  const [key, value] = size === 'page' ? ['size', size] : ['place', place ?? 'foot'];
  const mayBeClear = size !== 'page' && place !== 'here' && place !== 'column';
  const code = mayBeClear ? 'coupon.behind' : 'coupon.behind-held';
  const values = { side, words, quoted, back, holding: lineForAuthor(key, value, 'coupon', keyLanguage) };
  return [{ severity: 'note', code, values, ...located(bulletin, sourceOf(rows[0], bulletin)) }];
}

function ofCoupon(
  severity: Problem['severity'],
  code: ProblemCode,
  values: Problem['values'],
  { bulletin, coupon }: Article,
): Problem {
  return { severity, code, values, file: bulletin.file, ...coupon?.origin };
}
