import { describe, expect, it } from 'vitest';
import type { GlyphRun, Item, Rectangle } from '../../../src/print/display-list.ts';
import { inkReach } from '../../../src/print/lettering/line-ink.ts';
import { moved } from '../../../src/print/moved.ts';
import { createShaper } from '../../../src/print/paragraphs/shaper.ts';
import { displayList, numberThree, testFonts } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { textOf } from '../../inspectors/describe-display-list.ts';
import { folderWith } from '../../publication/folder.ts';

const shaper = createShaper(testFonts());
const NAME = 'anton-400';

const drawing = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}"/></svg>`;

interface Masthead {
  readonly items: readonly Item[];
  readonly kicker: readonly GlyphRun[];
  readonly name: readonly GlyphRun[];
  readonly headline: readonly GlyphRun[];
  readonly band: Rectangle;
  readonly logo: Extract<Item, { readonly kind: 'graphic' }> | undefined;
}

async function mastheadOf(name: string, logo?: readonly [number, number], title = 'Essai'): Promise<Masthead> {
  const folder = logo && folderWith({ 'logo.svg': drawing(...logo) });
  const publication = testPublication({
    name,
    section: 'Çà, Qui',
    tagline: 'Pour qui lit',
    ...(folder !== undefined && { folder, logo: 'logo.svg' }),
  });
  return read((await displayList(publication, testBulletin('Texte.', { title }))).list.sheets[0]?.items ?? []);
}

function read(items: readonly Item[]): Masthead {
  const runs = items.filter((item) => item.kind === 'glyphs');
  const band = items.find((item) => item.kind === 'rectangle' && item.ground === 'band') as Rectangle;
  const first = runs.findIndex(({ font }) => font === NAME);
  return {
    items,
    kicker: runs.slice(0, first),
    name: runs.filter(({ font }) => font === NAME),
    headline: runs.filter(({ font, size }) => font === 'archivo-narrow-700' && size === 27),
    band,
    logo: items.find((item) => item.kind === 'graphic'),
  };
}

/** Top and bottom of the ink of runs on the sheet. */
function inkOf(runs: readonly GlyphRun[]): { readonly top: number; readonly bottom: number } {
  // Far from y = 0 on either side, what reaches above it and below it is where the ink is.
  const far = 10_000;
  return {
    top: far - inkReach(moved(runs, 0, -far), shaper).above,
    bottom: inkReach(moved(runs, 0, far), shaper).below - far,
  };
}

/** Names, and the white that the line above them keeps: the dots of i and j may come nearer than accents. */
const NAMES: readonly (readonly [name: string, white: number])[] = [
  ['L’Écho', 3.9],
  ['À l’École', 3.9],
  ['ÂÊÎÔÛ ÇÉÈ Å Ứ', 3.9],
  ['Élève', 3.9],
  ['Ça va ; garage, jupe', 1.5],
  ['Bref', 3.9],
  ['AÇA', 3.9],
];

describe('the name', () => {
  it.each(NAMES)('%s keeps its ink off the kicker and off the band', async (name, white) => {
    const { kicker, name: runs, band } = await mastheadOf(name);
    const { top, bottom } = inkOf(runs);
    expect(top - inkOf(kicker).bottom).toBeGreaterThan(white);
    expect(band.y - bottom).toBeGreaterThan(7.9);
  });

  it.each(['Bref', 'Au bout du fil'])(
    '%s, without accents and descenders, stands eight points below the kicker',
    async (text) => {
      const { kicker, name, band } = await mastheadOf(text);
      const baseline = name[0]?.y ?? 0;
      expect(baseline - 0.86 * (name[0]?.size ?? 0) - (kicker[0]?.y ?? 0)).toBeCloseTo(8, 6);
      expect(band.y - baseline).toBeCloseTo(9, 6);
    },
  );

  it('is as large in number 3 as its line allows', async () => {
    const { publication, bulletin } = numberThree();
    const { name } = read((await displayList(publication, bulletin)).list.sheets[0]?.items ?? []);
    expect(name[0]?.size).toBeCloseTo(60.223, 3);
  });

  it('in several lines keeps its accents off the letters above', async () => {
    const { name } = await mastheadOf('Le journal géographique, ÉÀÔÊÉÀÔÊÉÀÔÊ ÉÀÔÊÉÀÔÊ ÉÀÔÊÉÀÔÊ ÉÀÔÊÉÀÔÊ');
    const lines = [...new Set(name.map(({ y }) => y))].map((y) => name.filter((run) => run.y === y));
    expect(lines.length).toBeGreaterThan(1);
    for (const [index, line] of lines.entries())
      if (index > 0) expect(inkOf(line).top).toBeGreaterThan(inkOf(lines[index - 1] ?? []).bottom - 0.01);
  });
});

