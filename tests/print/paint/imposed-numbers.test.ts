import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article/article.ts';
import type { DisplayList } from '../../../src/print/display-list.ts';
import { impose } from '../../../src/print/imposition/impose.ts';
import { joinLists } from '../../../src/print/imposition/join-lists.ts';
import { markLetterer } from '../../../src/print/imposition/letter-mark.ts';
import type { Imposed, Wishes } from '../../../src/print/imposition/wishes.ts';
import { type PaintOptions, paint } from '../../../src/print/paint/paint.ts';
import type { PrintTheme } from '../../../src/print/theme.ts';
import { itemAt } from '../../../src/sequence/item-at.ts';
import { displayList, publishedNumber, testFonts, testPrintShop } from '../../fixtures/build-editions.ts';
import { cannotDraw, drawPages } from '../../inspectors/draw-pages.ts';
import { keepPdf } from '../../inspectors/keep-pdf.ts';
import { readDestinations } from '../../inspectors/read-destinations.ts';
import { readForm } from '../../inspectors/read-form.ts';
import { pdfPaths } from '../../inspectors/read-paths.ts';
import { type PdfText, type ReadPage, type ReadPdf, readPdf } from '../../inspectors/read-pdf.ts';
import { wordsInReadingOrder } from '../../inspectors/read-reading-order.ts';

const fonts = testFonts();
const numbers = new Map<number, { readonly article: Article; readonly list: DisplayList }>();
let theme: PrintTheme;

type Way = Omit<Wishes, 'runs'>;

/** Painted as it is told, and as a build paints it, for paper. */
interface Painted {
  readonly bytes: Uint8Array;
  readonly plain: Uint8Array;
  readonly imposed: Imposed;
}

const WAYS: readonly (readonly [string, Way])[] = [
  ['pairs', { as: '2up' }],
  ['a booklet', { as: 'booklet' }],
  ['a booklet on A4', { as: 'booklet', paper: 'A4' }],
  ['a booklet that is turned about its long edge', { as: 'booklet', edge: 'long' }],
  ['a poster', { as: 'tiles' }],
  ['sides on A3', { as: 'sheet', paper: 'A3' }],
];

beforeAll(async () => {
  for (const number of [3, 4, 5]) {
    const { publication, bulletin } = publishedNumber(number);
    theme = testPrintShop(publication).theme;
    numbers.set(number, await displayList(publication, bulletin));
  }
}, 120_000);

describe.each([[[3]], [[4]], [[5]], [[4, 3]]])('numbers %j', (chosen) => {
  it.each(WAYS)('are read as before in %s', async (name, way) => {
    const { bytes, plain } = await painted(chosen, way);
    keepPdf(`imposed-${chosen.join('-')}-${name}`, bytes);
    expect(await wordsInReadingOrder(bytes, await readOnce(bytes))).toEqual(
      await wordsInReadingOrder(plain, await readOnce(plain)),
    );
  });

  it.each(WAYS)('have links on their words in %s', async (_, way) => {
    const { bytes, plain } = await painted(chosen, way);
    const links = linkedWords(await readOnce(bytes));
    expect(links).toEqual(linkedWords(await readOnce(plain)));
    expect(links.length > 0).toBe(chosen.includes(4));
  });

  it.each(WAYS)('have what links and bookmarks lead to beside their words in %s', async (_, way) => {
    const { bytes, plain } = await painted(chosen, way);
    const [own, before] = [await readOnce(bytes), await readOnce(plain)];
    const places = await placesLedTo(bytes, own);
    expect(places).toEqual(await placesLedTo(plain, before));
    expect(bookmarks(own)).toEqual(bookmarks(before));
  });
});

describe('a side that is there twice', () => {
  it('is seen twice, and read once', async () => {
    const { bytes } = await painted([4], { as: '2up' });
    const { pages } = await readOnce(bytes);
    for (const { texts, width } of pages) {
      const [left, right] = [texts.filter(({ x }) => x < width / 2), texts.filter(({ x }) => x >= width / 2)];
      expect(right.map(({ text }) => text)).toEqual(left.map(({ text }) => text));
      expect(right.every(({ isArtefact }) => isArtefact)).toBe(true);
      expect(left.some(({ isArtefact }) => !isArtefact)).toBe(true);
    }
  });

  it.skipIf(cannotDraw)('is the same picture twice', async () => {
    const { bytes } = await painted([3], { as: '2up' });
    // So that half a page is a whole number of dots.
    const half = 600;
    const [page] = drawPages(bytes, (half * 25.4) / 148.5);
    if (!page) throw new Error('no page');
    let unlike = 0;
    let dark = 0;
    for (let y = 0; y < page.height; y++)
      for (let x = 8; x < half - 8; x++) {
        const [left, right] = [page.greys[y * page.width + x] ?? 0, page.greys[y * page.width + x + half] ?? 0];
        if (left < 128) dark++;
        if (Math.abs(left - right) > 128) unlike++;
      }
    expect(dark).toBeGreaterThan(5000);
    expect(unlike).toBeLessThan(dark / 100);
  });
});

