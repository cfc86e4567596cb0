import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graphic } from '../../src/graphics/graphic.ts';
import { readSvg } from '../../src/graphics/read-svg.ts';
import { writeSvg } from '../../src/graphics/write-svg.ts';
import { launchBrowser } from '../inspectors/browser.ts';
import { paintGraphic } from '../inspectors/draw-graphic.ts';
import { cannotDraw, drawPages } from '../inspectors/draw-pages.ts';
import { keepPdf } from '../inspectors/keep-pdf.ts';
import { decodePage, differences, type PageImage } from '../inspectors/page-image.ts';

const folder = join(import.meta.dirname, '../fixtures/svg');
const drawings = readdirSync(folder);

/**
 * The author's file as a browser draws it is the standard. Of the pixels, each
 * the mean of nine, this share may differ by more than so many of 255 greys:
 * poppler widens thin lines, and both smooth edges in their own ways.
 */
const MOST_DIFFERENT = 0.005;
const DIFFERENT_BY = 40;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** An SVG file as a page shows it in an `img`. */
async function shown(svg: string | Uint8Array, { width, height }: Graphic): Promise<PageImage> {
  const page = await browser.newPage({ viewport: { width, height } });
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(`<body style="margin: 0"><img style="display: block" src="${address}">`);
  await page.waitForFunction('document.images[0].complete');
  const image = decodePage(await page.screenshot());
  await page.close();
  expect(
    image.greys.some((grey) => grey < 128),
    'the browser shows something',
  ).toBe(true);
  return image;
}

function shareThatDiffers(one: PageImage, other: PageImage): number {
  expect([other.width, other.height]).toEqual([one.width, one.height]);
  return differences(one, other).filter((difference) => difference > DIFFERENT_BY).length / one.greys.length;
}

describe('a drawing looks as browsers draw it', () => {
  it.each(drawings)('%s, in the file for the web', async (name) => {
    const svg = readFileSync(join(folder, name));
    const { graphic } = picture(svg);
    const [original, written] = [await shown(svg, graphic), await shown(writeSvg(graphic), graphic)];
    expect(shareThatDiffers(original, written)).toBeLessThan(MOST_DIFFERENT);
  });

  it.skipIf(cannotDraw).each(drawings)('%s, in print', async (name) => {
    const svg = readFileSync(join(folder, name));
    const { graphic } = picture(svg);
    const pdf = await paintGraphic(graphic, name);
    keepPdf(`drawing-${name}`, pdf);
    const [page] = drawPages(pdf, 96);
    if (!page) throw new Error('no page');
    expect(shareThatDiffers(await shown(svg, graphic), page)).toBeLessThan(MOST_DIFFERENT);
  });
});

function picture(svg: Uint8Array) {
  const reading = readSvg(svg, 'fr');
  if (reading.kind === 'broken') throw new Error(reading.reason);
  return reading;
}