const WIDTH = (210 - 28) * (72 / 25.4);

/** The lines of runs from the top down: what they say, and how wide they are. */
function linesOf(runs: readonly GlyphRun[]) {
  return [...new Set(runs.map(({ y }) => y))].map((y) => {
    const line = runs.filter((run) => run.y === y);
    const ends = line.map((run) => run.x + run.width);
    const text = line.map(textOf).join('').trim();
    return { text, width: Math.max(...ends) - Math.min(...line.map(({ x }) => x)) };
  });
}

describe('a name', () => {
  it.each(['Ici', 'L’Écho', 'Au bout du fil'])('that is short is as large as the theme allows: %s', async (text) => {
    const { name } = await mastheadOf(text);
    expect(name[0]?.size).toBe(74);
  });

  it.each(['Le journal de Bezons', 'La feuille des hospitaliers', 'Le bulletin de la section Sud'])(
    'of one line fills the width: %s',
    async (text) => {
      const lines = linesOf((await mastheadOf(text)).name);
      expect(lines).toHaveLength(1);
      expect(lines[0]?.width).toBeGreaterThan(WIDTH - 2);
      expect(lines[0]?.width).toBeLessThan(WIDTH + 1);
    },
  );

  it.each([
    ['Le journal des agents de la ville et de la communauté', 'Le journal des agents'],
    ['Bulletin du syndicat des personnels des centres d’appels', 'Bulletin du syndicat des personnels'],
    [
      'Bulletin d’information du syndicat des personnels des centres d’appels et de la relation',
      'Bulletin d’information du syndicat des personnels',
    ],
  ])('that is long stands on two lines: %s', async (text, first) => {
    const { name } = await mastheadOf(text);
    const lines = linesOf(name);
    expect(lines).toHaveLength(2);
    expect(lines[0]?.text).toBe(first);
    expect(Math.max(...lines.map(({ width }) => width))).toBeLessThan(WIDTH + 1);
    // Larger than on one line.
    expect(name[0]?.size).toBeGreaterThan((74 * WIDTH) / lines.reduce((sum, { width }) => sum + width, 0) / 4);
  });

  it('of one long word is not divided', async () => {
    const lines = linesOf((await mastheadOf('Donaudampfschifffahrtsgesellschaftskapitän')).name);
    expect(lines.map(({ text }) => text)).toEqual(['Donaudampfschifffahrtsgesellschaftskapitän']);
    expect(lines[0]?.width).toBeLessThan(WIDTH + 1);
  });
});

