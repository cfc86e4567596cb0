import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { openFonts } from '../../src/fonts/open-fonts.ts';
import { packagedFontFiles } from '../../src/fonts/packaged-fonts.ts';
import { loadPrintTheme } from '../../src/print/load-print-theme.ts';
import { paint } from '../../src/print/paint/paint.ts';
import { startPrintJob } from '../../src/print/print-job.ts';
import { setCouponSheet } from '../../src/print/set-coupon-sheet.ts';
import { MM } from '../../src/print/theme.ts';
import { numberThree } from '../fixtures/build-editions.ts';
import { keepPdf } from '../inspectors/keep-pdf.ts';
import { pdfWords, readPdf } from '../inspectors/read-pdf.ts';

const sheetOf = async (count: number) => {
  const { publication, bulletin } = numberThree();
  const article = (await composeArticle(publication, bulletin)).value;
  const theme = loadPrintTheme(publication).value;
  if (!article?.coupon || !theme) throw new Error('number 3 does not compose');
  const job = await startPrintJob(article, theme, openFonts(packagedFontFiles()));
  return { article, sheet: setCouponSheet(article.coupon, count, job) };
};

describe('a sheet of coupons', () => {
  it.each([1, 2, 3])(
    'has %i in equal parts, a cut line from edge to edge between two, each in the middle of its own',
    async (count) => {
      const { sheet } = await sheetOf(count);
      const [side] = sheet.list?.sheets ?? [];
      const part = (297 * MM) / count;
      const cuts = side?.items.filter((item) => item.kind === 'rule' && item.dash && !item.cap) ?? [];
      const levels = [...new Set(cuts.map((rule) => (rule.kind === 'rule' ? rule.y1 : 0)))];
      expect(levels).toHaveLength(count - 1);
      for (const [index, level] of levels.entries()) expect(level).toBeCloseTo((index + 1) * part, 6);
      for (let index = 0; index < count; index++) {
        const own = (side?.items ?? []).flatMap((item) =>
          item.kind === 'rectangle' && Math.floor(item.y / part) === index ? [item.y - index * part] : [],
        );
        const first = (side?.items ?? []).flatMap((item) =>
          item.kind === 'rectangle' && item.y < part ? [item.y] : [],
        );
        expect(own).toHaveLength(first.length);
        for (const [at, y] of own.entries()) expect(y).toBeCloseTo(first[at] ?? 0, 6);
      }
      const ink = (side?.items ?? []).flatMap((item) => (item.kind === 'glyphs' && item.y < part ? [item.y] : []));
      // Above the first baseline is the band of the title, below the last one white of its own.
      expect(Math.min(...ink) - (part - Math.max(...ink))).toBeCloseTo(10, -1);
    },
  );

  it('says how many fit, where one is too tall for its part', async () => {
    const { sheet } = await sheetOf(4);
    expect(sheet).toMatchObject({ list: undefined, fit: 3 });
  });

  it('is for paper: it has no fields to type in, and says the coupon’s words each time', async () => {
    const { article, sheet } = await sheetOf(3);
    if (!sheet.list) throw new Error('no sheet');
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
