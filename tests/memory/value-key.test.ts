import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { valueKey } from '../../src/memory/value-key.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';

interface Style {
  readonly size: number;
  readonly family?: string | undefined;
  readonly marks: readonly (string | undefined)[];
}

describe('the key of a value', () => {
  it('is the same for equal values', () => {
    const style = (): Style => ({ size: 9.5, family: 'serif', marks: ['a', undefined] });
    expect(valueKey(style())).toBe(valueKey(style()));
    const without: Style = { size: 1, family: undefined, marks: [] };
    expect(valueKey(without)).toBe(valueKey<Style>({ size: 1, marks: [] }));
  });

  it('differs for all others', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('1', 'true', '"', ',', '],['));
    const part = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(undefined));
    const value = fc.array(fc.oneof(part, fc.array(part, { maxLength: 3 })), { maxLength: 3 });
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(valueKey(one) === valueKey(other)).toBe(isDeepStrictEqual(one, other));
      }),
    );
  });

  it('is made only of values of which it says everything', () => {
    // @ts-expect-error a list says null for what is undefined
    valueKey([null]);
    // @ts-expect-error a function is not said
    valueKey({ size: 1, place: () => 1 });
    // @ts-expect-error a map is said as an object without anything
    valueKey(new Map([['a', 1]]));
    // @ts-expect-error a date is said as a text
    valueKey([new Date(0)]);
  });
});
