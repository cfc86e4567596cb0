import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/markdown/article.ts';
import { composeArticle } from '../../src/markdown/compose-article.ts';
import type { DisplayList } from '../../src/print/display-list.ts';
import { greyOf, greyTheme } from '../../src/print/greys.ts';
import { inGreys } from '../../src/print/in-greys.ts';
import { loadPrintTheme } from '../../src/print/load-print-theme.ts';
import { setArticle } from '../../src/print/set-article.ts';
import type { PrintTheme } from '../../src/print/theme.ts';
import { testFonts } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';

const theme = loadPrintTheme(testPublication()).value as PrintTheme;
const GREY = /^#([0-9a-f]{2})\1\1$/;

describe('a theme for printers that have no colour', () => {
  it('has greys only', () => {
    for (const colour of Object.values(greyTheme(theme).colours)) expect(colour).toMatch(GREY);
  });

  it('keeps text readable whatever colours the theme had', () => {
    const pale = {
      ink: '#888888',
      accent: '#ffe000',
      soft: '#a0d0ff',
      onDark: '#202020',
      mark: '#303000',
      tint: '#ff0000',
      hairline: '#00ff00',
    };
    const { ink, accent, soft, onDark, mark } = greyTheme({ ...theme, colours: pale }).colours;
    for (const colour of [ink, accent, soft]) expect(contrast(colour, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    for (const colour of [onDark, mark]) expect(contrast(colour, ink)).toBeGreaterThanOrEqual(4.5);
  });

  it('makes every colour of a chart grey, those of a theme of its own too', async () => {
    const body =
      ':::graphique[Voix]{type=colonnes}\n| | 2011 | 2012 |\n|--|--:|--:|\n| Lyon | 12 | 3 |\n| Paris | 4 | 5 |\n:::\n\n:::graphique{type=courbe}\n| | n |\n|--|--:|\n' +
      Array.from({ length: 30 }, (_, index) => `| ${index} | ${index} |\n`).join('') +
      ':::';
    const { value } = await composeArticle(testPublication(), testBulletin(body));
    const colours = { ...theme.colours, tint: '#ffd9a0', hairline: '#a0d9ff' };
    const { value: list } = await setArticle(value as Article, { ...theme, colours }, testFonts(), {});
    const used = (one: DisplayList | undefined) => JSON.stringify(one?.sheets).match(/#[0-9a-f]{6}/g) ?? [];
    expect(used(list)).toEqual(expect.arrayContaining(['#ffd9a0', '#a0d9ff', theme.colours.accent]));
    for (const colour of used(list && inGreys(list))) expect(colour).toMatch(GREY);
  });

  it('leaves black, white and greys as they are', () => {
    for (const grey of ['#000000', '#ffffff', '#777777', '#010101']) expect(greyOf(grey)).toBe(grey);
  });

  it('makes each colour as light as it was', () => {
    expect(greyOf('#00ff00')).toBe('#dcdcdc');
    expect(greyOf('#0000ff')).toBe('#4c4c4c');
  });
});

/** WCAG 2.2, of two greys. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(light1).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function light1(grey: string): number {
  const value = Number.parseInt(grey.slice(1, 3), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
