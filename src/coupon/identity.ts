import { answeredFields, type Coupon } from './coupon.ts';

/** The XMP namespace of what a PDF says of the coupon in it: `publication`, `number` and `fields`. */
export const COUPON_NAMESPACE = 'https://bulletin-press.example/ns/coupon/1.0/';

/**
 * Eight hexadecimal digits that depend on the names of the fields to be filled
 * in: a coupon that comes back years later shows whether it asked the same.
 * FNV-1a is enough to tell coupons apart; nothing is kept safe by it.
 */
export function fieldsFingerprint(coupon: Coupon): string {
  const names = answeredFields(coupon).map(({ name }) => name);
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(names.join('\n'))) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
