import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import type { FrontMatter } from '../../src/publication/publication.ts';
import { renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { webPictures } from '../../src/web/web-pictures.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { pagesInBrowser } from './pages-in-browser.ts';

const publication = testPublication({ folder: join(import.meta.dirname, '../fixtures/print/pictures') });

type Edges = readonly [picture: number, credit: number];

const pages = pagesInBrowser();

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
  const address = pages.write(files);
  const page = await pages.browser.newPage();
  await page.goto(address);
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

describe('what a page says of the width of its pictures', () => {
  /** How wide each picture is, and how wide it is said to be by the first size that holds. */
  const WIDTHS = `[...document.querySelectorAll('.body img[sizes]')].map((picture) => {
    const probe = document.createElement('div');
    const [, , length] = picture.sizes
      .split(/, (?=\\(|\\d+vw$|min\\([^()]*\\)$)/)
      .map((size) => /^(\\(min-width: \\d+rem\\) )?(.*)$/.exec(size))
      .map(([, query, length]) => [query === undefined || matchMedia(query).matches, query, length])
      .find(([holds]) => holds);
    // Lengths of sizes are not those of the page: its letters are larger.
    document.documentElement.style.fontSize = '16px';
    probe.style.cssText = 'position: absolute; width: ' + length;
    document.body.append(probe);
    const said = probe.getBoundingClientRect().width;
    document.documentElement.style.fontSize = '';
    probe.remove();
    return [picture.getBoundingClientRect().width, said];
  })`;
  const large = '![Une colline](images/colline.webp)';
  const long = 'Camarades, venez tous à la réunion. '.repeat(20);
  it.each([
    ['letter', `Camarades,\n\n${large}\n\n:::photos\n${large}\n${large}\n:::\n`, 3],
    [
      'newspaper',
      `# Un long\n\n${large}\n\n${long}\n\n${long}\n\n# Une brève {span=1}\n\n${large}\n\nCamarades.\n\n# Large\n\n${large.replace(')', '){span=all}')}\n\n${long}`,
      3,
    ],
  ] as const)('is true in a %s', async (template, body, count) => {
    for (const widths of await ask<readonly [number, number][]>(WIDTHS, body, [360, 600, 740, 1280, 1900], {
      template,
    })) {
      expect(widths).toHaveLength(count);
      for (const [width, said] of widths) {
        expect(said).toBeGreaterThan(width * 0.97);
        expect(said).toBeLessThan(width * 1.12);
      }
    }
  });
});
