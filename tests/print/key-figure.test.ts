import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../../src/print/display-list.ts';
import { MM } from '../../src/print/theme.ts';
import { displayList } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';

const paragraph =
  'Nous vous envoyons cette lettre afin de vous interpeler sur votre positionnement dans les négociations actuelles, portant sur la définition des nouveaux métiers repères.\n\n';
const legend = 'des appels durent plus de dix minutes, selon les relevés de la direction elle-même, depuis trois ans';

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

async function figureOf(number: string, paragraphs: number) {
  const body = `${paragraph.repeat(paragraphs)}:::chiffre[${number}]\n${legend}\n:::\n\n${paragraph.repeat(paragraphs)}`;
  const { list } = await displayList(testPublication(), testBulletin(body, { pages: 1 }));
  const runs = list.sheets[0]?.items.filter((item): item is GlyphRun => item.kind === 'glyphs') ?? [];
  const isNumber = ({ font, source }: GlyphRun) => font === 'anton-400' && source !== undefined;
  const words = runs.filter(({ font, source }) => font === 'archivo-narrow-600' && source !== undefined);
  return { numbers: runs.filter(isNumber), words, leading: list.fit.leading };
}

describe('a key figure in print', () => {
  it.each([8, 13, 15, 17])(
    'keeps number and words apart and in their column, set between %i paragraphs',
    async (count) => {
      const { numbers, words, leading } = await figureOf('62 %', count);
      const [number] = numbers;
      if (!number) throw new Error('no number');
      expect(letters(words.map(textOf).join(''))).toBe(letters(legend));
      const right = (number.x < 105 * MM ? 14 + 87.5 : 210 - 14) * MM;
      for (const { x, y, width } of words) {
        expect(x).toBeGreaterThan(number.x + number.width);
        expect(x + width).toBeLessThan(right + 1);
        const lines = (y - number.y) / leading;
        expect(lines).toBeCloseTo(Math.round(lines), 2);
      }
      const xs = words.map(({ x }) => Math.round(x));
      expect(new Set(xs).size).toBe(1);
    },
  );

  it.each(['35 % des jeunes, Q', '12 jours/an (j)', '1 204 567,50 €'])(
    'keeps the words below %s off its ink',
    async (number) => {
      const body = `:::chiffre[${number}]\n${legend}\n:::\n\n${paragraph}`;
      const { list } = await displayList(testPublication(), testBulletin(body));
      const runs = list.sheets[0]?.items.filter((item): item is GlyphRun => item.kind === 'glyphs') ?? [];
      const numbers = runs.filter(({ font, source }) => font === 'anton-400' && source !== undefined);
      const words = runs.filter(({ font, source }) => font === 'archivo-narrow-600' && source !== undefined);
      const baseline = Math.max(...numbers.map(({ y }) => y));
      const size = numbers[0]?.size ?? 0;
      // Anton's j and comma reach about 0.2 em below the line; the legend's letters are 0.76 em of 11 points tall.
      expect(Math.min(...words.map(({ y }) => y)) - 11 * 0.76 - baseline - size * 0.14).toBeGreaterThan(1);
    },
  );

  it.each(['1 250 000,50 € brut', 'Trois mille deux cent cinquante appels'])(
    'makes %s as small as its column is narrow, the words below',
    async (number) => {
      const { numbers, words } = await figureOf(number, 2);
      for (const { x, width } of numbers) expect(x + width).toBeLessThan((x < 105 * MM ? 101.5 : 196) * MM);
      expect(Math.min(...words.map(({ y }) => y))).toBeGreaterThan(Math.max(...numbers.map(({ y }) => y)));
    },
  );
});
