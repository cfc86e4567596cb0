import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import type { FrontMatter } from '../../src/publication/publication.ts';
import { renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { webPictures } from '../../src/web/web-pictures.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { launchBrowser } from '../inspectors/browser.ts';

const publication = testPublication({ folder: join(import.meta.dirname, '../fixtures/print/pictures') });

type Edges = readonly [picture: number, credit: number];

let browser: Browser;
const out = mkdtempSync(join(tmpdir(), 'bulletin-looks-'));

beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(out, { recursive: true });
});

/** The page of a text, opened in windows of each width; what `script` says in it. */
async function ask<Answer>(
  script: string,
  body: string,
  widths: readonly number[],
  front: Partial<FrontMatter> = {},
): Promise<readonly Answer[]> {
  const theme = openWebTheme(publication);
  const { value } = await composeArticle(publication, testBulletin(body, front));
  if (!value) throw new Error('the article does not compose');
  const pictures = await webPictures(value.images);
  const files = renderPage(value, publication, theme, { archive: false, pictures }).value?.files ?? [];
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), bytes);
  }
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(out, '001/index.html')).href);
  await page.evaluate('document.fonts.ready');
  const answers: Answer[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    answers.push(await page.evaluate<Answer>(script));
  }
  await page.close();
  return answers;
}

describe('the credit of a picture', () => {
  const EDGES = `[...document.querySelectorAll('.credit')].map((credit) =>
    ['img', '.credit'].map((name) => credit.parentElement.querySelector(name).getBoundingClientRect().right))`;
  const large = '![Une colline](images/colline.webp "La colline"){crédit="Photo : Léa"}';
  const BODY = `Camarades,

${large}

${large.replace('{', '{width=50% ')}

[![Une colline](images/colline.webp "La colline")](https://exemple.fr/){width=60mm crédit="Photo : Léa"}

${large.replace('{', '{span=all ')}

:::photos
${large}
${large}
:::
`;
  it.each(['letter', 'newspaper'] as const)('ends where the picture ends, in a %s', async (template) => {
    for (const edges of await ask<readonly Edges[]>(EDGES, BODY, [360, 740, 1280], { template })) {
      expect(edges).toHaveLength(6);
      for (const [picture, credit] of edges) expect(Math.abs(picture - credit)).toBeLessThan(1);
    }
  });
});

describe('a page that runs from right to left', () => {
  const PLACES = `[...document.querySelectorAll('.body td, .body th, .body li, .body p')].map((one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    const { left, right } = range.getBoundingClientRect();
    return [one.textContent.trim(), left, right];
  })`;
  it('has its columns, its items and its text from the right', async () => {
    const body =
      'نص عربي.\n\nUn texte.\n\n- المطلب\n- Un point\n- الثاني\n\n| المدينة | عدد |\n|---|--:|\n| باريس | 1200 |';
    const front = { title: 'المكتبات ليست ترفاً', lang: 'ar' };
    for (const places of await ask<readonly [string, number, number][]>(PLACES, body, [360, 1280], front)) {
      const edge = (text: string) => {
        const found = places.find(([own]) => own === text);
        if (!found) throw new Error(`${text} is not on the page`);
        return { left: found[1], right: found[2] };
      };
      const { left } = edge('Un texte.');
      const { right } = edge('نص عربي.');
      expect(left).toBeLessThan(edge('نص عربي.').left);
      expect(right - edge('المدينة').right).toBeCloseTo(0, 0);
      expect(edge('عدد').right).toBeLessThan(edge('المدينة').left - 10);
      expect(Math.abs(edge('1200').right - edge('عدد').right)).toBeLessThan(1.5);
      // Each item has the room for its bullet on its own side.
      expect(right - edge('المطلب').right).toBeGreaterThan(15);
      expect(Math.abs(edge('Un point').left - left - (right - edge('المطلب').right))).toBeLessThan(1.5);
    }
  });
});
