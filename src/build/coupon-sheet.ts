import type { Article } from '../article/article.ts';
import type { Coupon } from '../coupon/coupon.ts';
import type { DisplayList } from '../print/display-list.ts';
import { startPrintJob } from '../print/print-job.ts';
import { setCouponSheet } from '../print/set-coupon-sheet.ts';
import { MM } from '../print/theme.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import type { PrintShop } from './print-shop.ts';

/** More than any sheet has room for: what is asked for where as many are wanted as fit. */
const MOST = 99;

/**
 * A sheet of coupons in equal parts.
 * @param coupon which
 * @param count how many; « most »: as many as have room
 * @param article the number that has the coupon
 * @param shop what it is set with
 */
export async function couponSheet(
  coupon: Coupon,
  count: number | 'most',
  article: Article,
  { theme, fonts }: PrintShop,
): Promise<Outcome<DisplayList>> {
  const set = async (wanted: number) => setCouponSheet(coupon, wanted, await startPrintJob(article, theme, fonts));
  const tried = await set(count === 'most' ? MOST : count);
  if (tried.list) return { value: tried.list, problems: [] };
  const sheet = count === 'most' ? await set(Math.max(1, tried.fit)) : tried;
  if (sheet.list) return { value: sheet.list, problems: [] };
  return { problems: [couponTooTall(coupon, count === 'most' ? 1 : count, sheet, article.bulletin.file)] };
}

/** So many coupons have no room on a side. */
function couponTooTall(
  { title, origin }: Coupon,
  asked: number,
  { fit, excess }: { readonly fit: number; readonly excess: number },
  file: string,
): Problem {
  const values = { title, asked, fit, millimetres: Math.ceil(excess / MM) };
  return { severity: 'error', code: 'coupon.too-tall-for-part', values, file, ...origin };
}
