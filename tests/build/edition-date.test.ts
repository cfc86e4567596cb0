import { describe, expect, it } from 'vitest';
import { editionDate } from '../../src/build/edition-date.ts';

describe('the moment that an edition says it was made', () => {
  it.each([
    [{ year: 2012, month: 3 }, undefined, '2012-03-01T12:00:00.000Z'],
    [{ year: 2012, month: 3, day: 15 }, '', '2012-03-15T12:00:00.000Z'],
    [{ year: 36, month: 6 }, undefined, '0036-06-01T12:00:00.000Z'],
    [{ year: 2012, month: 3 }, '0', '1970-01-01T00:00:00.000Z'],
    [{ year: 2012, month: 3 }, '1700000000', '2023-11-14T22:13:20.000Z'],
  ])('for %j and SOURCE_DATE_EPOCH %j is %s', (date, epoch, expected) => {
    expect(editionDate(date, epoch).value?.toISOString()).toBe(expected);
  });

  it.each(['hier', '-1', '1.5', '1e9', '999999999999', '0x10'])('is refused for SOURCE_DATE_EPOCH %j', (epoch) => {
    expect(editionDate({ year: 2012, month: 3 }, epoch).problems).toMatchObject([{ code: 'epoch.invalid' }]);
  });
});
