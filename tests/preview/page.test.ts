import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../inspectors/browser.ts';
import { differences } from '../inspectors/page-image.ts';
import {
  openPreview,
  type PreviewInBrowser,
  pageOfDataUrl,
  type ServedBulletins,
  serveBulletins,
} from './preview-in-browser.ts';

let browser: Browser;
let served: ServedBulletins;
let preview: PreviewInBrowser;
let page: Page;

beforeAll(async () => {
  const paragraphs = 'Un paragraphe de plus, qui dit ce que les autres disent déjà.\n\n'.repeat(260);
  const long = `---\nnumber: 2\ndate: 2012-02\ntitle: Le long\n---\n\n${paragraphs}`;
  [browser, served] = await Promise.all([launchBrowser(), serveBulletins({ '002-le-long.md': long })]);
  preview = await openPreview(browser, served.url);
  page = preview.page;
});
beforeEach(async () => {
  // Keys go to the page, not to what was clicked on last.
  await page.evaluate('document.activeElement?.blur()');
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** The number with more text than its side has room for. */
const tooLong = (text: string) => text.replace('Camarades,', `Camarades,\n\n${'Un paragraphe de trop. '.repeat(60)}`);
const status = () => page.locator('.status .place').textContent();
const pressed = (name: string) => page.getByRole('button', { name, exact: true }).getAttribute('aria-pressed');
/** What an expression says of the first such element of the page. */
const inPage = (selector: string, expression: string) =>
  page.evaluate(`document.querySelector('${selector}').${expression}`);
const scrollOfSheets = () => inPage('.sheets', 'scrollTop') as Promise<number>;
const scrollOfWeb = () => preview.web().evaluate('scrollY') as Promise<number>;

/** A point of the printed page, given in points, in the window. */
async function onSheet(x: number, y: number) {
  const box = await page.locator('.sheet').first().boundingBox();
  if (!box) throw new Error('no sheet');
  return { x: box.x + (x * box.width) / 595.28, y: box.y + (y * box.height) / 841.89 };
}

describe('both editions', () => {
  it('stand side by side, and each can be shown alone', async () => {
    expect(await preview.web().locator('h1').textContent()).toContain('Non à l’uniformisation');
    await page.getByRole('img', { name: 'Page 1 sur 1' }).waitFor();
    expect(await inPage('.sheet canvas', 'width')).toBeGreaterThan(500);

    await page.keyboard.press('p');
    expect(await page.locator('.side.web').isVisible()).toBe(false);
    await page.keyboard.press('w');
    expect(await page.locator('.side.print').isVisible()).toBe(false);
    await page.keyboard.press('b');
    expect(await page.locator('.side.web').isVisible()).toBe(true);
  });

  it('are looked at as they were when the page is loaded again', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('m');
    await page.keyboard.press('1');
    await page.getByRole('separator').focus();
    await page.keyboard.press('ArrowRight');
    await preview.web().evaluate('scrollTo(0, 700)');
    await expect.poll(() => page.evaluate('Object.values(localStorage).join()')).toContain('"web":700');
    await preview.reload();

    expect(await Promise.all(['Repères', 'Noir et blanc'].map(pressed))).toEqual(['true', 'true']);
    expect(await page.locator('.percent').textContent()).toBe('100\u00A0%');
    expect(await page.getByRole('separator').getAttribute('aria-valuenow')).toBe('54');
    expect(await scrollOfWeb()).toBe(700);
    expect(await page.locator('.guides .grid').isVisible()).toBe(true);

    await page.getByRole('separator').dblclick();
    await preview.web().evaluate('scrollTo(0, 0)');
    for (const key of ['g', 'm', '0']) await page.keyboard.press(key);
  });

  it('are enlarged around the pointer, and fitted again', async () => {
    const percent = async () => Number.parseInt((await page.locator('.percent').textContent()) ?? '', 10);
    await page.keyboard.press('0');
    const fitted = await percent();
    const { x, y } = await onSheet(300, 400);
    await page.mouse.move(x, y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    expect(await percent()).toBeGreaterThan(fitted * 1.5);
    const now = await onSheet(300, 400);
    expect(Math.hypot(now.x - x, now.y - y)).toBeLessThan(3);

    await page.keyboard.press('-');
    await page.keyboard.press('9');
    expect(await pressed('Page')).toBe('true');
    const box = await page.locator('.sheet').first().boundingBox();
    expect(box?.height).toBeLessThan(820);
    await page.keyboard.press('0');
    expect(await percent()).toBe(fitted);
  });
});

describe('a save', () => {
  it('changes only what it must: what is typed, and where one reads, stay', async () => {
    const web = preview.web();
    await web.locator('input').first().fill('Camille Martin');
    await web.locator('input[type=radio], input[type=checkbox]').nth(1).check();
    await web.evaluate('scrollTo(0, 500)');
    await inPage('.sheets', 'scrollTo(0, 120)');
    await web.evaluate('window.sameDocument = true');
    await inPage('.sheet canvas', 'dataset.same = "yes"');
    preview.asked();

    await preview.painted(() => served.save(served.text.replace('Cela serait', 'Cela serait vraiment')));

    expect(await web.getByText('Cela serait vraiment').count()).toBe(1);
    expect(await web.evaluate('window.sameDocument')).toBe(true);
    expect(await web.locator('input').first().inputValue()).toBe('Camille Martin');
    expect(await web.locator('input[type=radio], input[type=checkbox]').nth(1).isChecked()).toBe(true);
    expect([await scrollOfWeb(), await scrollOfSheets()]).toEqual([500, 120]);
    expect(await inPage('.sheet canvas', 'dataset.same')).toBe('yes');
    expect(preview.asked().filter((path) => !path.startsWith('/_preview/glyphs/'))).toHaveLength(2);
    const ids = (await web.evaluate('[...document.querySelectorAll("[id]")].map(({ id }) => id)')) as string[];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('that takes a part of a sheet leaves it as if it were drawn as a whole', async () => {
    const drawn = async () => pageOfDataUrl((await inPage('.sheet canvas', 'toDataURL()')) as string);
    await preview.painted(() => served.save(served.text.replace('Cela serait', 'Cela serait vraiment très')));
    const inParts = await drawn();
    await preview.reload();
    // Where letters are cut by the part's edge their smoothing may be some greys off.
    expect(differences(inParts, await drawn()).filter((difference) => difference > 8)).toHaveLength(0);
  });

  it('of a new style is seen without a moment without style', async () => {
    await preview.web().evaluate(`window.unstyled = 0;
      new MutationObserver(() => {
        if (![...document.styleSheets].some(({ href }) => href)) window.unstyled++;
      }).observe(document, { subtree: true, childList: true, attributes: true });`);
    const style = (rule: string) =>
      writeFileSync(join(served.dir, 'look/style.css'), `${readFileSync('templates/style.css')}${rule}`);
    mkdirSync(join(served.dir, 'look'));
    style('');
    await preview.painted(() => appendFileSync(join(served.dir, 'publication.yaml'), '\ntheme: look\n'));
    await preview.painted(() => style('.headline h1 { color: rgb(1, 2, 3); }'));
    const colour = () => preview.web().evaluate('getComputedStyle(document.querySelector(".headline h1")).color');
    await expect.poll(colour).toBe('rgb(1, 2, 3)');
    expect(await preview.web().evaluate('window.unstyled')).toBe(0);
    expect(await preview.web().locator('link[rel=stylesheet]').count()).toBe(1);
    await preview.painted(() => cpSync('bulletins/publication.yaml', join(served.dir, 'publication.yaml')));
  });

  it('of another colour is seen at once on the page and around it', async () => {
    const seen = () =>
      preview.web().evaluate(`[
        getComputedStyle(document.querySelector('.coupon-title')).backgroundColor,
        document.querySelector('meta[name=theme-color]').content,
      ]`);
    await preview.painted(() =>
      appendFileSync(join(served.dir, 'publication.yaml'), "\ncolours: { accent: '#005bbb' }\n"),
    );
    await expect.poll(seen).toEqual(['rgb(0, 91, 187)', '#005bbb']);
    await preview.painted(() => cpSync('bulletins/publication.yaml', join(served.dir, 'publication.yaml')));
    await expect.poll(seen).toEqual(['rgb(196, 18, 47)', '#c4122f']);
  });

  it('that cannot be laid out keeps the last good pages, dimmed under the message, until it is mended', async () => {
    await preview.painted(() => served.save(served.text.replace('number: 3', 'number: trois')));
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toContain('number: trois');
    expect(await inPage('.sheet-list', 'computedStyleMap().get("opacity").value')).toBeCloseTo(0.35);
    expect(await preview.web().locator('h1').count()).toBe(1);
    await preview.painted(() => served.save(served.text));
    expect(await alert.count()).toBe(0);
    expect(await inPage('.sheet-list', 'computedStyleMap().get("opacity").value')).toBe(1);
  });

  it('with a problem counts it, and a click leads to the place', async () => {
    await preview.painted(() => served.save(tooLong(served.text)));
    const badge = page.getByRole('button', { name: /^\d problème/ });
    await badge.click();
    const list = page.getByRole('region', { name: 'Problèmes' });
    expect(await list.locator('.excerpt').first().textContent()).toMatch(/pages: 1\n.*\^/);
    await preview.web().evaluate('scrollTo(0, document.documentElement.scrollHeight)');
    const bottom = await scrollOfWeb();
    await list.locator('.where .link').last().click();
    expect(await status()).toMatch(/:\d+:\d+$/);
    expect(await scrollOfWeb()).toBeLessThan(bottom - 300);
    await badge.click();
    expect(await list.count()).toBe(0);
    await preview.painted(() => served.save(served.text));
  });
});

describe('a click on a word', () => {
  /** Line and column of the first such words in the file, from 1. */
  const placeOf = (words: string) => {
    const before = served.text.slice(0, served.text.indexOf(words)).split('\n');
    return `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  };

  it('of the web edition says where it stands, and marks it on paper', async () => {
    await clickWord('méconnaître');
    expect(await status()).toContain(placeOf('méconnaître'));
    expect(await page.locator('.mark').count()).toBe(1);
  });

  it('of the printed edition says where it stands, and brings it into the web edition', async () => {
    await preview.web().evaluate('scrollTo(0, 0)');
    const { x, y } = await onSheet(316, 480.5);
    await page.mouse.click(x, y);
    const [, line] = /:(\d+):\d+$/.exec((await status()) ?? '') ?? [];
    expect(served.text.split('\n')[Number(line) - 1]).toMatch(/^(Voici|Des fonctions)/);
    expect(await scrollOfWeb()).toBeGreaterThan(300);
  });

  it('opens the editor there when it is a double click', async () => {
    let body = '';
    await page.route('**/_preview/open', (route) => {
      body = route.request().postData() ?? '';
      expect(route.request().headers()['x-bulletin-token']).toMatch(/./);
      return route.fulfill({ status: 204 });
    });
    await clickWord('méconnaître', true);
    await expect.poll(() => body).not.toBe('');
    const { line, column } = JSON.parse(body) as Record<string, number>;
    expect(`:${line}:${column}`).toBe(placeOf('méconnaître'));
    await page.unroute('**/_preview/open');
  });

  it('that is a link, or a form, does not lead away', async () => {
    await preview.web().getByRole('link', { name: 'Édition imprimée (PDF)' }).click();
    expect(await status()).toContain('Ctrl');
    expect(new URL(preview.web().url()).pathname).toBe('/003/');
  });

  async function clickWord(word: string, twice = false) {
    const box = (await preview.web().evaluate(`(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf('${word}');
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + ${word.length});
        scrollBy(0, range.getBoundingClientRect().top - 200);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
    })()`)) as { readonly x: number; readonly y: number };
    const frame = await page.locator('iframe').boundingBox();
    await page.mouse.click(box.x + (frame?.x ?? 0), box.y + (frame?.y ?? 0), { clickCount: twice ? 2 : 1 });
  }
});

describe('other numbers', () => {
  it('are chosen in the menu, have thumbnails, and are gone through with the keys', async () => {
    await preview.painted(() => page.getByLabel('Numéro', { exact: true }).selectOption('2'));
    await page.getByRole('img', { name: /^Page 1 sur \d$/ }).waitFor();
    expect(await preview.web().locator('h1').textContent()).toBe('Le long');
    const thumbnails = page.getByRole('navigation', { name: 'Vignettes' }).getByRole('button');
    expect(await thumbnails.count()).toBeGreaterThan(2);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => thumbnails.nth(1).getAttribute('aria-current')).toBe('true');
    await thumbnails.nth(2).click();
    await expect.poll(() => thumbnails.nth(2).getAttribute('aria-current')).toBe('true');
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('Home');
    await expect.poll(scrollOfSheets).toBeLessThan(30);
  });

  it('scroll together, and neither edition drives the other on', async () => {
    await page.locator('.sheets').hover();
    await page.mouse.wheel(0, 2500);
    await expect.poll(scrollOfWeb).toBeGreaterThan(1000);
    await page.waitForTimeout(300);
    const rested = [await scrollOfWeb(), await scrollOfSheets()];
    await page.waitForTimeout(300);
    expect([await scrollOfWeb(), await scrollOfSheets()]).toEqual(rested);
    await page.locator('iframe').hover();
    await page.mouse.wheel(0, -20000);
    await expect.poll(scrollOfSheets).toBe(0);
  });

  it('are listed on the archive page, whose links choose them', async () => {
    await page.getByLabel('Numéro', { exact: true }).selectOption('archive');
    const link = page.frameLocator('iframe').getByRole('link', { name: 'Non à l’uniformisation' }).first();
    await link.waitFor();
    await preview.painted(() => link.click());
    await expect.poll(() => preview.web().locator('.headline h1').textContent()).toContain('uniformisation');
  });
});

describe('the page', () => {
  it('says how full the number is, and moves the gauge', async () => {
    const bar = () => inPage('.gauge-fill', 'style.transform');
    const full = await bar();
    expect(await page.locator('.gauge-sentence').textContent()).toMatch(/pleine|libre/);
    await preview.painted(() => served.save(tooLong(served.text)));
    expect(await page.locator('.gauge-sentence').textContent()).toMatch(/lignes? de trop/);
    expect(await bar()).not.toBe(full);
    await page.locator('.gauge summary').click();
    expect(await page.locator('.gauge-details').textContent()).toContain('Texte en');
    await page.keyboard.press('Escape');
    await preview.painted(() => served.save(served.text));
  });

  it('has nothing that axe-core finds, with all of it shown', async () => {
    for (const key of ['i', 'g', 'v']) await page.keyboard.press(key);
    const inPage = `${axe.source}; axe.run(document, { iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ target }) => target)))`;
    expect(await page.evaluate(inPage)).toEqual([]);
    await page.keyboard.press('?');
    expect(await page.evaluate(inPage)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const key of ['i', 'g', 'v']) await page.keyboard.press(key);
  });

  it('says that the server is gone, and goes on with the next one by itself', async () => {
    await preview.web().locator('input').first().fill('Camille Martin');
    await served.stop();
    await page.getByText('Le serveur ne répond plus').waitFor();
    served.save(served.text.replace('Camarades,', 'Chers camarades,'));
    await preview.painted(() => served.start());
    await expect.poll(() => preview.web().getByText('Chers camarades,').count()).toBe(1);
    expect(await page.getByText('Le serveur ne répond plus').count()).toBe(0);
    expect(await preview.web().locator('input').first().inputValue()).toBe('Camille Martin');
  });

  it('has one edition below the other on a phone, and no side to side', async () => {
    const phone = await openPreview(browser, served.url, { width: 390, height: 844 });
    const [web, print] = await Promise.all(
      ['.side.web', '.side.print'].map((side) => phone.page.locator(side).boundingBox()),
    );
    expect(web?.width).toBe(390);
    expect(print?.y).toBeGreaterThan((web?.y ?? 0) + 200);
    expect(await phone.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await phone.page.context().close();
  });

  it('says nothing in the console', () => {
    expect(preview.complaints.filter((text) => !/ERR_CONNECTION|ERR_INCOMPLETE|Failed to load/.test(text))).toEqual([]);
  });
});
