import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { toString as hastText } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';

const publication = testPublication({ folder: join(import.meta.dirname, '../fixtures/print/photos') });

/** All text of a body, and the credits in it. */
async function composed(markdown: string) {
  const { value, problems } = await composeArticle(publication, testBulletin(markdown));
  const body = value?.body as Root;
  const credits: string[] = [];
  visit(body, 'element', (element: Element) => {
    const { className } = element.properties;
    if (Array.isArray(className) && className.includes('credit')) credits.push(hastText(element));
  });
  return { text: hastText(body).trim(), credits, codes: problems.map(({ code }) => code) };
}

describe('braces behind a picture in which Markdown reads something', () => {
  it.each([
    ['an address', 'https://exemple.fr/a'],
    ['an emphasis', 'photo *Léa* Martin'],
    ['code', 'photo `x` y'],
  ])('are one attribute, as it was typed: %s', async (_, credit) => {
    const { text, credits } = await composed(`![a](images/place.svg){credit="${credit}"}\n`);
    expect(credits).toEqual([credit]);
    expect(text).toBe(credit);
  });

  it('are one behind a link around a picture too', async () => {
    const { credits } = await composed('[![a](images/place.svg)](https://exemple.fr){credit="photo *Léa*"}\n');
    expect(credits).toEqual(['photo *Léa*']);
  });

  it.each([
    ['that nothing closes', '![a](images/place.svg){credit="photo *Léa* Martin\n'],
    ['with others in them', '![a](images/place.svg){credit="{*Léa*}"}\n'],
  ])('are words %s', async (_, markdown) => {
    expect((await composed(markdown)).credits).toEqual([]);
  });

  it('are words behind what is no picture', async () => {
    const { text, credits } = await composed('Un mot *gras*{credit="photo *Léa*"}\n');
    expect(credits).toEqual([]);
    expect(text).toContain('{credit=');
  });
});

/** The elements of a body on the first level, by name and words, and what a figure says of its width. */
async function outline(markdown: string) {
  const { value, problems } = await composeArticle(publication, testBulletin(markdown));
  const body = value?.body as Root;
  const found = body.children
    .filter((node) => node.type === 'element')
    .map((node) => {
      const { dataWidth } = node.properties;
      const width = typeof dataWidth === 'string' ? ` ${dataWidth}` : '';
      return `${node.tagName}${width}: ${hastText(node).trim()}`.trim();
    });
  return { found, codes: problems.map(({ code }) => code).filter((code) => code.startsWith('image')) };
}

describe('a picture alone on a line of its paragraph', () => {
  const picture = '![a](images/place.svg)';

  it.each([
    ['between two lines', `Texte.\n${picture}{largeur=30%}\nSuite.\n`, ['p: Texte.', 'figure 30%:', 'p: Suite.']],
    ['on the first line', `${picture}{largeur=30%}\nSuite.\n`, ['figure 30%:', 'p: Suite.']],
    ['on the last line', `Un **mot**\n${picture}{largeur=30%}\n`, ['p: Un mot', 'figure 30%:']],
    [
      'behind lines that are ended',
      `Texte.\\\n${picture}{largeur=30%}\\\nSuite.\n`,
      ['p: Texte.', 'figure 30%:', 'p: Suite.'],
    ],
    [
      'with lines of Windows',
      `Texte.\r\n${picture}{largeur=30%}\r\nSuite.\r\n`,
      ['p: Texte.', 'figure 30%:', 'p: Suite.'],
    ],
    [
      'with words in its braces',
      `T.\n${picture}{crédit="photo *Léa*"}\nS.\n`,
      ['p: T.', 'figure: photo *Léa*', 'p: S.'],
    ],
    ['after another', `T.\n${picture}\n${picture}{largeur=30%}\nS.\n`, ['p: T.', 'figure:', 'figure 30%:', 'p: S.']],
  ])('takes its attributes: %s', async (_, markdown, expected) => {
    expect(await outline(markdown)).toEqual({ found: expected, codes: [] });
  });

  it('takes its attributes in an item', async () => {
    const { found, codes } = await outline(`- Texte.\n  ${picture}{largeur=30%}\n  Suite.\n- Autre\n`);
    expect(found.join().replace(/\s+/g, '')).toBe('ul:Texte.Suite.Autre');
    expect(codes).toEqual([]);
  });

  it('takes its attributes in :::photos, above its words', async () => {
    const { text, credits } = await composed(`:::photos\n${picture}{crédit="Léa"}\nLégende\n:::\n`);
    expect(credits).toEqual(['Léa']);
    expect(text.replace(/\s+/g, ' ')).not.toContain('{');
  });

  it('stays in its paragraph where nothing is said of it', async () => {
    expect((await outline(`Texte.\n${picture}\nSuite.\n`)).found).toEqual(['p: Texte.\n\nSuite.']);
  });

  it('stays in its paragraph with a caption alone, as CommonMark has it', async () => {
    const { found, codes } = await outline('Texte.\n![a](images/place.svg "Légende")\nSuite.\n');
    expect(found).toHaveLength(1);
    expect(codes).toEqual(['image.caption-in-line']);
  });

  it('does not stand alone beside words', async () => {
    const { codes } = await outline(`Texte.\n${picture}{largeur=30%} suite\nSuite.\n`);
    expect(codes).toEqual(['image.attributes-in-line']);
  });
});

describe('a picture that is written as HTML', () => {
  const html = (attributes: string) => `<img src="images/place.svg" alt="a" ${attributes}>`;
  const figures = async (markdown: string) => {
    const { value, problems } = await composeArticle(publication, testBulletin(markdown));
    const found: unknown[] = [];
    visit(value?.body as Root, 'element', ({ tagName, properties }: Element) => {
      if (tagName === 'figure') found.push(properties.dataWidth);
    });
    return { found, codes: problems.map(({ code }) => code) };
  };

  it.each([
    // A pixel of CSS is a 96th of an inch.
    ['width="96"', '25.4mm'],
    ['width="120px" height="10"', '31.75mm'],
    ['width="50%"', '50%'],
    ['width="auto"', undefined],
    ['width="0"', undefined],
    ['', undefined],
  ])('has the width that it says: %s', async (attributes, width) => {
    for (const markdown of [html(attributes), `<p>${html(attributes)}</p>`, `<div>\n\n${html(attributes)}\n\n</div>`])
      expect(await figures(markdown)).toEqual({ found: [width], codes: [] });
    const linked = await figures(`<a href="https://exemple.fr">${html(attributes)}</a>`);
    expect(linked).toEqual({ found: [width], codes: [] });
  });

  it('has that of the braces behind it first, and leaves none behind where it names no file', async () => {
    expect((await figures('<p><img src="images/place.svg" alt="a" width="96">{width=40%}</p>')).found).toEqual(['40%']);
    expect(await figures('Des mots.\n\n<img alt="a" width="96">')).toEqual({ found: [], codes: [] });
  });
});
