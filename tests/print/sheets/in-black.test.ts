import { describe, expect, it } from 'vitest';
import type { DisplayList, GlyphRun, Item } from '../../../src/print/display-list.ts';
import { glyphRuns } from '../../../src/print/glyph-runs.ts';
import { greyOf, paleGreyOf } from '../../../src/print/sheets/greys.ts';
import { inBlack } from '../../../src/print/sheets/in-black.ts';
import { displayList, numberThree, publishedNumber } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { folderWith } from '../../publication/folder.ts';

const GREY = /^#([0-9a-f]{2})\1\1$/;
const BLACK = '#000000';
const WHITE = '#ffffff';

const blackListOf = async (body: string) =>
  inBlack((await displayList(testPublication({ tagline: 'Pour qui lit' }), testBulletin(body))).list);

const itemsOf = <Kind extends Item['kind']>({ sheets }: DisplayList, kind: Kind) =>
  sheets.flatMap(({ items }) => items.filter((item) => item.kind === kind)) as unknown as readonly Extract<
    Item,
    { readonly kind: Kind }
  >[];

const textOf = ({ texts }: GlyphRun) => [...texts].join('');

const FOUR_SERIES = `:::graphique[Voix]{type=barres}
| | 2009 | 2010 | 2011 | 2012 |
|--|--:|--:|--:|--:|
| Lyon | 12 | 3 | 4 | 9 |
:::
`;

describe('a number for machines that have black only', () => {
  it('has black letters, and white ones on its two bands only', async () => {
    const { publication, bulletin } = numberThree();
    const list = inBlack((await displayList(publication, bulletin)).list);
    const white = itemsOf(list, 'glyphs').filter(({ colour }) => colour === WHITE);
    expect(white.map(textOf).join(' ')).toBe(
      'La liberté syndicale ne s’use que quand on ne s’en sert pas Bulletin d’adhésion',
    );
    const others = itemsOf(list, 'glyphs').filter((run) => !white.includes(run));
    expect(new Set(others.map(({ colour }) => colour))).toEqual(new Set([BLACK]));
  });

  it('has black bands, rules, bullets, boxes, cut line and fields', async () => {
    const { publication, bulletin } = numberThree();
    const list = inBlack((await displayList(publication, bulletin)).list);
    const rectangles = itemsOf(list, 'rectangle').flatMap(({ fill, stroke }) => [fill, stroke?.colour]);
    const drawings = itemsOf(list, 'drawing').flatMap(({ fill, stroke }) => [fill, stroke?.colour]);
    const lines = itemsOf(list, 'rule').map(({ colour }) => colour);
    const fields = itemsOf(list, 'field').map(({ colour }) => colour);
    const used = [...rectangles, ...drawings, ...lines, ...fields].filter((colour) => colour !== undefined);
    expect(new Set(used)).toEqual(new Set([BLACK]));
  });

  it('keeps a pale ground pale, with black letters on it', async () => {
    const list = await blackListOf('Un mot <mark>en valeur</mark>.');
    const [ground] = itemsOf(list, 'rectangle').filter((one) => one.ground === 'pale');
    expect(ground?.fill).toMatch(GREY);
    expect(Number.parseInt(ground?.fill?.slice(1, 3) ?? '0', 16)).toBeGreaterThan(0xc0);
    expect(itemsOf(list, 'glyphs').find((run) => textOf(run).includes('valeur'))?.colour).toBe(BLACK);
  });

  it('gives the series of a chart tones far apart, whatever colours the theme has', async () => {
    const list = await blackListOf(FOUR_SERIES);
    const fills = itemsOf(list, 'graphic').flatMap(({ graphic }) =>
      graphic.items.flatMap((item) =>
        item.kind === 'shape' && typeof item.fill?.paint === 'string' ? [item.fill.paint] : [],
      ),
    );
    const tones = [...new Set(fills)].map((fill) => Number.parseInt(fill.slice(1, 3), 16)).sort((a, b) => a - b);
    expect(tones).toHaveLength(4);
    for (const [index, tone] of tones.entries())
      if (index > 0) expect(tone - (tones[index - 1] ?? 0)).toBeGreaterThan(60);
  });

  it('has no colour left in the drawings of number 4', async () => {
    const { publication, bulletin } = publishedNumber(4);
    const list = inBlack((await displayList(publication, bulletin)).list);
    for (const colour of JSON.stringify(list.sheets).match(/#[0-9a-f]{6}/g) ?? []) expect(colour).toMatch(GREY);
  });
});

describe('greys', () => {
  it('leave black, white and greys as they are', () => {
    for (const grey of ['#000000', '#ffffff', '#777777', '#010101']) expect(greyOf(grey)).toBe(grey);
  });

  it('are as light as the colour was', () => {
    expect(greyOf('#00ff00')).toBe('#dcdcdc');
    expect(greyOf('#0000ff')).toBe('#4c4c4c');
  });

  it('of a ground are never darker than letters on it can bear', () => {
    expect(paleGreyOf('#303000')).toBe('#cbcbcb');
    expect(paleGreyOf('#fff0a8')).toBe(greyOf('#fff0a8'));
  });
});

const LETTERS = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><text x="150" y="20" fill="#c4122f">rouge</text>
<rect width="100" height="100" fill="#14161c"/><text x="10" y="40" fill="#fff">clair</text><text x="10" y="80" fill="#e44">vif</text>
<rect x="100" y="50" width="200" height="50" fill="#ffd000"/><text transform="translate(200 80)" fill="#555">foncé</text></svg>`;

describe('letters in a drawing', () => {
  it('are black where black can be read better, else as light as they were', async () => {
    const folder = folderWith({ 'lettres.svg': LETTERS });
    const { list } = await displayList(testPublication({ folder }), testBulletin('![Lettres](lettres.svg)'));
    const runs = glyphRuns(itemsOf(inBlack(list), 'graphic'));
    expect(Object.fromEntries(runs.map(({ texts, colour }) => [[...texts].join(''), colour]))).toEqual({
      rouge: BLACK,
      clair: WHITE,
      vif: greyOf('#ee4444'),
      foncé: BLACK,
    });
  });
});
