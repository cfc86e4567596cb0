import type { CouponField, FixedText } from './coupon.ts';

/**
 * What stands before a field in both editions: its label, its hint in brackets,
 * and a colon as the language spaces it.
 */
export function fieldLabel(field: Exclude<CouponField, FixedText>, lang: string): string {
  const title = fieldTitle(field);
  const colon = /^fr\b/i.test(lang) ? '\u00A0:' : ':';
  return /[:?]$/.test(title) ? title : `${title}${colon}`;
}

/** Label and hint without a colon: the name of a field for readers who do not see where it stands. */
export function fieldTitle({ label, hint }: Exclude<CouponField, FixedText>): string {
  return hint === undefined ? label : `${label} (${hint})`;
}
