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
