import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeNumber } from '../../src/build/make-number.ts';
import { loadBulletin } from '../../src/publication/load-bulletin.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { launchBrowser } from '../inspectors/browser.ts';

/** « Good », as browsers' makers measure it: https://web.dev/articles/cls. */
const GOOD_SHIFT = 0.1;
const FONTS_COME_AFTER_MS = 800;
const SITE = 'https://bulletin.test/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

let browser: Browser;
const data = mkdtempSync(join(tmpdir(), 'bulletin-fonts-'));

beforeAll(async () => {
  // Its letters are as wide as those of Arial and Helvetica.
  const liberation = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts');
  mkdirSync(join(data, 'fonts'));
  for (const style of ['Regular', 'Bold', 'Italic', 'BoldItalic'])
    writeFileSync(
      join(data, 'fonts', `LiberationSans-${style}.ttf`),
      readFileSync(join(liberation, `LiberationSans-${style}.ttf`)),
    );
  browser = await launchBrowser({ XDG_DATA_HOME: data });
});
afterAll(async () => {
  await browser.close();
  rmSync(data, { recursive: true });
});

/** What a reader's browser is handed: the page and all beside it, by address. */
async function pageFiles(number: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const publication = loadPublication('bulletins').value;
  const bulletin = publication && loadBulletin(publication, number).value;
  if (!publication || !bulletin) throw new Error(`number ${number} is missing`);
  const workshop = { publication, web: openWebTheme(publication) };
  const { page } = await makeNumber(workshop, bulletin, { page: {} });
  return new Map(page?.files.map(({ path, bytes }) => [SITE + path, bytes]));
}

/** Opens a page whose fonts come late, and says what has moved and what was fetched. */
async function visit(number: number, width: number, change: (css: string) => string) {
  const files = await pageFiles(number);
  const page = await browser.newPage({ viewport: { width, height: 844 } });
  const fetched: { readonly name: string; readonly bytes: number }[] = [];
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    const bytes = files.get(url);
    if (!bytes) return route.fulfill({ status: 404, body: '' });
    const type = extname(url);
    if (type === '.woff2') {
      fetched.push({ name: url.slice(url.lastIndexOf('/') + 1), bytes: bytes.length });
      await new Promise((resolve) => setTimeout(resolve, FONTS_COME_AFTER_MS));
    }
    const body = type === '.css' ? change(Buffer.from(bytes).toString()) : Buffer.from(bytes);
    return route.fulfill({ body, contentType: TYPES[type] ?? 'text/plain' });
  });
  await page.addInitScript(`
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) window.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
  `);
  await page.goto(`${SITE}${String(number).padStart(3, '0')}/index.html`);
  await page.waitForTimeout(FONTS_COME_AFTER_MS / 2);
  await page.evaluate('document.fonts.ready');
  await page.waitForTimeout(FONTS_COME_AFTER_MS / 2);
  const shift = Number(await page.evaluate('window.shift'));
  await page.close();
  return { shift, fetched };
}

/** The text stands on the same letters as the rest, scaled from Georgia's measure to theirs. */
function onLiberationSans(css: string): string {
  const advances: Readonly<Record<string, number>> = {
    '400normal': 0.4226 / 0.4291,
    '700normal': 0.4922 / 0.46,
    '400italic': 0.4284 / 0.4291,
    '700italic': 0.4983 / 0.46,
  };
  return css.replace(
    /font-family:"Source Serif 4 on Georgia";font-weight:(\d+);font-style:(\w+);src:[^;]*;([^}]*)/g,
    (_, weight: string, style: string, rest: string) => {
      const ratio = advances[weight + style] ?? 1;
      const name = `Liberation Sans${weight === '700' ? ' Bold' : ''}${style === 'italic' ? ' Italic' : ''}`;
      const scaled = rest.replace(
        /([\w-]+):([\d.]+)%/g,
        (__, key: string, value: string) =>
          `${key}:${key === 'size-adjust' ? Number(value) * ratio : Number(value) / ratio}%`,
      );
      return `font-family:"Source Serif 4 on Georgia";font-weight:${weight};font-style:${style};src:local("${name}");${scaled}`;
    },
  );
}

/** As it would be with nothing that stands in. */
function withoutStandIns(css: string): string {
  return css.replace(/@font-face\{font-family:"[^"]* on [^}]*\}/g, '');
}

describe('a page whose fonts come late', () => {
  it.each([
    [3, 390],
    [3, 1280],
    [4, 390],
    [4, 1280],
  ])('does not jump: number %i in a window of %i pixels', async (number, width) => {
    const { shift } = await visit(number, width, onLiberationSans);
    expect(shift).toBeLessThan(GOOD_SHIFT / 2);
  });

  it('would jump without the faces that stand in for them', async () => {
    expect((await visit(3, 390, withoutStandIns)).shift).toBeGreaterThan(GOOD_SHIFT);
  });

  it('fetches the Latin letters alone', async () => {
    const { fetched } = await visit(3, 390, onLiberationSans);
    expect(fetched.length).toBeGreaterThan(4);
    for (const { name } of fetched) expect(name).toMatch(/-latin\.[0-9a-f]+\.woff2$/);
    expect(fetched.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(160_000);
  });
});

it('the Latin letters of all faces weigh little', () => {
  const publication = loadPublication('bulletins').value;
  const files = publication ? openWebTheme(publication).files : [];
  const latin = files.filter(({ path }) => /-latin\.[0-9a-f]+\.woff2$/.test(path));
  expect(latin).toHaveLength(10);
  expect(latin.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(215_000);
});
