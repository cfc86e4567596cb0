import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../inspectors/browser.ts';
import { cannotDraw, drawPages } from '../inspectors/draw-pages.ts';
import { differences, type PageImage } from '../inspectors/page-image.ts';
import { openPreview, pageOfDataUrl, type ServedBulletins, serveBulletins } from './preview-in-browser.ts';

/** 1.5 pixels of the page's own 96 to the inch: the canvas has two to the point. */
const ZOOM = 1.5;
const RESOLUTION = 144;
/** Poppler puts letters on whole pixels of their height, which a third of the pixels makes small enough. */
const FINER = 3;

/**
 * Two programs smooth the edges of letters in different ways. Once each pixel
 * is the mean of nine, no more than this share of them (40 of an A4 side) may
 * differ by more than so many of 255 greys: 8 do for number 3, hundreds when
 * one line is moved by a point.
 */
const MOST_DIFFERENT = 0.00002;
const DIFFERENT_BY = 48;

/** Poppler widens a picture in pixels to whole pixels of the page, which moves the edges that are in it: a checkerboard has many. */
const MOST_DIFFERENT_WITH_PICTURES = 0.002;

const fixture = (name: string, number: number) =>
  `---\nnumber: ${number}\ndate: 2012-05\ntitle: Essai\n---\n\n` +
  readFileSync(join(import.meta.dirname, '../fixtures/print', name, 'input.md'), 'utf8').replace(
    /^---\n.*?\n---\n/s,
    '',
  );

/** Whatever a picture in vectors can hold, each in a place of its own. */
const VECTORS = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">
<defs>
  <linearGradient id="l" gradientTransform="rotate(30)"><stop stop-color="#d00"/><stop offset=".4" stop-color="#fd0" stop-opacity=".5"/><stop offset="1" stop-color="#06c"/></linearGradient>
  <radialGradient id="r" cx=".5" cy=".5" r=".5" fx=".3" fy=".3"><stop stop-color="#fff"/><stop offset="1" stop-color="#084"/></radialGradient>
  <linearGradient id="u" gradientUnits="userSpaceOnUse" x1="210" y1="0" x2="390" y2="0"><stop stop-color="#808"/><stop offset="1" stop-color="#8d8"/></linearGradient>
  <clipPath id="c"><path d="M10 210L60 310L110 210Z"/></clipPath>
