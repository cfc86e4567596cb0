import { type Coupon, fieldNames } from '../coupon/coupon.ts';
import type { BodySetting } from '../markdown/compose-body.ts';
import type { Bulletin, Publication } from '../publication/publication.ts';

/** What must be known to read the Markdown of a number. */
export function bodySetting(publication: Publication, bulletin: Bulletin): BodySetting {
  const { frontMatter } = bulletin;
  const coupon = couponOf(publication, bulletin);
  return {
    lang: frontMatter.lang ?? publication.lang,
    folder: publication.folder,
    date: frontMatter.date,
    switches: publication.typography,
    expand: (frontMatter.abbreviations ?? publication.abbreviations) === 'expand',
    ...(frontMatter.template === 'letter' && { isLetter: true }),
    ...(coupon && { fields: fieldNames(coupon) }),
  };
}

/** The coupon that a number carries: its own, or the publication's. */
export function couponOf(publication: Publication, { frontMatter }: Bulletin): Coupon | undefined {
  const own = frontMatter.coupon ?? true;
  return typeof own === 'object' ? own : own ? publication.coupon : undefined;
}
