import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMetrics } from '../../src/fonts/font-metrics.ts';
import { openFonts } from '../../src/fonts/open-fonts.ts';
import { packagedFontFiles, packagedFonts } from '../../src/fonts/packaged-fonts.ts';
import { tableDirectory } from '../../src/fonts/table-directory.ts';
import { FAR_FROM_SQUARE, growth } from '../inspectors/cpu-time.ts';

const fonts = openFonts(packagedFontFiles());
const serif = fonts.face('source-serif-4-400');
const shape = (text: string, lang = 'fr') => serif.shape(text, { lang });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('a collection of fonts', () => {
  it('opens a face when it is first asked for, and once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bulletin-fonts-'));
    writeFileSync(join(folder, 'broken.ttf'), 'no font');
    const some = openFonts({
      serif: packagedFontFiles()['source-serif-4-400'] ?? '',
      broken: join(folder, 'broken.ttf'),
    });
    expect(some.face('serif')).toBe(some.face('serif'));
    expect(() => some.face('broken')).toThrow();
    await rm(folder, { recursive: true });
  });

  it('knows no face but its own', () => {
    expect(() => fonts.face('comic-sans')).toThrow('comic-sans');
  });

  it('has every packaged face, each for print and for the web', () => {
    expect(Object.keys(packagedFonts())).toEqual([
      'source-serif-4-400',
      'source-serif-4-400-italic',
      'source-serif-4-700',
      'source-serif-4-700-italic',
      'archivo-narrow-400',
      'archivo-narrow-400-italic',
      'archivo-narrow-600',
      'archivo-narrow-700',
      'anton-400',
      'source-code-pro-400',
    ]);
    for (const [key, { ttf, slices }] of Object.entries(packagedFonts())) {
      expect(ttf).toBe(`${key}.ttf`);
      expect(slices.map(({ woff2 }) => woff2)).toEqual(
        ['latin', 'latin-ext', 'rest'].map((name) =>
          expect.stringMatching(new RegExp(`^${key}-${name}\\.[0-9a-f]{10}\\.woff2$`)),
        ),
      );
    }
  });

  it('have each of their characters in one slice for the web', () => {
    for (const [key, { slices }] of Object.entries(packagedFonts())) {
      const own = slices.flatMap(({ unicodeRange }) =>
        unicodeRange.split(',').flatMap((range) => {
          const [from = 0, to = from] = range
            .slice(2)
            .split('-')
            .map((one) => Number.parseInt(one, 16));
          return Array.from({ length: to - from + 1 }, (_, index) => from + index);
        }),
      );
      expect(new Set(own).size).toBe(own.length);
      const has = (character: string) =>
        !openFonts(packagedFontFiles()).face(key).shape(character, { lang: 'fr' }).glyphs.includes(0);
      for (const character of 'AéÿœŒ’«»–—…€Łžắ')
        expect(own.includes(character.codePointAt(0) ?? 0)).toBe(has(character));
    }
  });
});

describe('metrics', () => {
  it('are those of the tables', () => {
    expect(serif).toMatchObject({
      key: 'source-serif-4-400',
      postScriptName: 'SourceSerif4-Regular',
      unitsPerEm: 1000,
      weight: 400,
      italicAngle: 0,
      fixedPitch: false,
    });
    // Read from the same file by other means.
    expect(serif).toMatchObject({ ascent: 1036, descent: -335, capHeight: 670, xHeight: 475 });
    expect(serif.boundingBox).toEqual([-235, -328, 2242, 998]);
  });

  it('have a name all the same where the file has none', () => {
    const file = readFileSync(packagedFontFiles()['source-serif-4-400'] ?? '');
    // How many names there are stands behind the version of the table.
    file.writeUInt16BE(
      0,
      tableDirectory(new DataView(file.buffer, file.byteOffset, file.byteLength))('name').offset + 2,
    );
    expect(readMetrics(file).postScriptName).toBe('Unnamed');
  });

  it('tell italic, bold and fixed-pitch faces apart', () => {
    expect(fonts.face('source-serif-4-400-italic').italicAngle).toBeLessThan(0);
    expect(fonts.face('source-serif-4-700').weight).toBe(700);
    expect(fonts.face('source-code-pro-400').fixedPitch).toBe(true);
  });
});

