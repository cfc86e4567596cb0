import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import { composeArticle } from '../../../src/article/compose-article.ts';
import type { DisplayList, GlyphRun, Item } from '../../../src/print/display-list.ts';
import type { Imposition } from '../../../src/print/imposition/imposition.ts';
import { loadPrintTheme } from '../../../src/print/load-print-theme.ts';
import { paint } from '../../../src/print/paint/paint.ts';
import { setArticle } from '../../../src/print/set-article.ts';
import { testFonts } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { keepPdf } from '../../inspectors/keep-pdf.ts';
import { type PdfText, type ReadPdf, readPdf } from '../../inspectors/read-pdf.ts';
import { wordsInReadingOrder } from '../../inspectors/read-reading-order.ts';

const fonts = testFonts();
let article: Article;
let list: DisplayList;
let words: readonly string[];
let alone: ReadPdf;

beforeAll(async () => {
  const publication = testPublication();
  // Of each paragraph no two words are alike: none can stand for another.
  const body = `## Un titre\n\n${paragraph('alpha', 240)}[^1]\n\n## Un autre\n\n${paragraph('beta', 130)}\n\n[^1]: Une note.`;
  const composed = await composeArticle(publication, testBulletin(body));
  const theme = loadPrintTheme(publication).value;
  if (!composed.value || !theme) throw new Error('no article');
  article = composed.value;
  const small = { ...theme, columns: 1, page: { ...theme.page, widthMm: 105, heightMm: 148 } };
  const set = await setArticle(article, small, fonts);
  if (!set.value) throw new Error(`nothing set: ${JSON.stringify(set.problems)}`);
  list = set.value;
  const bytes = await painted();
  keepPdf('before-imposition', bytes);
  words = await wordsInReadingOrder(bytes);
  alone = await readPdf(bytes);
});

describe('sheets that lie on larger ones', () => {
  it('are four here, and paragraphs run on from one to the next', () => {
    expect(list.sheets).toHaveLength(4);
    for (const [index, { items }] of list.sheets.slice(1).entries()) {
      const above = tagsOf(list.sheets[index]?.items ?? []);
      expect(tagsOf(items).some((tag) => above.includes(tag))).toBe(true);
    }
    expect(words.filter((word) => /^(?:alpha|beta)\d+$/.test(word))).toHaveLength(370);
  });

  it.each([
    ['a booklet', BOOKLET],
    ['a pile that is printed from its end', [[3], [2], [1], [0]]],
    [
      'pairs that are turned round',
      [
        [1, 0],
        [3, 2],
      ],
    ],
    ['one large sheet', [[2, 0, 3, 1]]],
  ])('are read as before in %s', async (name, sheets) => {
    const bytes = await painted(beside(sheets));
    keepPdf(name, bytes);
    expect(await wordsInReadingOrder(bytes)).toEqual(words);
  });

  it('stand where the imposition says', async () => {
    const { width, height } = sizeOfSheets();
    const { pages } = await readPdf(await painted(beside(BOOKLET)));
    expect(pages.map((page) => [page.width, page.height])).toEqual([near(2 * width, height), near(2 * width, height)]);
    const [first, second, third, last] = alone.pages;
    expect(pages.map(({ texts }) => texts.map(placeOf))).toEqual([
      [...places(last?.texts, 0), ...places(first?.texts, width)],
      [...places(second?.texts, 0), ...places(third?.texts, width)],
    ]);
  });

  it('take their links and their headings’ places with them', async () => {
    const { width } = sizeOfSheets();
    const { pages, outline } = await readPdf(await painted(beside(BOOKLET)));
    const areas = ({ links }: ReadPdf['pages'][number], dx: number) =>
      links.map(({ url, area: [left, top, right, bottom] }) => [url, ...near(left + dx, top, right + dx, bottom)]);
    const [, second, third] = alone.pages;
    if (!second || !third) throw new Error('no sheets');
    expect(pages[1]?.links.map(({ url, area }) => [url, ...area])).toEqual([
      ...areas(second, 0),
      ...areas(third, width),
    ]);
    const [title] = outline;
    expect(title?.title).toBe('Essai');
    expect(title?.dest.slice(2)).toEqual([...near(width), alone.outline[0]?.dest[3], 0]);
  });

  it('cannot lie where there are none', async () => {
    await expect(painted(beside([[4]]))).rejects.toThrow('no item 4 among 4');
  });
});

/** On one sheet of paper: the fourth beside the first, behind them the second beside the third. */
const BOOKLET = [
  [3, 0],
  [1, 2],
];

/** Links and code stand among the words of a paragraph. */
function paragraph(name: string, count: number): string {
  return Array.from({ length: count }, (_, index) => {
    const word = `${name}${index}`;
    if (index % 7 === 3) return `[${word}](https://exemple.fr/${word})`;
    return index % 7 === 5 ? `\`${word}\`` : word;
  }).join(' ');
}

/** Sides of paper on which sheets lie beside each other. */
function beside(sides: readonly (readonly number[])[]): Imposition {
  const { width, height } = sizeOfSheets();
  return {
    sides: sides.map((sheets) => ({
      width: width * sheets.length,
      height,
      placed: sheets.map((sheet, index) => ({ sheet, x: index * width, y: 0, scale: 1, turn: 0 as const })),
      marks: [],
    })),
    turn: 'short',
  };
}

function sizeOfSheets() {
  const [sheet] = list.sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

function painted(imposition?: Imposition): Promise<Uint8Array> {
  const metadata = { title: article.title, lang: article.lang, date: new Date(0), creator: 'bulletin' };
  return paint(list, metadata, fonts, article.images, { imposition });
}

function tagsOf(items: readonly Item[]): GlyphRun['tag'][] {
  return items.flatMap((item) => (item.kind === 'glyphs' && item.tag !== 'artefact' ? [item.tag] : []));
}

function placeOf({ text, x, y }: PdfText) {
  return [text, x, y];
}

function places(texts: readonly PdfText[] = [], dx: number) {
  return texts.map(({ text, x, y }) => [text, ...near(x + dx, y)]);
}

/** Numbers to a hundredth. */
function near(...values: number[]): unknown[] {
  return values.map((value) => expect.closeTo(value, 2));
}
