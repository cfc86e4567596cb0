import { describe, expect, it } from 'vitest';
import {
  answeredFields,
  byUse,
  type CouponField,
  fieldNames,
  isChoice,
  isFrenchPostcode,
  type TextFieldKind,
} from '../../src/coupon/coupon.ts';

const common = { name: 'champ', label: 'Champ', width: 12, required: false };
const written = (kind: TextFieldKind): CouponField => ({ ...common, kind, lines: 1 });

const FIELDS: readonly (readonly [CouponField, ReturnType<typeof byUse>['use']])[] = [
  [written('text'), 'text'],
  [written('long-text'), 'text'],
  [written('email'), 'text'],
  [written('phone'), 'text'],
  [written('postcode'), 'text'],
  [written('town'), 'text'],
  [written('date'), 'text'],
  [written('amount'), 'text'],
  [written('iban'), 'text'],
  [written('bic'), 'text'],
  [{ ...common, kind: 'one-of', choices: ['Oui'] }, 'choice'],
  [{ ...common, kind: 'many-of', choices: ['Oui'] }, 'choice'],
  [{ ...common, kind: 'signature' }, 'signature'],
  [{ kind: 'fixed', text: 'Mots', width: 12 }, 'fixed'],
];

describe('a field of a coupon', () => {
  it.each(FIELDS)('is for one thing: $kind', (field, use) => {
    expect(byUse(field)).toEqual({ use, field });
    expect(isChoice(field)).toBe(use === 'choice');
  });

  it('has an answer where there is something to write or to tick', () => {
    const fields = FIELDS.map(([field]) => field);
    const answered = FIELDS.filter(([, use]) => use === 'text' || use === 'choice').map(([field]) => field);
    expect(answeredFields({ rows: [fields.slice(0, 5), fields.slice(5)] })).toEqual(answered);
  });

  it('has a name, unless it is words among the others', () => {
    const [text, , , , , , , , , , choice, , signature, fixed] = FIELDS.map(([field]) => field);
    if (!text || !choice || !signature || !fixed) throw new Error('a kind is missing');
    const named = [
      { ...text, name: 'nom' },
      { ...choice, name: 'choix' },
      { ...signature, name: 'signature' },
    ] as CouponField[];
    expect(fieldNames({ rows: [[...named, fixed]] })).toEqual(['nom', 'choix', 'signature']);
    expect(fieldNames({ rows: [] })).toEqual([]);
  });

  it('takes five digits where it is a postcode and the language is that of France', () => {
    for (const lang of ['fr', 'fr-FR', 'FR', 'fr-fr']) expect(isFrenchPostcode('postcode', lang)).toBe(true);
    for (const lang of ['fr-BE', 'fr-FR-x', 'en', 'en-fr', '']) expect(isFrenchPostcode('postcode', lang)).toBe(false);
    expect(isFrenchPostcode('town', 'fr')).toBe(false);
  });
});
