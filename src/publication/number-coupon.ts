import type { Coupon } from '../coupon/coupon.ts';
import { toolLanguage } from '../messages/translate.ts';
import type { FrontMatter, Publication } from './publication.ts';

/** The coupon that a number carries: its own, or the publication's, in the number's language where both are known. */
export function numberCoupon(
  publication: Publication,
  { coupon = true, lang = publication.lang }: Pick<FrontMatter, 'coupon' | 'lang'>,
): Coupon | undefined {
  if (typeof coupon === 'object') return coupon;
  if (!coupon) return undefined;
  const isOther = toolLanguage(lang) !== toolLanguage(publication.lang);
  return (isOther ? publication.otherCoupon : undefined) ?? publication.coupon;
}