describe('how it is printed', () => {
  it.each([
    [{ as: 'booklet' }, 'DuplexFlipShortEdge'],
    [{ as: 'booklet', edge: 'long' }, 'DuplexFlipLongEdge'],
    [{ as: '2up' }, 'DuplexFlipShortEdge'],
    [{ as: 'sheet' }, 'DuplexFlipLongEdge'],
    [{ as: 'sheet', edge: 'short' }, 'DuplexFlipShortEdge'],
    [{ as: 'tiles' }, 'Simplex'],
  ] as const)('is said to the printer: %j', async (way, duplex) => {
    const { viewerPreferences } = await readOnce((await painted([4], way)).bytes);
    expect(viewerPreferences.Duplex).toBe(duplex);
  });

  it('is the same to the byte where each sheet is a side', async () => {
    const { article, list } = of(4);
    const { imposed } = await painted([4], { as: 'sheet' });
    const { imposition } = imposed;
    expect(await bytesOf(list, article, { imposition })).toEqual(await bytesOf(list, article, {}));
  });
});

describe('the coupon’s fields', () => {
  it('are where nothing is scaled, turned, cut or copied', async () => {
    const fields = async (way: Way) => (await readForm((await painted([4], way)).bytes)).fields.length;
    const all = (await readForm(await bytesOf(of(4).list, of(4).article, {}))).fields.length;
    expect(all).toBeGreaterThan(3);
    expect(await fields({ as: 'booklet' })).toBe(all);
    for (const way of [
      { as: 'booklet', paper: 'A4' },
      { as: 'booklet', edge: 'long' },
      { as: '2up' },
      { as: 'tiles' },
    ] as const)
      expect(await fields(way)).toBe(0);
  });

  it('lie in their half of a booklet', async () => {
    const { bytes } = await painted([4], { as: 'booklet' });
    const plain = await readForm(await bytesOf(of(4).list, of(4).article, {}));
    // The last side is the left half of the first.
    const { widgets } = await readForm(bytes);
    expect(widgets.map(({ name, area }) => [name, ...area])).toEqual(
      plain.widgets.map(({ name, area }) => [name, ...area.map((length) => expect.closeTo(length, 2))]),
    );
  });
});

describe('lines', () => {
  it('do not fall below what printers draw where a side is made smaller', async () => {
    const { bytes } = await painted([5], { as: 'booklet', paper: 'A5' });
    const { imposed } = await painted([5], { as: 'booklet', paper: 'A5' });
    expect(imposed.scale).toBeCloseTo(0.5, 2);
    const paths = (await Promise.all(imposed.imposition.sides.map((_, index) => pdfPaths(bytes, index + 1)))).flat();
    const lines = paths.filter((path) => path.painted === 'stroke');
    expect(lines.length).toBeGreaterThan(20);
    // Lines of sides are half as thick as is said of them; marks are as thick as they are.
    expect(lines.filter(({ thickness }) => thickness * imposed.scale < 0.2499 && thickness !== 0.4)).toEqual([]);
  });
});

describe('pictures', () => {
  it('have as many dots an inch as before on a poster, where their files do', async () => {
    const { list, article } = of(4);
    const size = async (way: Way) => (await painted([4], way)).bytes.length;
    expect(list.sheets.some(({ items }) => items.some(({ kind }) => kind === 'picture'))).toBe(true);
    expect(article.images.length).toBeGreaterThan(0);
    expect(await size({ as: 'booklet', paper: 'A4' })).toBeLessThan(await size({ as: 'booklet' }));
    expect(await size({ as: 'tiles' })).toBeGreaterThan(await size({ as: 'booklet' }));
  });
});