</defs>
<rect x="10" y="10" width="80" height="80" fill="url(#l)"/>
<ellipse cx="150" cy="50" rx="45" ry="30" fill="url(#r)" transform="rotate(20 150 50)"/>
<path d="M210 20C260 90 330 -40 390 60" fill="none" stroke="url(#u)" stroke-width="12" stroke-linecap="round" stroke-opacity=".7"/>
<path d="M20 120L60 180L100 120" fill="none" stroke="#333" stroke-width="14" stroke-linejoin="miter"/>
<path d="M130 120L170 180L210 120" fill="none" stroke="#333" stroke-width="14" stroke-linejoin="round" stroke-linecap="square"/>
<path d="M240 120L280 180L320 120" fill="none" stroke="#333" stroke-width="14" stroke-linejoin="bevel"/>
<path d="M340 110V190M360 110V190M380 110V190" stroke="#06c" stroke-width="5" stroke-dasharray="12 5 2" stroke-dashoffset="4"/>
<g clip-path="url(#c)"><rect x="0" y="200" width="120" height="60" fill="#c30"/><circle cx="60" cy="280" r="30" fill="#093"/></g>
<g opacity=".4"><rect x="130" y="210" width="60" height="60" fill="#000"/><rect x="160" y="240" width="60" height="60" fill="#00f"/><text x="135" y="235" fill="#fff" font-size="20">Ab</text></g>
<path fill-rule="evenodd" d="M290 210L320 300L245 245H335L260 300Z" fill="#a60"/>
<g transform="translate(360 250) scale(3 1)"><circle r="10" fill="none" stroke="#444" stroke-width="3"/></g>
<text x="10" y="340" font-size="22" font-family="serif">Un <tspan font-weight="bold" fill="#c00">mot</tspan> <tspan font-style="italic" fill-opacity=".5">pâle</tspan></text>
<text transform="rotate(-20 250 380)" x="250" y="380" font-size="26" text-anchor="middle" font-family="sans-serif">De travers</text>
<text transform="scale(.001)" x="300000" y="340000" font-size="24000">Mille</text>
</svg>`;

let browser: Browser;
let served: ServedBulletins;

beforeAll(async () => {
  const others = {
    '001-blocs.md': fixture('every-block', 1),
    '002-droite-a-gauche.md': fixture('right-to-left', 2),
    '094-dessins.md': fixture('svg', 94),
    '095-graphiques.md': fixture('charts', 95),
    '096-images.md': fixture('images', 96),
    '097-tout-en-vecteurs.md': `---\nnumber: 97\ndate: 2012-07\ntitle: Essai\n---\n\n![Des formes](images/vecteurs.svg)\n`,
  };
  [browser, served] = await Promise.all([launchBrowser(), serveBulletins(others)]);
  for (const name of ['svg', 'images']) {
    mkdirSync(join(served.dir, 'images'), { recursive: true });
    cpSync(join(import.meta.dirname, '../fixtures/print', name, 'images'), join(served.dir, 'images'), {
      recursive: true,
    });
  }
  writeFileSync(join(served.dir, 'images/vecteurs.svg'), VECTORS);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

describe.skipIf(cannotDraw)('the sheets of the preview', () => {
  it.each([
    [3, MOST_DIFFERENT],
    [1, MOST_DIFFERENT],
    [2, MOST_DIFFERENT],
    [94, MOST_DIFFERENT],
    [95, MOST_DIFFERENT],
    [96, MOST_DIFFERENT_WITH_PICTURES],
    [97, MOST_DIFFERENT],
  ])('of number %i look as poppler draws the PDF', async (number, most) => {
    const { drawn, printed } = await bothOf(number);
    expect(drawn.length).toBe(printed.length);
    for (const [index, page] of printed.entries())
      expect(shareThatDiffers(drawn[index] as PageImage, page)).toBeLessThan(most);
  });

  it('would not if one line stood a point lower', async () => {
    const { drawn, printed } = await bothOf(3);
    const [sheet, page] = [drawn[0] as PageImage, printed[0] as PageImage];
    const moved = { ...sheet, greys: Uint8Array.from(sheet.greys) };
    // A line of the left column, from just above its letters to just below them.
    for (let y = 820; y > 800; y--)
      for (let x = 70; x < 580; x++) moved.greys[y * sheet.width + x] = sheet.greys[(y - 2) * sheet.width + x] ?? 255;
    expect(shareThatDiffers(moved, page)).toBeGreaterThan(MOST_DIFFERENT);
  });
});

async function bothOf(
  number: number,
): Promise<{ readonly drawn: readonly PageImage[]; readonly printed: readonly PageImage[] }> {
  const { page, painted } = await openPreview(browser, served.url, { width: 1300, height: 1000 });
  if ((await page.getByLabel('Numéro', { exact: true }).inputValue()) !== String(number))
    await painted(() => page.getByLabel('Numéro', { exact: true }).selectOption(String(number)));
  // Before the next page begins, and not in this one, which may still write down how it is looked at.
  await page.addInitScript(
    `localStorage.setItem('bulletin-preview:Au bout du fil !', '{"layout":"print","zoom":${ZOOM}}')`,
  );
  await page.reload();
  const sheets = page.locator('.sheet canvas');
  await sheets.first().waitFor();
  const drawn: PageImage[] = [];
  for (let index = 0; index < (await sheets.count()); index++) {
    const canvas = `document.querySelectorAll('.sheet canvas')[${index}]`;
    // A sheet is drawn when it is in sight; on a busy machine the page may still move when it is brought there.
    const shown = () => page.evaluate(`(${canvas}.scrollIntoView(), ${canvas}.width)`);
    await expect.poll(shown, { timeout: 30_000 }).toBeGreaterThan(1000);
    drawn.push(pageOfDataUrl((await page.evaluate(`${canvas}.toDataURL()`)) as string));
  }
  await page.context().close();
  const name = String(number).padStart(3, '0');
  const pdf = await fetch(`${served.url}${name}/bulletin-${name}.pdf`);
  return { drawn, printed: drawPages(new Uint8Array(await pdf.arrayBuffer()), RESOLUTION * FINER) };
}

function shareThatDiffers(one: PageImage, fine: PageImage): number {
  expect([one.width, one.height]).toEqual([Math.ceil(fine.width / FINER), Math.ceil(fine.height / FINER)]);
  return (
    differences(one, reduced(fine, one)).filter((difference) => difference > DIFFERENT_BY).length / one.greys.length
  );
}

/** Means of squares of so many pixels; beyond the edge there is paper. */
function reduced({ width, height, greys }: PageImage, to: PageImage): PageImage {
  const means = new Uint8Array(to.width * to.height);
  for (let at = 0; at < means.length; at++) {
    const [left, top] = [(at % to.width) * FINER, Math.floor(at / to.width) * FINER];
    let sum = 0;
    for (let y = top; y < top + FINER; y++)
      for (let x = left; x < left + FINER; x++) sum += x < width && y < height ? (greys[y * width + x] ?? 255) : 255;
    means[at] = sum / FINER ** 2;
  }
  return { width: to.width, height: to.height, greys: means };
}
