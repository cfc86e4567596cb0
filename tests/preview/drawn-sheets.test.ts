import { readFileSync } from 'node:fs';
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

const fixture = (name: string, number: number) =>
  `---\nnumber: ${number}\ndate: 2012-0${number}\ntitle: Essai\n---\n\n` +
  readFileSync(join(import.meta.dirname, '../fixtures/print', name, 'input.md'), 'utf8').replace(
    /^---\n.*?\n---\n/s,
    '',
  );

let browser: Browser;
let served: ServedBulletins;

beforeAll(async () => {
  const others = {
    '001-blocs.md': fixture('every-block', 1),
    '002-droite-a-gauche.md': fixture('right-to-left', 2),
  };
  [browser, served] = await Promise.all([launchBrowser(), serveBulletins(others)]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

describe.skipIf(cannotDraw)('the sheets of the preview', () => {
  it.each([3, 1, 2])('of number %i look as poppler draws the PDF', async (number) => {
    const { drawn, printed } = await bothOf(number);
    expect(drawn.length).toBe(printed.length);
    for (const [index, page] of printed.entries())
      expect(shareThatDiffers(drawn[index] as PageImage, page)).toBeLessThan(MOST_DIFFERENT);
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
  if ((await page.getByLabel('Numéro').inputValue()) !== String(number))
    await painted(() => page.getByLabel('Numéro').selectOption(String(number)));
  await page.evaluate(`localStorage.setItem('bulletin-preview:Au bout du fil !', '{"layout":"print","zoom":${ZOOM}}')`);
  await page.reload();
  const sheets = page.locator('.sheet canvas');
  await sheets.first().waitFor();
  const drawn: PageImage[] = [];
  for (let index = 0; index < (await sheets.count()); index++) {
    await page.keyboard.press(index === 0 ? 'Home' : 'ArrowRight');
    const canvas = `document.querySelectorAll('.sheet canvas')[${index}]`;
    await expect.poll(() => page.evaluate(`${canvas}.width`)).toBeGreaterThan(1000);
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
  const grey = (x: number, y: number) => (x < width && y < height ? (greys[y * width + x] ?? 255) : 255);
  const means = Uint8Array.from({ length: to.width * to.height }, (_, at) => {
    const [left, top] = [(at % to.width) * FINER, Math.floor(at / to.width) * FINER];
    let sum = 0;
    for (let y = top; y < top + FINER; y++) for (let x = left; x < left + FINER; x++) sum += grey(x, y);
    return sum / FINER ** 2;
  });
  return { width: to.width, height: to.height, greys: means };
}