describe('the pieces of a poster', () => {
  it('say which one they are, outside of what is shown, and nobody hears it', async () => {
    const { bytes, imposed } = await painted([4], { as: 'tiles' });
    const { pages } = await readOnce(bytes);
    for (const [index, page] of pages.entries()) {
      const labels = page.texts.filter(({ isArtefact, size }) => isArtefact && size === 7);
      const words = labels.map(({ text }) => text).join('');
      const [row, column] = [Math.floor((index % 4) / 2) + 1, (index % 2) + 1];
      expect(words.replaceAll(/\s/g, ' ')).toBe(
        `Morceau ${(index % 4) + 1} sur 4 : rangée ${row}, colonne ${column} – Une feuille qu’on garde, face ${Math.floor(index / 4) + 1}`,
      );
      const placed = itemAt(itemAt(imposed.imposition.sides, index).placed, 0);
      const foot = placed.y + ((placed.window?.y ?? 0) + (placed.window?.height ?? 0)) * placed.scale;
      for (const { y } of labels) {
        expect(y - 7).toBeGreaterThan(foot);
        expect(y).toBeLessThan(page.height - 14);
      }
    }
  });
});

function of(number: number) {
  const made = numbers.get(number);
  if (!made) throw new Error(`number ${number} was not set`);
  return made;
}

const known = new Map<string, Painted>();
/** What numbers look like that are not laid out on paper, whatever the way. */
const plains = new Map<string, Uint8Array>();

async function painted(chosen: readonly number[], way: Way): Promise<Painted> {
  const key = JSON.stringify([chosen, way]);
  const before = known.get(key);
  if (before) return before;
  const joined = joinLists(
    chosen.map(of).map(({ list, article: { title, lang, images } }) => ({ list, title, lang, images })),
  );
  const { value: imposed, problems } = impose(
    joined.list.sheets,
    { ...way, runs: joined.runs },
    markLetterer(fonts, theme, joined.lang),
  );
  if (!imposed) throw new Error(JSON.stringify(problems));
  const { imposition } = imposed;
  const bytes = await bytesOf(joined.list, joined, { imposition });
  const plain = plains.get(chosen.join()) ?? (await bytesOf(joined.list, joined, { flat: true }));
  plains.set(chosen.join(), plain);
  const made = { bytes, plain, imposed };
  known.set(key, made);
  return made;
}

const reads = new Map<Uint8Array, Promise<ReadPdf>>();

/** As `readPdf`, once for each PDF. */
function readOnce(bytes: Uint8Array): Promise<ReadPdf> {
  const read = reads.get(bytes) ?? readPdf(bytes);
  reads.set(bytes, read);
  return read;
}

function bytesOf(
  list: DisplayList,
  { title, lang, images }: Pick<Article, 'title' | 'lang' | 'images'>,
  options: PaintOptions,
): Promise<Uint8Array> {
  return paint(list, { title, lang, date: new Date(0), creator: 'bulletin' }, fonts, images, options);
}

/** Each link with the words that it lies on, wherever that is. */
function linkedWords({ pages }: ReadPdf): string[] {
  return pages
    .flatMap(({ links, texts }) =>
      links.map(({ url, area: [left, top, right, bottom] }) => {
        const on = texts.filter(({ x, y, isArtefact, width, glyphs }) => {
          const [start, end] = [x, glyphs.at(-1)?.x2 ?? x + width];
          const middle = (start + end) / 2;
          return !isArtefact && middle > left && middle < right && y > top && y < bottom;
        });
        return `${url} ${on.map(({ text }) => text.trim()).join(' ')}`;
      }),
    )
    .sort();
}

async function placesLedTo(bytes: Uint8Array, { pages }: ReadPdf): Promise<string[]> {
  const { places, links } = await readDestinations(bytes);
  const led = [...places].map(
    ([name, { page, left, top }]) => `${name}: ${nearest(itemAt(pages, page - 1), left, top)}`,
  );
  return [...led, ...[...links].sort()];
}

/** The text whose first letter begins nearest to a place on a page, in points from its bottom left corner. */
function nearest({ texts, height }: ReadPage, left: number, top: number): string {
  const distance = ({ x, y, size, glyphs }: PdfText) => {
    const isTurned = (glyphs[0]?.x2 ?? x) < x;
    return Math.hypot(x - left, y + (isTurned ? size : -size) - (height - top));
  };
  const [first] = texts.filter(({ isArtefact }) => !isArtefact).sort((one, other) => distance(one) - distance(other));
  return first?.text ?? '';
}

function bookmarks({ outline }: ReadPdf): string[] {
  const all = (items: ReadPdf['outline']): ReadPdf['outline'] => items.flatMap((item) => [item, ...all(item.items)]);
  return all(outline).map(({ title }) => title);
}
