import type { CouponField, FixedText } from './coupon.ts';

/**
 * What stands before a field in both editions: its label, its hint in brackets,
 * and a colon as the language spaces it.
 */
export function fieldLabel(field: Exclude<CouponField, FixedText>, lang: string): string {
  const hint = field.hint !== undefined ? ` (${field.hint})` : '';
  const colon = /^fr\b/i.test(lang) ? '\u00A0:' : ':';
  return `${field.label}${hint}${/[:?]$/.test(field.label) && hint === '' ? '' : colon}`;
}