describe('a character', () => {
  it('has a glyph by itself, or 0', () => {
    expect([...'aéŁğ’'].map((one) => serif.glyph(one.codePointAt(0) ?? 0))).toEqual(
      [...'aéŁğ’'].map((one) => shape(one).glyphs[0]),
    );
    expect(serif.glyph(0x6f22)).toBe(0);
  });
});

describe('shaping', () => {
  it('kerns: « AV » is narrower than « A » and « V »', () => {
    expect(sum(shape('AV').advances)).toBeLessThan(sum(shape('A').advances) + sum(shape('V').advances));
  });

  it('joins letters in ligatures, and says which letters they are', () => {
    expect(shape('fi')).toMatchObject({ glyphs: [expect.any(Number)], clusters: [0] });
    const { glyphs, clusters } = shape('affiche');
    expect(glyphs.length).toBeLessThan('affiche'.length);
    expect(clusters).toEqual([...new Set(clusters)].sort((a, b) => a - b));
  });

  it('sets a letter and its combining accent as one', () => {
    expect(shape('e\u0301').clusters).toEqual([0]);
    expect(shape('e\u0301').glyphs).toEqual(shape('é').glyphs);
  });

  it('counts clusters in UTF-16 units', () => {
    expect(shape('a\u{1F642}b').clusters).toEqual([0, 1, 3]);
    expect(shape('a\u{1F642}b').glyphs[1]).toBe(0);
  });

  it('keeps fixed spaces as wide as the font has them, the narrow one narrower', () => {
    expect(sum(shape('\u00A0').advances)).toBe(sum(shape(' ').advances));
    expect(sum(shape('\u202F').advances)).toBeGreaterThan(0);
    expect(sum(shape('\u202F').advances)).toBeLessThan(sum(shape('\u00A0').advances));
  });

  it('chooses forms by language: Turkish does not join f and i', () => {
    const turkish = shape('fi', 'tr').glyphs;
    expect(turkish).toHaveLength(2);
    expect(shape('fi', 'fr').glyphs).not.toEqual(turkish);
  });

  it('sets text of any script from left to right, for there is nothing else here', () => {
    expect(shape('א ב').clusters).toEqual([0, 1, 2]);
  });

  it('says 0 for a character that it lacks, with its place', () => {
    const shaped = shape('a漢b');
    expect(shaped.glyphs[1]).toBe(0);
    expect(shaped.clusters).toEqual([0, 1, 2]);
  });

  it('does not depend on what the language tag looks like', () => {
    expect(shape('mot', 'x-ü_☃').glyphs).toEqual(shape('mot', '').glyphs);
  });

  it('answers for nothing', () => {
    expect(shape('')).toEqual({ glyphs: [], clusters: [], advances: [], xOffsets: [], yOffsets: [] });
  });

  it('takes texts so long that memory must grow, and then short ones as before', () => {
    const before = shape('Téléconseiller');
    const long = shape('Téléconseiller '.repeat(40_000));
    expect(long.glyphs).toHaveLength(600_000);
    expect(long.glyphs.slice(0, before.glyphs.length)).toEqual(before.glyphs);
    expect(shape('Téléconseiller')).toEqual(before);
  });

  it('shapes one word after the other, each as quickly as the first', async () => {
    const words = (count: number) => {
      for (let index = 0; index < count; index++) shape('bulletin');
    };
    expect(await growth(words, 40_000)).toBeLessThan(FAR_FROM_SQUARE);
  });

  it('switches on the features that are asked for', () => {
    const usual = serif.shape('1984er', { lang: 'fr' }).glyphs;
    const oldStyle = serif.shape('1984er', { lang: 'fr', features: ['onum'] }).glyphs;
    const superior = serif.shape('1984er', { lang: 'fr', features: ['sups'] }).glyphs;
    expect(oldStyle.slice(4)).toEqual(usual.slice(4));
    expect(oldStyle.slice(0, 4).some((glyph, i) => glyph !== usual[i])).toBe(true);
    for (const [i, glyph] of superior.entries()) expect(glyph).not.toBe(usual[i]);
    expect(serif.shape('1984er', { lang: 'fr' }).glyphs).toEqual(usual);
  });
});
