import { describe, expect, it } from 'vitest';
import { answeredFields, byUse, type CouponField, isChoice, type TextFieldKind } from '../../src/coupon/coupon.ts';

const common = { name: 'champ', label: 'Champ', width: 12, required: false };
const written = (kind: TextFieldKind): CouponField => ({ ...common, kind, lines: 1 });

const FIELDS: readonly (readonly [CouponField, ReturnType<typeof byUse>['use']])[] = [
  [written('text'), 'written'],
  [written('long-text'), 'written'],
  [written('email'), 'written'],
  [written('phone'), 'written'],
  [written('postcode'), 'written'],
  [written('town'), 'written'],
  [written('date'), 'written'],
  [written('amount'), 'written'],
  [written('iban'), 'written'],
  [written('bic'), 'written'],
  [{ ...common, kind: 'one-of', choices: ['Oui'] }, 'ticked'],
  [{ ...common, kind: 'many-of', choices: ['Oui'] }, 'ticked'],
  [{ ...common, kind: 'signature' }, 'signed'],
  [{ kind: 'fixed', text: 'Mots', width: 12 }, 'read'],
];

describe('a field of a coupon', () => {
  it.each(FIELDS)('is for one thing: $kind', (field, use) => {
    expect(byUse(field)).toEqual({ use, field });
    expect(isChoice(field)).toBe(use === 'ticked');
  });

  it('has an answer where it is written in or ticked', () => {
    const fields = FIELDS.map(([field]) => field);
    const answered = FIELDS.filter(([, use]) => use === 'written' || use === 'ticked').map(([field]) => field);
    expect(answeredFields({ rows: [fields.slice(0, 5), fields.slice(5)] })).toEqual(answered);
  });
});
