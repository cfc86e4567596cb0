import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ChoiceField, Coupon, TextField } from '../../src/coupon/coupon.ts';
import { renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { testPublication } from '../fixtures/test-bulletin.ts';
import { readPdf } from '../inspectors/read-pdf.ts';
import { testArticle } from './article.ts';
import { pagesInBrowser } from './pages-in-browser.ts';

const pages = pagesInBrowser();

async function open(coupon: Coupon, fragment = ''): Promise<Page> {
  const publication = testPublication();
  const { value } = renderPage(testArticle({ coupon }), publication, openWebTheme(publication));
  if (!value) throw new Error('the page does not render');
  const address = pages.write(value.files);
  const page = await pages.browser.newPage({ viewport: { width: 690, height: 800 } });
  await page.goto(`${address}${fragment}`);
  await page.evaluate('document.fonts.ready');
  return page;
}

/** A question that is written over two lines, and its answers. */
const question = (index: number, width = 6): ChoiceField => ({
  kind: 'one-of',
  name: `q${index}`,
  label: `Question ${index} : faut-il que la section demande encore des heures, et pour qui les demander`,
  width,
  required: false,
  choices: ['Oui', 'Non'],
});

const remark = (index: number): TextField => ({
  kind: 'long-text',
  name: `r${index}`,
  label: 'Remarque',
  width: 6,
  required: false,
  lines: 2,
});

describe.each(['form', 'print-only'] as const)('a coupon of the kind « %s » printed from a browser', (web) => {
  it.each([4, 5, 6, 7, 8, 9, 12])('has « Oui » and « Non » beside each other in %i columns', async (width) => {
    const page = await open({ title: 'Enquête', web, rows: [[question(1, width)]] });
    await page.emulateMedia({ media: 'print' });
    const tops = await page.evaluate<readonly number[]>(
      `[...document.querySelectorAll('.choice')].map((one) => one.getBoundingClientRect().top)`,
    );
    expect(tops).toHaveLength(2);
    expect(tops[0]).toBe(tops[1]);
    await page.close();
  });

  it.each(['', '#print-coupon'])('keeps questions and answers on one page (%s)', async (fragment) => {
    const rows = Array.from({ length: 40 }, (_, index) => [question(index + 1), remark(index + 1)]);
    const page = await open({ title: 'Enquête', web, rows }, fragment);
    const pdf = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    await page.close();
    const pages = pdf.pages.map(({ texts }) => texts.map(({ text }) => text.replace(/\s/g, '')).join(''));
    expect(pages.length).toBeGreaterThan(2);
    const counted = (text: string, words: string) => text.split(words).length - 1;
    for (const text of pages) {
      const questions = counted(text, 'Question');
      expect(counted(text, 'demander')).toBe(questions);
      expect(counted(text, 'Oui')).toBe(questions);
      expect(counted(text, 'Non')).toBe(questions);
      expect(counted(text, 'Remarque')).toBe(questions);
    }
    // The title does not stand alone.
    const titled = pages.find((text) => text.includes('Enquête'));
    expect(counted(titled ?? '', 'Question')).toBeGreaterThan(0);
  });
});
