import type { CouponField } from './coupon.ts';

/**
 * What stands before a field in both editions: its label, the hint of a choice
 * in brackets, and a colon as the language spaces it.
 */
export function fieldLabel(field: CouponField, lang: string): string {
  const hint = 'hint' in field && field.hint !== undefined ? ` (${field.hint})` : '';
  const colon = /^fr\b/i.test(lang) ? '\u00A0:' : ':';
  return `${field.label}${hint}${/[:?]$/.test(field.label) && hint === '' ? '' : colon}`;
}
