import { describe, expect, it } from 'vitest';
import { formatFigure, isBlank, readFigure } from '../../src/charts/figures.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';
import { FAR_FROM_SQUARE, growth } from '../inspectors/cpu-time.ts';

const plainly = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');

describe('a figure is read as its language writes it', () => {
  it.each([
    ['12', 'fr', 12],
    ['1 234,5', 'fr', 1234.5],
    ['1\u202F234\u00A0567', 'fr', 1234567],
    ['1234567,25', 'fr', 1234567.25],
    ['0.125', 'fr', 0.125],
    ['−3', 'fr', -3],
    ['–3,5', 'fr', -3.5],
    ['- 3', 'fr', -3],
    ['+4 %', 'fr', 4],
    ['62 %', 'fr', 62],
    ['62%', 'fr', 62],
    ['12 ans', 'fr', 12],
    ['3,5 M€', 'fr', 3.5],
    ['£12', 'en', 12],
    ['$1,234.50', 'en', 1234.5],
    ['1,234', 'en', 1234],
    ['1,234,567', 'en', 1234567],
    ['1.234.567', 'de', 1234567],
    ['1.234,5', 'de', 1234.5],
    ["1'234", 'de-CH', 1234],
    ['1e3', 'fr', 1000],
    ['0', 'fr', 0],
    ['-0', 'fr', 0],
    ['.5', 'en', 0.5],
  ])('« %s » in %s is %d', (text, lang, value) => {
    expect(readFigure(text, lang)?.value).toBe(value);
  });

  it.each(['', 'n. c.', 'NaN', 'Infinity', 'douze', '1,2,3', '1.2.3', '12-14', '=A1+B1', '1e99', '9'.repeat(400), '%'])(
    '« %s » is none',
    (text) => {
      expect(readFigure(text, 'fr')).toBeUndefined();
    },
  );

  it('says when a point may part thousands in French', () => {
    expect(readFigure('1.234', 'fr')).toMatchObject({ value: 1.234, isDoubtful: true });
    expect(readFigure('1.5', 'fr')?.isDoubtful).toBe(false);
    expect(readFigure('1.234', 'de')?.isDoubtful).toBe(false);
  });

  it('knows what is written for no figure', () => {
    for (const text of ['', '-', '–', '…', 'n. c.', 'nc', 'n.d.', 'NA', 'n/a', 'NaN']) expect(isBlank(text)).toBe(true);
    for (const text of ['douze', '12', 'non']) expect(isBlank(text)).toBe(false);
  });

  it.each([
    ['', '1 234 ', 'x'],
    ['', '1', '.'],
    ['1', ' ', 'x'],
    ['1', '.1', ''],
  ])('takes time in proportion to what is hostile: %j, %j', async (start, piece, end) => {
    const read = (count: number) => readFigure(`${start}${piece.repeat(count)}${end}`, 'fr');
    expect(await growth(read, 50_000)).toBeLessThan(FAR_FROM_SQUARE);
  });
});

describe('a figure is written as its language writes it', () => {
  it.each([
    ['1234,50', '', 'fr', '1 234,50'],
    ['-3', '', 'fr', '−3'],
    ['62', '%', 'fr', '62 %'],
    ['62', '%', 'en', '62%'],
    ['1234.5', '€', 'fr', '1 234,5 €'],
    ['+4', '', 'fr', '+4'],
    ['12 ans', '%', 'fr', '12 ans'],
    ['£1200', '', 'en', '£1,200'],
  ])('%s with « %s » in %s is « %s »', (text, unit, lang, shown) => {
    const figure = readFigure(text, lang);
    expect(figure && plainly(formatFigure(figure, unit, lang))).toBe(shown);
  });

  it('and is read again as the same', () => {
    const figures = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(figures, fc.constantFrom('fr', 'en', 'de', 'es', 'pt-BR'), ([digits, decimals], lang) => {
        const figure = {
          value: digits / 10 ** decimals,
          decimals,
          plus: false,
          before: '',
          after: '',
          isDoubtful: false,
        };
        expect(readFigure(formatFigure(figure, '%', lang), lang)?.value).toBeCloseTo(figure.value, 6);
      }),
    );
  });
});
