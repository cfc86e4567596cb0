import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { pageOfMarkdown } from '../web/article.ts';

const link = (href: string, words: string) => `<a href="${href}">${words}</a>`;

describe('an address that stands twice', () => {
  it.each([
    ['of mail', 'Voir a@b.fr <mailto:a@b.fr>.', `Voir ${link('mailto:a@b.fr', 'a@b.fr')}.`],
    ['without a space', 'Voir a@b.fr<mailto:a@b.fr>.', `Voir ${link('mailto:a@b.fr', 'a@b.fr')}.`],
    ['without its scheme', 'Voir a@b.fr <a@b.fr>.', `Voir ${link('mailto:a@b.fr', 'a@b.fr')}.`],
    ['in capitals', 'Voir A@b.fr <mailto:a@b.fr>.', `Voir ${link('mailto:a@b.fr', 'A@b.fr')}.`],
    ['on two lines', 'Voir a@b.fr\n<mailto:a@b.fr>.', `Voir ${link('mailto:a@b.fr', 'a@b.fr')}.`],
    ['as a link', 'Voir [a@b.fr](mailto:a@b.fr) <mailto:a@b.fr>.', `Voir ${link('mailto:a@b.fr', 'a@b.fr')}.`],
    ['of a site', 'Voir www.x.fr <https://www.x.fr/>.', `Voir ${link('https://www.x.fr/', 'www.x.fr')}.`],
    ['of a site alone', 'Voir «x.fr <http://www.x.fr>».', `${link('http://www.x.fr', 'x.fr')}`],
    ['with its scheme', 'Voir https://x.fr/a <https://x.fr/a>.', `Voir ${link('https://x.fr/a', 'https://x.fr/a')}.`],
    ['in bold', 'Voir **a@b.fr <mailto:a@b.fr>**.', `<strong>${link('mailto:a@b.fr', 'a@b.fr')}</strong>`],
    ['first of its line', 'x.fr <http://x.fr> ou', `<p>${link('http://x.fr', 'x.fr')} ou`],
  ])('is said once: %s', async (_, markdown, expected) => {
    const page = await pageOfMarkdown(markdown);
    expect(page).toContain(expected);
    expect(page.match(/<a href="(?:mailto|https?):[^"]*(?:b\.fr|x\.fr)/g)).toHaveLength(1);
  });

  it.each([
    ['another address', 'Voir a@b.fr <mailto:c@b.fr>.'],
    ['another page', 'Voir www.x.fr <https://www.x.fr/A>, x.fr/a <https://x.fr/A>.'],
    ['a name', 'Voir Jeanne <mailto:a@b.fr>.'],
    ['words that lead there', 'Voir [Jeanne](mailto:a@b.fr) <mailto:a@b.fr>.'],
    ['words between them', 'Voir a@b.fr ou <mailto:a@b.fr>.'],
    ['code', 'Voir `a@b.fr` <mailto:a@b.fr>.'],
  ])('stays twice where it is %s', async (_, markdown) => {
    const page = await pageOfMarkdown(markdown);
    for (const [, address = ''] of markdown.matchAll(/<([^>]*)>/g)) expect(page).toContain(`>${address}</a>`);
  });

  it('knows where it was typed', async () => {
    const { value } = await composeArticle(testPublication(), testBulletin('Voir x.fr <http://x.fr> ou'));
    expect(JSON.stringify(value?.body)).toContain('"stretches":[0,5]');
  });
});
