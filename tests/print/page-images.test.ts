import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printEdition, publishedNumber } from '../fixtures/build-editions.ts';
import { fixtureBulletin, testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { cannotDraw, drawPages } from '../inspectors/draw-pages.ts';
import { decodePage, differences, encodePage, type PageImage } from '../inspectors/page-image.ts';

const fixtures = join(import.meta.dirname, '../fixtures/print');

if (cannotDraw) {
  process.stderr.write(
    '\n*** SKIPPED: no page was compared with its picture, because pdftoppm (poppler) is missing ***\n\n',
  );
}

/** Dots an inch: enough to see a letter, and a page full of text is 45 kB. */
const RESOLUTION = 60;
/**
 * A page has changed when more than this share of its pixels differ by more
 * than so many of 255 greys: 14 pixels of an A4 side, a bullet that is moved.
 * What versions of poppler smooth in different ways, `differences` softens.
 */
const MOST_CHANGED = 0.00004;
const CHANGED_BY = 32;

describe.skipIf(cannotDraw)('each page of a fixture looks as it did', () => {
  // Run vitest with `-u` to write `page-<n>.png`, and look at them.
  it.each(readdirSync(fixtures))('%s', async (name) => {
    const folder = join(fixtures, name);
    const bulletin = testBulletin(readFileSync(join(folder, 'input.md'), 'utf8'));
    expectPages(await printEdition(testPublication({ folder }), bulletin, name), folder, name);
  });
});

describe.skipIf(cannotDraw)('each page of a paper looks as it did', () => {
  const papers = join(import.meta.dirname, '../fixtures/papers');
  it.each(readdirSync(papers))('%s', async (name) => {
    const folder = join(papers, name);
    expectPages(await printEdition(testPublication({ folder }), fixtureBulletin(folder), name), folder, name);
  });
});

describe.skipIf(cannotDraw)('each page of the publication looks as it did', () => {
  it.each([3, 4])('number %i', async (number) => {
    const { publication, bulletin } = publishedNumber(number);
    const edition = await printEdition(publication, bulletin, `number-${number}`);
    expectPages(edition, join(import.meta.dirname, `../fixtures/numbers/${number}`), `number-${number}`);
  });
});

/** Compares the pages of a PDF with the pictures in a folder. */
function expectPages({ pdf }: { readonly pdf: Uint8Array }, folder: string, name: string): void {
  const pages = drawPages(pdf, RESOLUTION);
  const changed = pages.flatMap((page, index) => {
    const file = `page-${index + 1}.png`;
    const path = join(folder, file);
    if (isWritten(path)) writeFileSync(path, encodePage(page));
    const expected = existsSync(path) ? decodePage(readFileSync(path)) : undefined;
    return expected && looksLike(expected, page) ? [] : [`${file}: see ${kept(name, file, page, expected)}`];
  });
  expect(changed, 'pages that look different; `-u` writes their pictures anew').toEqual([]);
  expect(readdirSync(folder).filter((file) => /^page-\d+\.png$/.test(file))).toHaveLength(pages.length);
}

/** Whether a picture is to be written: as for text snapshots, all with `-u`, missing ones outside continuous integration. */
function isWritten(path: string): boolean {
  const snapshots = process.env.BULLETIN_TEST_SNAPSHOTS;
  return snapshots === 'all' || (snapshots === 'new' && !existsSync(path));
}

function looksLike(expected: PageImage, actual: PageImage): boolean {
  if (expected.width !== actual.width || expected.height !== actual.height) return false;
  const changed = differences(expected, actual).filter((difference) => difference > CHANGED_BY);
  return changed.length <= MOST_CHANGED * actual.greys.length;
}

/** Keeps a page that has changed, and where it has, for whoever wants to see it. */
function kept(name: string, file: string, actual: PageImage, expected: PageImage | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), `bulletin-${name}-`));
  writeFileSync(join(folder, file), encodePage(actual));
  if (expected && expected.width === actual.width && expected.height === actual.height) {
    const greys = differences(expected, actual).map((difference) => 255 - Math.min(255, difference * 2));
    writeFileSync(join(folder, `difference-${file}`), encodePage({ ...actual, greys }));
  }
  return folder;
}
