import { writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { encodePng } from '../fixtures/encode-png.ts';
import { launchBrowser } from '../inspectors/browser.ts';
import { openPreview, pageOfDataUrl, type ServedBulletins, serveBulletins } from './preview-in-browser.ts';

let browser: Browser;
const served: ServedBulletins[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  for (const one of served.splice(0)) await one.close();
});
afterAll(() => browser.close());

async function serve(...options: Parameters<typeof serveBulletins>): Promise<ServedBulletins> {
  const one = await serveBulletins(...options);
  served.push(one);
  return one;
}

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not seen`);
  return box;
};

describe('the divider', () => {
  it('is dragged, and stays where it was left', async () => {
    const { url } = await serve();
    const { page, reload } = await openPreview(browser, url);
    const start = await boxOf(page, '.divider');
    await page.mouse.move(start.x + start.width / 2, start.y + 200);
    await page.mouse.down();
    // Over the frame of the web edition, which must not take the pointer away.
    await page.mouse.move(420, start.y + 220, { steps: 6 });
    await page.mouse.up();
    const divider = await boxOf(page, '.divider');
    expect(Math.abs(divider.x + divider.width / 2 - 420)).toBeLessThan(6);
    await page.mouse.move(900, start.y + 100, { steps: 3 });
    expect((await boxOf(page, '.divider')).x).toBeCloseTo(divider.x, 0);
    await reload();
    expect(Math.abs((await boxOf(page, '.divider')).x - divider.x)).toBeLessThan(3);
  });
});

describe('the guides', () => {
  it('lie where the sheet’s columns, margins and lines are', async () => {
    const { url } = await serve();
    const { page } = await openPreview(browser, url);
    const before = await page.evaluate(`getComputedStyle(document.querySelector('.overlay')).display`);
    await page.keyboard.press('g');
    const state = await page.evaluate(`new Promise((resolve) => {
      const source = new EventSource('/_preview/events');
      source.onmessage = ({ data }) => { source.close(); resolve(JSON.parse(data)); };
    })`);
    const { guides, sheetSize } = state as {
      readonly guides: {
        readonly margins: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
        readonly columns: readonly { readonly x: number; readonly width: number }[];
      };
      readonly sheetSize: { readonly width: number };
    };
    expect(before).toBe('none');
    const sheet = await boxOf(page, '.sheet');
    const scale = sheet.width / sheetSize.width;
    const boxes = (await page.evaluate(
      `[...document.querySelectorAll('.overlay svg rect')].map((one) => one.getBoundingClientRect().toJSON())`,
    )) as readonly { readonly x: number; readonly width: number }[];
    const standsAt = (x: number, width: number) =>
      boxes.some((box) => Math.abs((box.x - sheet.x) / scale - x) < 1 && Math.abs(box.width / scale - width) < 1);
    expect(guides.columns.length).toBe(2);
    for (const { x, width } of guides.columns) expect(standsAt(x, width)).toBe(true);
    expect(standsAt(guides.margins.x, guides.margins.width)).toBe(true);
  });
});

describe('the archive page', () => {
  it('stays while the number is saved, follows what is saved, and is left by the menu', async () => {
    const { url, save, text } = await serve();
    const { page, web, painted } = await openPreview(browser, url);
    const menu = page.getByLabel('Numéro', { exact: true });
    await menu.selectOption('archive');
    const link = page.frameLocator('iframe').getByRole('link', { name: 'Non à l’uniformisation' }).first();
    await link.waitFor();
    await painted(() => save(text.replace(/^title: .*$/m, 'title: Un autre titre')));
    await expect.poll(() => web().locator('body').textContent()).toContain('Un autre titre');
    expect(new URL(web().url()).pathname).toBe('/index.html');
    await expect.poll(() => menu.inputValue()).toBe('archive');
    await menu.selectOption('3');
    await expect.poll(() => new URL(web().url()).pathname).toBe('/003/');
    await expect.poll(() => web().locator('h1').textContent()).toContain('Un autre titre');
  });
});

describe('a picture that changes', () => {
  it('is seen in both editions', async () => {
    const { url, dir, save, text } = await serve();
    const picture = (grey: number) =>
      encodePng({ width: 64, height: 64, bits: 8, colour: 'grey', pixel: () => [grey] });
    writeFileSync(join(dir, 'carre.png'), picture(255));
    const { page, painted, web } = await openPreview(browser, url);
    await painted(() =>
      save(text.replace('Camarades,', '![Un carré](carre.png)\n\nCamarades,').replace(/^pages:.*\n/m, '')),
    );
    const canvas = async () =>
      pageOfDataUrl((await page.evaluate(`document.querySelector('.sheet canvas').toDataURL()`)) as string);
    const before = await canvas();
    const address = await web().locator('img[alt="Un carré"]').getAttribute('src');
    await painted(() => writeFileSync(join(dir, 'carre.png'), picture(0)));
    const after = await canvas();
    const darker = after.greys.filter((grey, at) => grey < 10 && (before.greys[at] ?? 0) > 245).length;
    expect(darker).toBeGreaterThan(1000);
    const shown = await web().evaluate(`(async () => {
      const image = document.querySelector('img[alt="Un carré"]');
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0, 1, 1);
      return context.getImageData(0, 0, 1, 1).data[0];
    })()`);
    expect([address, shown]).toEqual([expect.stringContaining('carre.png'), 0]);
  });
});

describe('in English', () => {
  it('the page speaks English, and so do its problems', async () => {
    const { url, save, text } = await serve({}, { language: 'en' });
    const { page, painted } = await openPreview(browser, url);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: 'Guides' }).waitFor();
    await painted(() => save(text.replace('---\n', '---\nnumber: [\n')));
    expect(await page.locator('body').textContent()).toMatch(/not closed|never closed|YAML/i);
    expect(await page.locator('.toolbar').textContent()).not.toMatch(/Papier|Repères|Largeur/);
  });
});

/** An address by which others reach this machine. */
const outside = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .find(({ internal, family }) => !internal && family === 'IPv4')?.address;

describe.skipIf(outside === undefined)('a guest in the network', () => {
  it('sees both editions and each save, and can change and open nothing', async () => {
    const one = await serve({}, { host: '0.0.0.0' });
    const guestUrl = one.guestUrls.find((url) => url.includes(outside as string)) as string;
    const { page, painted, web, asked } = await openPreview(browser, guestUrl, { width: 390, height: 800 });
    // The key is a cookie from then on.
    expect(page.url()).not.toContain('key');
    expect(await page.getByLabel('Numéro', { exact: true }).isDisabled()).toBe(true);
    await painted(() => one.save(one.text.replace('Camarades,', 'Chers camarades,')));
    expect(await web().locator('main, article, body').first().textContent()).toContain('Chers camarades');
    await web().getByText('Chers camarades').dblclick();
    await page.waitForTimeout(200);
    expect(asked()).not.toContain('/_preview/open');
    expect(await page.getByRole('button', { name: 'Ouvrir dans l’éditeur' }).isVisible()).toBe(false);
  });
});
