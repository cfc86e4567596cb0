import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { readFrontMatter } from '../../src/publication/read-front-matter.ts';
import { eachOffset, noOffsets } from '../../src/sequence/offsets.ts';
import { articleHtml } from '../../src/web/article-html.ts';
import { testPublication } from '../fixtures/test-bulletin.ts';

const publication = testPublication({ folder: join(import.meta.dirname, '../fixtures/print/images') });

async function composed(frontMatter: string, body = 'Texte.') {
  const source = `---\nnumber: 1\ndate: 2026-11\n${frontMatter}\n---\n\n${body}\n`;
  const { value: bulletin, problems } = readFrontMatter('bulletin.md', source);
  expect(problems).toEqual([]);
  if (!bulletin) throw new Error('no bulletin');
  const { value } = await composeArticle(publication, bulletin);
  if (!value) throw new Error('no article');
  return { article: value, source };
}

const html = async (body: string) => articleHtml((await composed('title: Essai', body)).article.body, 'fr');

describe('a title', () => {
  it.each([
    'title: Les pauses chronométrées\\ le plateau se lève',
    'title: Les pauses chronométrées \\ le plateau se lève',
    'title: >-\n  Les pauses chronométrées\\\n  le plateau se lève',
    'title: |\n  Les pauses chronométrées\\\n  le plateau se lève',
    "title: 'Les pauses chronométrées \\ le plateau se lève'",
  ])('ends its line at a backslash: %s', async (frontMatter) => {
    const { article } = await composed(frontMatter);
    expect(articleHtml(article.headline, 'fr')).toBe('Les pauses chronométrées <br>le plateau se lève');
    expect(article.title).toBe('Les pauses chronométrées le plateau se lève');
  });

  it('is set right as a whole', async () => {
    const { article } = await composed('title: Il dit "non \\ et non" !');
    expect(articleHtml(article.headline, 'fr')).toBe('Il dit «\u00A0non <br>et non\u00A0»\u202F!');
  });

  it.each(['title: Le chemin C:\\Temp', 'title: Essai \\', 'title: Essai'])('has one line: %s', async (frontMatter) => {
    expect(articleHtml((await composed(frontMatter)).article.headline, 'fr')).not.toContain('<br>');
  });

  it('of several lines without a backslash is refused as before', () => {
    const source = '---\nnumber: 1\ndate: 2026-11\ntitle: |\n  Un\n  deux\n---\n\nTexte.\n';
    expect(readFrontMatter('bulletin.md', source).problems.map(({ code }) => code)).toEqual(['field.one-line']);
  });
});

it('a standfirst ends its lines there', async () => {
  const { article } = await composed('title: Essai\nstandfirst: Un chapô \\ en deux lignes');
  expect(article.standfirst && articleHtml(article.standfirst, 'fr')).toBe('Un chapô <br>en deux lignes');
});

describe('a backslash before a space', () => {
  it.each([
    ['## Un titre \\ long', '<h2 id="un-titre-long">Un titre <br>long</h2>'],
    ['### Un *titre\\ long*', '<h2 id="un-titre-long">Un <em>titre <br>long</em></h2>'],
    ['![Photo](images/photo.jpg "Une légende \\ longue")', '<figcaption>Une légende <br>longue</figcaption>'],
    ['![Photo](images/photo.jpg "Une légende\\\nlongue")', '<figcaption>Une légende <br>longue</figcaption>'],
    [':::citation\nDes mots \\ tirés\n:::', '<p>Des mots <br>tirés</p>'],
    [':::encadre[Un titre \\ long]\nTexte.\n:::', '<p class="box-title">Un titre <br>long</p>'],
  ])('ends a line: %s', async (markdown, expected) => {
    expect(await html(markdown)).toContain(expected);
  });

  it.each([
    ['Le disque C:\\ est plein.', 'C:\\ est'],
    ['> Le disque C:\\ est plein.', 'C:\\ est'],
    ['## Le disque `C:\\ ` est plein', '<code>C:\\ </code>'],
    ['## Le disque C:\\\\ est plein', 'C:\\ est'],
  ])('is what it is elsewhere, in code, and typed twice: %s', async (markdown, expected) => {
    expect(await html(markdown)).toContain(expected);
  });

  it('keeps each character of a heading where it was typed', async () => {
    const { article, source } = await composed('title: Essai', '## Un titre \\ long\n\nTexte.');
    const [heading] = article.body.children;
    const texts = heading?.type === 'element' ? heading.children.filter((child) => child.type === 'text') : [];
    const typed = texts.map(({ data }) =>
      [...eachOffset(data?.offsets ?? noOffsets())].map((offset) => source[offset]).join(''),
    );
    expect(typed).toEqual(['Un titre\\', 'long']);
  });
});
