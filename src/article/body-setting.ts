import { posix } from 'node:path';
import { type Coupon, fieldNames } from '../coupon/coupon.ts';
import type { BodySetting } from '../markdown/compose-body.ts';
import { isPaper } from '../publication/is-paper.ts';
import type { NameBase } from '../publication/named-file.ts';
import { numberCoupon } from '../publication/number-coupon.ts';
import { nameInPublication } from '../publication/numbered-files.ts';
import type { Bulletin, Publication } from '../publication/publication.ts';

/** What must be known to read the Markdown of a number. */
export function bodySetting(publication: Publication, bulletin: Bulletin): BodySetting & NameBase {
  const { frontMatter } = bulletin;
  const coupon = couponOf(publication, bulletin);
  return {
    lang: frontMatter.lang ?? publication.lang,
    folder: publication.folder,
    within: folderOf(publication, bulletin),
    date: frontMatter.date,
    switches: publication.typography,
    expand: (frontMatter.abbreviations ?? publication.abbreviations) === 'expand',
    isPaper: isPaper(bulletin),
    ...(frontMatter.template === 'letter' && { isLetter: true }),
    ...(coupon && { fields: fieldNames(coupon) }),
  };
}

/** The folder of a number in its publication's, with `/` between folders; '' where it is a file in this. */
function folderOf({ folder }: Publication, { file, parts }: Bulletin): string {
  return parts ? posix.dirname(nameInPublication(file, folder)) : '';
}

/** The coupon that a number carries: its own, or the publication's. */
export function couponOf(publication: Publication, { frontMatter }: Bulletin): Coupon | undefined {
  return numberCoupon(publication, frontMatter);
}
