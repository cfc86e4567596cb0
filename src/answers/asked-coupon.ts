import type { Coupon } from '../coupon/coupon.ts';
import type { Outcome } from '../problems/problem.ts';
import { loadBulletin } from '../publication/load-bulletin.ts';
import { numberCoupon } from '../publication/number-coupon.ts';
import type { Publication } from '../publication/publication.ts';

/** The coupon of a number, which may be the number's own; the publication's where no number is asked for. */
export function askedCoupon(publication: Publication, number: number | undefined): Outcome<Coupon> {
  const bulletin = number === undefined ? undefined : loadBulletin(publication, number);
  if (bulletin && !bulletin.value) return bulletin;
  const coupon = numberCoupon(publication, bulletin?.value?.frontMatter ?? {});
  if (coupon) return { value: coupon, problems: [] };
  const file = bulletin?.value?.file ?? publication.file;
  return { problems: [{ severity: 'error', code: 'answers.no-coupon', values: {}, file }] };
}
