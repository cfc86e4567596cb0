import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { openFonts } from '../../src/fonts/open-fonts.ts';
import { packagedFontFiles } from '../../src/fonts/packaged-fonts.ts';
import { loadPrintTheme } from '../../src/print/load-print-theme.ts';
import { paint } from '../../src/print/paint/paint.ts';
import { setCouponSheet } from '../../src/print/set-coupon-sheet.ts';
import { MM } from '../../src/print/theme.ts';
import { numberThree } from '../fixtures/build-editions.ts';
import { keepPdf } from '../inspectors/keep-pdf.ts';
import { pdfWords, readPdf } from '../inspectors/read-pdf.ts';

const sheetOf = async (most: number) => {
  const { publication, bulletin } = numberThree();
  const article = (await composeArticle(publication, bulletin)).value;
  const theme = loadPrintTheme(publication).value;
  if (!article || !theme) throw new Error('number 3 does not compose');
  return { article, sheet: await setCouponSheet(article, theme, openFonts(packagedFontFiles()), most) };
};

describe('a sheet of coupons', () => {
  it('holds as many as are asked for', async () => {
    const { sheet } = await sheetOf(2);
    expect(sheet?.count).toBe(2);
  });

  it('holds no more than fit, a cut line from edge to edge below each', async () => {
    const { sheet } = await sheetOf(9);
    expect(sheet?.count).toBe(3);
    const [side] = sheet?.list.sheets ?? [];
    const cuts = side?.items.filter((item) => item.kind === 'rule' && item.dash && !item.cap) ?? [];
    const levels = new Set(cuts.map((rule) => (rule.kind === 'rule' ? rule.y1 : 0)));
    expect(levels.size).toBe(3);
    for (const item of side?.items ?? []) if (item.kind === 'glyphs') expect(item.y).toBeLessThan(288 * MM);
  });

  it('is for paper: it has no fields to type in, and says the coupon’s words each time', async () => {
    const { article, sheet } = await sheetOf(3);
    if (!sheet) throw new Error('no sheet');
    expect(sheet.list.sheets[0]?.items.some(({ kind }) => kind === 'field')).toBe(false);
    const metadata = { title: 'Coupons', lang: 'fr', date: new Date(0), creator: 'bulletin' };
    const pdf = await paint(sheet.list, metadata, openFonts(packagedFontFiles()), article.images);
    keepPdf('coupon-sheet', pdf);
    const words = pdfWords(await readPdf(pdf)).map(({ word }) => word);
    const once = words.slice(0, words.length / 3);
    expect(once.slice(0, 2)).toEqual(['Bulletin', 'd’adhésion']);
    expect(words).toEqual([...once, ...once, ...once]);
  });
});
