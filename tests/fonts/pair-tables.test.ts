import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makePairTables } from '../../src/fonts/make-pair-tables.ts';
import { nominalGlyphs } from '../../src/fonts/nominal-glyphs.ts';
import { packagedFontFiles } from '../../src/fonts/packaged-fonts.ts';
import { readPairTables, shapeByPairs, writePairTables } from '../../src/fonts/pair-tables.ts';
import { withPairTables } from '../../src/fonts/plain-shaping.ts';
import { createShapingEngine } from '../../src/fonts/shape.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';
import { compareShaping, dictionaryWords, inProse } from './compare-shaping.ts';

const files = packagedFontFiles();
const keys = Object.keys(files);
const LANGUAGES = ['', 'fr', 'en', 'de', 'es', 'it', 'pt', 'fr-CH'];

/** Every so many words of the dictionary, others for each face. */
function sample(face: number): string[] {
  return dictionaryWords()
    .filter((_, at) => at % 97 === face)
    .flatMap(inProse);
}

describe.each(keys)('the pair tables of %s', (key) => {
  it('set words as HarfBuzz does, and leave few to it', () => {
    const texts = sample(keys.indexOf(key));
    const { byTables, left, differing } = compareShaping(key, texts, 'fr');
    expect(differing).toEqual([]);
    expect(byTables).toBeGreaterThan(6_000);
    expect(left).toBeLessThan(byTables / 30);
  });

  it('set whole paragraphs as HarfBuzz does', () => {
    const lines = ['README.md', 'bulletins/003-non-a-l-uniformisation.md', 'bulletins/004-une-feuille-qu-on-garde.md']
      .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
      .filter((line) => line.length > 20);
    for (const lang of LANGUAGES) expect(compareShaping(key, lines, lang).differing).toEqual([]);
  });

  it('set any row of the characters that they know as HarfBuzz does', () => {
    const known = [...readPairTables(readFileSync((files[key] ?? '').replace('.ttf', '.pairs'))).symbols].flatMap(
      (symbol, code) => (symbol < 0 ? [] : String.fromCharCode(code)),
    );
    // Letters that join, accents and signs are what can go wrong: they come more often.
    const character = fc.oneof(fc.constantFrom(...known), fc.constantFrom(...'ffiijtlbhkïTV\u202F’1 '));
    const texts = fc.sample(
      fc.array(character, { maxLength: 30 }).map((row) => row.join('')),
      { numRuns: 1500, seed: 20 },
    );
    for (const lang of ['fr', 'en']) expect(compareShaping(key, texts, lang).differing).toEqual([]);
  });

  it('come with the glyphs and the advances that HarfBuzz reads from the file', () => {
    const file = readFileSync(files[key] ?? '');
    const font = createShapingEngine().open(file);
    const plain = withPairTables(
      readPairTables(readFileSync((files[key] ?? '').replace('.ttf', '.pairs'))),
      file,
      () => {
        throw new Error('HarfBuzz was loaded');
      },
    );
    const codePoints = Array.from({ length: 0x1_1000 }, (_, code) => code);
    const glyphs = nominalGlyphs(file);
    expect(codePoints.filter((code) => glyphs(code) !== font.glyph(code))).toEqual([]);
    expect(codePoints.filter((code) => plain.glyph(code) !== font.glyph(code))).toEqual([]);
    const used = [...new Set(codePoints.map(glyphs))];
    expect(used.filter((glyph) => plain.advance(glyph) !== font.advance(glyph))).toEqual([]);
  });
});

describe('a face with tables', () => {
  const key = 'source-serif-4-400';
  const file = readFileSync(files[key] ?? '');
  const tables = readPairTables(readFileSync((files[key] ?? '').replace('.ttf', '.pairs')));

  it.each([
    ['a character that they do not know', 'Łódź', { lang: 'fr' }],
    ['a picture', 'a 📎', { lang: 'fr' }],
    ['a combining accent', 'e\u0301', { lang: 'fr' }],
    ['a feature', '1er', { lang: 'fr', features: ['sups'] }],
    ['another direction', 'abc', { lang: 'fr', rightToLeft: true }],
    ['another language, which may have glyphs of its own', 'fi', { lang: 'tr' }],
  ])('is set by HarfBuzz where there is %s', (_, text, options) => {
    const harfBuzz = createShapingEngine().open(file);
    const asked: string[] = [];
    const font = withPairTables(tables, file, () => ({
      ...harfBuzz,
      shape(...words) {
        asked.push(words[0]);
        return harfBuzz.shape(...words);
      },
    }));
    expect(font.shape(text, options)).toEqual(harfBuzz.shape(text, options));
    expect(asked).toEqual([text]);
  });

  it('joins « ffi », « fi » and « ff » as the face does', () => {
    const texts = ['fi', 'ff', 'affiche', 'soufflé', 'offre', 'fjord', 'Haft'];
    expect(compareShaping(key, texts, 'fr')).toEqual({ byTables: texts.length, left: 0, differing: [] });
    expect(shapeByPairs(tables, 'fi')?.glyphs).toHaveLength(1);
  });
});

describe('the file of the tables', () => {
  it('is what HarfBuzz says of the face, each pair of its characters', () => {
    const path = files['anton-400'] ?? '';
    expect(Buffer.from(makePairTables(readFileSync(path))).equals(readFileSync(path.replace('.ttf', '.pairs')))).toBe(
      true,
    );
  });

  it('is small', () => {
    for (const path of Object.values(files))
      expect(readFileSync(path.replace('.ttf', '.pairs')).length).toBeLessThan(20_000);
  });

  it('is an error where it ends too early', () => {
    const whole = writePairTables({
      characters: [0x61],
      columns: [[7], [500], [0], [0]],
      joined: [],
      width: 1,
      kerns: [-20],
    });
    expect(shapeByPairs(readPairTables(whole), 'aaa')).toMatchObject({ glyphs: [7, 7, 7], advances: [480, 480, 500] });
    expect(() => readPairTables(whole.subarray(0, whole.length - 2))).toThrow(RangeError);
  });
});
