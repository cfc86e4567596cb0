import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { composeArticle } from '../../src/article/compose-article.ts';
import type { Publication } from '../../src/publication/publication.ts';
import { fillTemplate } from '../../src/web/fill-template.ts';
import { readTemplateTree } from '../../src/web/read-template-tree.ts';
import { renderArchive } from '../../src/web/render-archive.ts';
import { renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { testArticle } from './article.ts';
import { everyField } from './every-field.ts';

const folder = mkdtempSync(join(tmpdir(), 'bulletin-empty-theme-'));
afterAll(() => rmSync(folder, { recursive: true }));

const contact = { phone: '02 40 12 34 56', email: 'nous@exemple.fr', web: 'exemple.fr/a"b' };
const site = 'https://exemple.org/bulletins';
const standfirst = {
  type: 'root' as const,
  children: [
    { type: 'element' as const, tagName: 'em', properties: {}, children: [{ type: 'text' as const, value: 'שלום' }] },
  ],
};
const pages: Readonly<Record<string, readonly [Partial<Article>, Partial<Publication>]>> = {
  'a plain page': [{}, {}],
  'a page with signs of HTML': [{ title: `<a href='x'>"&"</a>` }, { organisation: `L’<b>&"'`, contact, site }],
  'a page from right to left': [
    { lang: 'ar', title: 'مرحبا', standfirst },
    { lang: 'ar', organisation: 'م', contact },
  ],
  'a page with every field': [{ coupon: everyField }, { contact }],
  'a page whose coupon is sent': [{ coupon: { ...everyField, action: 'https://exemple.org/' } }, { contact, site }],
  'a page whose coupon is for paper': [{ coupon: everyField }, {}],
};

describe('a template that is filled in without liquidjs', () => {
  it.each(Object.entries(pages))('gives %s as liquidjs does', (_, [article, properties]) => {
    const publication = testPublication(properties);
    for (const options of [{}, { pdf: false, archive: true }]) {
      const html = (theme?: Pick<Publication, 'folder' | 'theme'>) =>
        renderPage(testArticle(article), publication, openWebTheme({ ...publication, ...theme }), options).value?.html;
      expect(html()).toMatch(/^<!doctype html>/);
      expect(html()).toBe(html({ folder, theme: '.' }));
    }
  });

  it.each([{}, { contact, site }])('gives a paper as liquidjs does', async (properties) => {
    const publication = testPublication(properties);
    const bulletin = testBulletin('Un.\n\n# Deux & <b>trois</b>\n\nTexte.', { template: 'newspaper' });
    const { value: article } = await composeArticle(publication, bulletin);
    const html = (theme?: Pick<Publication, 'folder' | 'theme'>) =>
      article && renderPage(article, publication, openWebTheme({ ...publication, ...theme })).value?.html;
    expect(html()).toContain('<h1 class="name');
    expect(html()).toBe(html({ folder, theme: '.' }));
  });

  it.each([{}, { site, tagline: 'a & b', section: 'Métallurgie' }])(
    'gives archive and feed as liquidjs does',
    (own) => {
      const publication = testPublication(own);
      const number = { date: { year: 2012, month: 2 }, lang: 'fr', issue: 'Bulletin n° 2', issueDate: 'février 2012' };
      const entries = [
        { ...number, number: 2, fileName: '002', title: 'Deux & <trois>', standfirst: 'Le « chapô »' },
        { ...number, number: 4, fileName: '004', title: 'Quatre', stories: [{ id: 'a', title: 'A & <b>' }] },
        { ...number, number: 3, fileName: '003', title: 'שלום', pdf: false },
      ];
      const files = (theme?: Pick<Publication, 'folder' | 'theme'>) =>
        renderArchive(publication, entries, openWebTheme({ ...publication, ...theme })).value?.map(
          ({ path, bytes }) => [path, String(bytes)] as const,
        );
      expect(files()?.length).toBeGreaterThan(1);
      expect(files()).toEqual(files({ folder, theme: '.' }));
    },
  );

  it('shows nothing that its view does not have', () => {
    expect(() => fillTemplate('a', { a: readTemplateTree('{{ b.c }}') }, { b: {} }, {})).toThrow(/"b","c"/);
    expect(
      fillTemplate('a', { a: readTemplateTree('{{ b.c }}{% if b.d %}x{% endif %}') }, { b: { c: null } }, {}),
    ).toBe('');
  });

  it.each([
    '{{ a | upcase }}',
    '{% assign a = 1 %}',
    '{% if a contains b %}{% endif %}',
    '{% for a in b %}{% else %}x{% endfor %}',
    '{% if a == empty %}{% endif %}',
  ])('is refused where it says what this does not know: %s', (text) => {
    expect(() => readTemplateTree(text)).toThrow(/no packaged template may use/);
  });
});
