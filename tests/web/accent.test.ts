import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Publication } from '../../src/publication/publication.ts';
import { PAGE_COLOURS } from '../../src/web/accent-style.ts';
import { pictureRules } from '../../src/web/picture-style.ts';
import { renderArchive } from '../../src/web/render-archive.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { testPublication } from '../fixtures/test-bulletin.ts';
import { pageOf, testArticle } from './article.ts';

const STANDARD = readFileSync('templates/style.css', 'utf8');

/** A publication whose theme has these files. */
function themed(files: Readonly<Record<string, string>>, properties: Partial<Publication> = {}): Publication {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-accent-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'look'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'look', name), text);
  return testPublication({ folder, theme: 'look', ...properties });
}

/** What the stylesheet has behind the default one, or instead of it, and the accents that it says there. */
function styleOf(publication: Publication) {
  const { files, stylesheet, problems } = openWebTheme(publication);
  expect(problems).toEqual([]);
  const css = String(files.find(({ path }) => path === stylesheet)?.bytes).replace(/^(@font-face\{.*\}\n)+/, '');
  const style = css.replace(pictureRules(), '');
  const isBehind = style.startsWith(STANDARD);
  const own = isBehind ? style.slice(STANDARD.length) : style;
  return { isBehind, own, accents: [...own.matchAll(/--accent:([^;}]+)/g)].map(([, accent = '']) => accent) };
}

const BLUE = { colours: { accent: '#005bbb' } };

describe('the accent of the page', () => {
  it('is the default theme’s where nobody says another, and the style is as it was written', () => {
    const none = { isBehind: true, own: '', accents: [] };
    expect(styleOf(testPublication())).toEqual(none);
    expect(styleOf(testPublication({ colours: { accent: '#c4122f' } }))).toEqual(none);
  });

  it('is that of publication.yaml, lighter by night', () => {
    expect(styleOf(testPublication(BLUE)).accents).toEqual(['#005bbb', '#4d8ccf', '#005bbb']);
  });

  it('is that of the theme’s print.yaml, whose style may say otherwise', () => {
    const theme = { 'print.yaml': 'colours: { accent: "#1b7a3d" }\n', 'style.css': ':root{--accent:teal}' };
    const { isBehind, accents } = styleOf(themed(theme));
    expect(isBehind).toBe(true);
    expect(accents).toEqual(['#1b7a3d', expect.any(String), '#1b7a3d', 'teal']);
    expect(styleOf(themed(theme, BLUE)).accents).toEqual(['teal', '#005bbb', expect.any(String), '#005bbb']);
  });

  it('has black letters on a band that is too pale for white ones', () => {
    expect(styleOf(testPublication({ colours: { accent: '#ffd400' } })).own).toContain(
      '--accent:#ffd400;--accent-letters:#826c00;--on-accent:#000000;',
    );
  });

  it('is reckoned with the colours of the default style', () => {
    const blocks = [...STANDARD.matchAll(/:root \{([^}]*)\}/g)].map(([, block = '']) => block);
    const written = (block: string | undefined, name: string) =>
      new RegExp(`--${name}: (#[0-9a-f]+)`).exec(block ?? '')?.[1]?.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
    for (const [index, { grounds, ink }] of [PAGE_COLOURS.light, PAGE_COLOURS.dark, PAGE_COLOURS.print].entries()) {
      expect([written(blocks[index], 'paper'), written(blocks[index], 'ink')]).toEqual([grounds[0], ink]);
      expect(written(blocks[index], 'field')).toBe(grounds[1]);
    }
    const print = /accent: '(#\w+)'/.exec(readFileSync('templates/print.yaml', 'utf8'))?.[1];
    expect([written(blocks[0], 'accent'), written(blocks[2], 'accent')]).toEqual([print, print]);
  });
});

describe('what browsers colour around a page', () => {
  const metas = (html: string) => html.match(/<meta name="theme-color"[^>]*>/g);

  it('is the accent, by day and by night, on pages and in the archive', () => {
    expect(metas(pageOf(testArticle()))).toEqual(['<meta name="theme-color" content="#c4122f">']);
    const found = metas(pageOf(testArticle(), BLUE));
    expect(found).toEqual([
      '<meta name="theme-color" media="(prefers-color-scheme: light)" content="#005bbb">',
      expect.stringMatching(/media="\(prefers-color-scheme: dark\)" content="#[4-9a-f]\w{5}"/),
    ]);
    const publication = testPublication(BLUE);
    const [archive] = renderArchive(publication, [], openWebTheme(publication)).value ?? [];
    expect(metas(String(archive?.bytes && Buffer.from(archive.bytes)))).toEqual(found);
  });
});

describe('the style of a theme', () => {
  it('comes behind the default one: a rule is enough', () => {
    expect(styleOf(themed({ 'style.css': 'h1{color:teal}' }))).toMatchObject({
      isBehind: true,
      own: '\nh1{color:teal}',
    });
  });

  it('stands alone where its print.yaml extends none', () => {
    const files = { 'print.yaml': 'extends: none\n', 'style.css': 'h1{color:teal}' };
    expect(styleOf(themed(files))).toMatchObject({ isBehind: false, own: 'h1{color:teal}' });
    expect(styleOf(themed({ 'print.yaml': 'extends: none\n' }))).toMatchObject({ isBehind: true, own: '' });
  });

  it('is not read where the theme’s settings are wrong', () => {
    const { problems } = openWebTheme(themed({ 'print.yaml': 'extends: other\n' }));
    expect(problems).toMatchObject([{ severity: 'error', code: 'theme.extends', place: { line: 1, column: 10 } }]);
  });
});
