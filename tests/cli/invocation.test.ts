import { describe, expect, it } from 'vitest';
import { couponCount } from '../../src/cli/coupon-count.ts';
import { invocation } from '../../src/cli/invocation.ts';
import { invocationLanguage } from '../../src/cli/language.ts';

it('the program is called by npx where that called it', () => {
  expect(invocation({ npm_command: 'exec' })).toBe('npx --no bulletin');
  expect(invocation({ npm_command: 'run-script' })).toBe('bulletin');
  expect(invocation({})).toBe('bulletin');
});

describe('the language of the command line', () => {
  it.each([
    [['list', '--lang', 'en'], 'en'],
    [['list', '--lang=EN'], 'en'],
    // What stands behind two hyphens is no option.
    [['list', '--', '--lang', 'en'], 'fr'],
    [['--lang', 'en', 'list', '--', '--lang', 'fr'], 'en'],
    [['list'], 'fr'],
  ])('of %j is %s on a French machine', (argv, language) =>
    expect(invocationLanguage(argv, { LANG: 'fr_FR.UTF-8' })).toBe(language),
  );
});

describe('how many coupons stand on a sheet', () => {
  it('is a number from 1 to 99', () => expect(['1', '12', '99'].map(couponCount)).toEqual([1, 12, 99]));

  it.each(['0', '100', '1.5', '-1', 'deux', ''])('is not « %s »', (found) =>
    expect(() => couponCount(found)).toThrow('usage.coupons'),
  );
});
