import type { Root } from 'hast';
import type { Article } from '../../src/article/article.ts';
import { composeArticle } from '../../src/article/compose-article.ts';
import type { Bulletin, Publication } from '../../src/publication/publication.ts';
import { type PageOptions, renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';

/** A small number made by hand: its body is hast, so that only the web edition is tried. */
export function testArticle(properties: Partial<Article> = {}, bulletin: Bulletin = testBulletin('')): Article {
  const body: Root = {
    type: 'root',
    children: [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: 'Camarades,' }] }],
  };
  const { title = 'Essai' } = properties;
  return {
    bulletin,
    lang: 'fr',
    masthead: { issue: 'Bulletin n°\u00a01 – novembre 2026', issueDate: 'novembre 2026', name: 'Essais' },
    title,
    headline: { type: 'root', children: [{ type: 'text', value: title }] },
    body,
    footer: { publication: 'Essais' },
    images: [],
    files: [],
    lookedFor: [],
    sources: { files: new Map(), numbers: new Map() },
    ...properties,
  };
}

/** The page of an article, which must render. */
export function pageOf(article: Article, publication: Partial<Publication> = {}, options?: PageOptions): string {
  const whole = testPublication(publication);
  const { value, problems } = renderPage(article, whole, openWebTheme(whole), options);
  if (!value) throw new Error(JSON.stringify(problems));
  return value.html;
}

/** The page of a Markdown text. */
export async function pageOfMarkdown(markdown: string, properties: Partial<Publication> = {}): Promise<string> {
  const { value, problems } = await composeArticle(testPublication(properties), testBulletin(markdown));
  if (!value) throw new Error(JSON.stringify(problems));
  return pageOf(value, properties);
}