describe('the headline', () => {
  it.each(['Essai', 'École', 'ÅÅÅ'])('keeps off the band above it: %s', async (title) => {
    const { headline, band } = await mastheadOf('Bref', undefined, title);
    const white = inkOf(headline).top - (band.y + band.height);
    expect(white).toBeGreaterThan(27 * 0.39);
    expect(white).toBeLessThan(27 * 0.7);
  });

  it('is balanced, and ends no line in an article', async () => {
    const title = 'La direction annonce une réunion sur les salaires de la nuit';
    const lines = linesOf((await mastheadOf('Bref', undefined, title)).headline);
    expect(lines.map(({ text }) => text)).toEqual(['La direction annonce une réunion', 'sur les salaires de la nuit']);
  });

  it('is set smaller before it is divided', async () => {
    const { items } = await mastheadOf('Bref', undefined, 'Anticonstitutionnellementhyperbureaucratiquement');
    const runs = items.filter((item) => item.kind === 'glyphs');
    const own = runs.filter(({ font, size }) => font === 'archivo-narrow-700' && size > 12);
    expect(linesOf(own)).toHaveLength(1);
    expect(own[0]?.size).toBeLessThan(27);
    expect(own[0]?.size).toBeGreaterThanOrEqual(16);
  });

  it('is divided between syllables where it is still too wide', async () => {
    const word = 'anticonstitutionnellement'.repeat(5);
    const { items } = await mastheadOf('Bref', undefined, word);
    const own = items.filter((item) => item.kind === 'glyphs').filter(({ size }) => size === 16);
    const lines = linesOf(own);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.slice(0, -1).every(({ text }) => /[-\u00AD]$/.test(text))).toBe(true);
  });

  it('keeps its accents off the letters above', async () => {
    const { headline } = await mastheadOf(
      'Bref',
      undefined,
      `ggggggggggggggggggggggggggggggggggggg ${'ÅÅÅÅ'.repeat(6)}`,
    );
    const [first = [], second = []] = [...new Set(headline.map(({ y }) => y))].map((y) =>
      headline.filter((run) => run.y === y),
    );
    expect(inkOf(second).top - inkOf(first).bottom).toBeCloseTo(27 * 0.04, 1);
  });
});

describe('a soft hyphen alone', () => {
  /** Where the text stands, in points from the top of the sheet. */
  const textIn = (items: readonly Item[]) =>
    items.find((item) => item.kind === 'glyphs' && [...item.texts].join('') === 'Texte.') as GlyphRun | undefined;

  it('is a headline of which nothing is seen, and which has its room', async () => {
    const [seen, unseen] = [await mastheadOf('Bref'), await mastheadOf('Bref', undefined, '\u00AD')];
    expect(unseen.headline).toEqual([]);
    expect(textIn(unseen.items)?.y).toBeGreaterThan(unseen.band.y + unseen.band.height + 27);
    expect(textIn(unseen.items)?.y).toBe(textIn(seen.items)?.y);
  });

  it('is a name of which nothing is seen, and which has its room', async () => {
    const { name, band, items } = await mastheadOf('\u00AD');
    expect(name).toEqual([]);
    expect(band.y).toBeGreaterThan(30);
    expect(textIn(items)?.y).toBeGreaterThan(band.y + band.height);
  });
});

describe('a logo', () => {
  it.each([
    ['tall', [20, 100], 0.86 * 74 * 0.2],
    ['square', [100, 100], 0.86 * 74],
    ['wide', [600, 100], WIDTH * 0.34 - 14],
  ] as const)('that is %s takes the room that it needs beside a short name', async (_, size, width) => {
    const { logo, name } = await mastheadOf('Bref', size);
    expect(logo?.width).toBeCloseTo(width, 3);
    expect(name[0]?.size).toBe(74);
  });

  it('leaves the rest to the name', async () => {
    const plain = await mastheadOf('Un nom assez long ici');
    const tall = await mastheadOf('Un nom assez long ici', [20, 100]);
    const square = await mastheadOf('Un nom assez long ici', [100, 100]);
    const sizes = [plain, tall, square].map(({ name }) => name[0]?.size ?? 0);
    expect([...sizes].sort((a, b) => b - a)).toEqual(sizes);
    expect(sizes[2]).toBeGreaterThan(50);
    for (const { name, logo } of [tall, square]) {
      const end = Math.max(...name.map((run) => run.x + run.width));
      expect((logo?.x ?? 0) - end).toBeGreaterThan(12);
      expect((logo?.x ?? 0) - end).toBeLessThan(18);
    }
  });

  it.each([
    [20, 100],
    [100, 100],
    [600, 100],
  ] as const)('of %i by %i never lies on a name of several lines', async (...size) => {
    const { logo, name, band } = await mastheadOf(
      'Le journal des salariées et salariés de l’École publique de la ville',
      size,
    );
    if (!logo) throw new Error('no logo');
    expect(new Set(name.map(({ y }) => y)).size).toBeGreaterThan(1);
    for (const run of name) expect(run.x + run.width).toBeLessThan(logo.x - 8);
    expect(logo.y + logo.height).toBeLessThan(band.y - 8);
    expect(logo.y).toBeGreaterThan(inkOf(name).top - 8);
  });
});
