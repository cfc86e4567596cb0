import { describe, expect, it } from 'vitest';
import type { Coupon } from '../../src/coupon/coupon.ts';
import { fieldsFingerprint } from '../../src/coupon/identity.ts';
import { everyField } from '../fixtures/every-field.ts';

describe('the fingerprint of a coupon', () => {
  const { rows } = everyField;
  const of = (changed: readonly Coupon['rows'][number][]) => fieldsFingerprint({ ...everyField, rows: changed });

  it('is the same whatever is said around the fields', () => {
    const filled = rows.flat().filter(({ kind }) => kind !== 'signature' && kind !== 'fixed');
    expect(fieldsFingerprint({ ...everyField, title: 'Autre' })).toBe(fieldsFingerprint(everyField));
    expect(of([filled])).toBe(fieldsFingerprint(everyField));
  });

  it('changes with their names and their order', () => {
    const found = [rows, rows.slice(1), rows.toReversed()].map(of);
    expect(new Set(found).size).toBe(3);
    for (const one of found) expect(one).toMatch(/^[0-9a-f]{8}$/);
  });
});
