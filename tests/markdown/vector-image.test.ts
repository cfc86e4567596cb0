import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { writeSvg } from '../../src/graphics/write-svg.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">';
const DRAWING = `${SVG}<title>Un carré</title><rect width="20" height="20"/></svg>`;

/** The article that shows files, and its problems: severity, code and what is left out. */
async function composed(markdown: string, files: Record<string, string | Uint8Array>, logo?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-svg-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'images'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const publication = testPublication({ folder, ...(logo !== undefined && { logo }) });
  const { value, problems } = await composeArticle(publication, testBulletin(markdown));
  return {
    article: value,
    problems: problems.map(({ severity, code, values, place }) =>
      [
        severity,
        code,
        values.file,
        values.thing ?? values.words ?? values.format ?? values.line ?? '',
        place?.line ?? '',
      ]
        .join(' ')
        .trim(),
    ),
  };
}

describe('an SVG picture in Markdown', () => {
  it.each([
    ['little', Buffer.from(`\ufeff${DRAWING}`, 'utf16le')],
    ['big', Buffer.from(`\ufeff${DRAWING}`, 'utf16le').swap16()],
  ])('is known by its bytes in UTF-16 too, the %s end first', async (_, bytes) => {
    const { article, problems } = await composed('Un ![carré](images/a.png) ici.', { 'images/a.png': bytes });
    expect(article?.images[0]).toMatchObject({ format: 'svg', width: 40, height: 20, title: 'Un carré' });
    expect(problems).toEqual(['note image.mislabelled images/a.png SVG 1']);
  });

  it('becomes a drawing for print and a file for the web', async () => {
    const { article, problems } = await composed('Un ![carré](images/a.svg) ici.', { 'images/a.svg': DRAWING });
    expect(problems).toEqual([]);
    const [image] = article?.images ?? [];
    expect(image).toMatchObject({ src: 'images/a.svg', format: 'svg', width: 40, height: 20, title: 'Un carré' });
    expect(image?.format === 'svg' && writeSvg(image.graphic)).toContain('<path d="M0 0L20 0L20 20L0 20Z"');
    expect(JSON.stringify(article?.body)).toContain('"width":40,"height":20');
  });

  it('without alternative text has what it says of itself, and the warning still', async () => {
    const { article, problems } = await composed('![](a.svg)', { 'a.svg': DRAWING });
    expect(problems).toEqual(['warning image.no-alt a.svg  1']);
    expect(JSON.stringify(article?.body)).toContain('"alt":"Un carré"');
  });

  it('says what it is shown without, and where it stands in the text', async () => {
    const svg = `${SVG}<image/><image/><foreignObject>perdu</foreignObject><rect width="9" height="9"/></svg>`;
    const { problems } = await composed('Un.\n\n![dessin](a.svg)', { 'a.svg': svg });
    expect(problems).toEqual([
      'warning image.svg-without a.svg found.svg-image 3',
      'warning image.svg-without a.svg found.svg-foreign-object 3',
      'warning image.svg-words a.svg perdu 3',
    ]);
  });

  it('may be the logo', async () => {
    const { article, problems } = await composed('Texte.', { 'logo.svg': DRAWING }, 'logo.svg');
    expect(problems).toEqual([]);
    expect(article?.masthead.logo?.format).toBe('svg');
  });

  const png = readFileSync(join(import.meta.dirname, '../fixtures/print/images/images/plein.png'));
  it.each<[string, string, string | Uint8Array, string, string]>([
    ['a PNG that is called SVG', 'a.svg', png, 'PNG', 'png'],
    ['an SVG that is called PNG', 'a.png', DRAWING, 'SVG', 'svg'],
    [
      'an SVG with declarations and comments that is called JPEG',
      'a.jpg',
      `<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE svg [<!ENTITY a "b">]>\n${DRAWING}`,
      'SVG',
      'svg',
    ],
  ])('is shown as what it is, and told: %s', async (_, name, content, shown, format) => {
    const { article, problems } = await composed(`![dessin](${name})`, { [name]: content });
    expect(problems).toEqual([`note image.mislabelled ${name} ${shown} 1`]);
    expect(article?.images[0]?.format).toBe(format);
  });

  it.each<[string, string, string | Uint8Array, string]>([
    ['an empty file', 'a.svg', '', 'error image.empty a.svg  1'],
    ['a page', 'a.svg', '<html></html>', 'error image.not-svg a.svg  1'],
    ['a file that ends too soon', 'a.svg', `${SVG}\n<g>`, 'error image.svg-damaged-at a.svg 2 1'],
    [
      'a file of ten megabytes',
      'a.svg',
      new Uint8Array(10 * 1024 * 1024).fill(0x20),
      'error image.svg-too-large a.svg  1',
    ],
    ['no width', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="0"/>', 'error image.zero-sized a.svg  1'],
  ])('is refused with its name and the reason: %s', async (_, name, content, problem) => {
    const { article, problems } = await composed(`![dessin](${name})`, { [name]: content });
    expect(problems).toEqual([problem]);
    expect(article).toBeUndefined();
  });
});
