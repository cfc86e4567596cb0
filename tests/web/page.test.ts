import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ArticleImage } from '../../src/article/article.ts';
import { renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { webPictures } from '../../src/web/web-pictures.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { pageOf, pageOfMarkdown, testArticle } from './article.ts';

describe('the page of a number', () => {
  it('is a complete document in the language of the number', () => {
    const html = pageOf(testArticle({ lang: 'en' }));
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">\n<head>/);
    expect(html).toMatch(/<\/html>\n$/);
    expect(html).toContain('>Skip to the text</a>');
  });

  it('holds no script and forbids any', () => {
    const html = pageOf(testArticle());
    expect(html).not.toMatch(/<script|javascript:|\son[a-z]+=/i);
    expect(html).toContain(`content="default-src 'none'; style-src 'self' file:;`.replaceAll("'", '&#39;'));
  });

  it('escapes every text that is not HTML of the article', () => {
    const evil = `<script>alert("1")</script>'&`;
    const html = pageOf(
      testArticle({
        lang: 'fr',
        title: evil,
        masthead: { issue: evil, issueDate: evil, name: evil, section: evil, tagline: evil },
        footer: { publication: evil, legal: evil },
        coupon: {
          title: evil,
          instruction: evil,
          notice: evil,
          rows: [
            [{ kind: 'text', name: 'a', label: evil, width: 6, required: true, lines: 1, autocomplete: evil }],
            [{ kind: 'one-of', name: 'b', label: evil, hint: evil, width: 12, required: true, choices: [evil] }],
          ],
        },
      }),
      { contact: { email: `a"><script>@exemple.org` }, site: 'https://exemple.org' },
    );
    expect(html).not.toContain('<script');
    // A quote in a text ends nothing.
    expect(html.replace(/<h1>.*<\/h1>/, '')).not.toContain('alert("');
  });

  it('escapes what the article itself says in letters', async () => {
    expect(await pageOfMarkdown('1 &lt; 2 et `<script>`')).toContain(
      '1\u00A0&#x3C;\u00A02 et <code>&#x3C;script></code>',
    );
  });

  it('says the words in the order of the print edition', () => {
    const html = pageOf(
      testArticle({
        masthead: { section: 'W1', issue: 'W2', issueDate: '', name: 'W3', tagline: 'W4' },
        title: 'W5',
        standfirst: { type: 'root', children: [{ type: 'text', value: 'W6' }] },
        body: {
          type: 'root',
          children: [{ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: 'W7' }] }],
        },
        coupon: {
          title: 'W8',
          instruction: 'W9',
          notice: 'W15',
          rows: [
            [
              { kind: 'text', name: 'a', label: 'W10', width: 6, required: false, lines: 1 },
              {
                kind: 'many-of',
                name: 'b',
                label: 'W11',
                hint: 'W12',
                width: 6,
                required: false,
                choices: ['W13', 'W14'],
              },
            ],
          ],
        },
        footer: { publication: 'W16', legal: 'W17' },
      }),
    );
    const visible = html.slice(html.indexOf('<body>')).replace(/<[^>]*>/g, ' ');
    expect(visible.match(/W\d+/g)).toEqual(Array.from({ length: 17 }, (_, index) => `W${index + 1}`));
  });

  it('puts the date of the kicker in a time element', () => {
    const bulletin = testBulletin('', { number: 12, date: { year: 2026, month: 5, day: 1 } });
    const html = pageOf(
      testArticle(
        {
          masthead: {
            issue: 'Bulletin n°\u00a012 – 1er\u00a0mai 2026',
            issueDate: '1er\u00a0mai 2026',
            name: 'Essais',
          },
        },
        bulletin,
      ),
    );
    expect(html).toContain('Bulletin n°\u00a012 – <time datetime="2026-05-01">1er\u00a0mai 2026</time></p>');
  });

  it('names absolute addresses only where the publication says where it is published', () => {
    expect(pageOf(testArticle())).not.toMatch(/canonical|og:url/);
    const html = pageOf(testArticle(), { site: 'https://exemple.org/bulletin' });
    expect(html).toContain('<link rel="canonical" href="https://exemple.org/bulletin/001/">');
    expect(html).toContain('<meta property="og:url" content="https://exemple.org/bulletin/001/">');
  });

  it('links to the print edition and the archive only when they are there', () => {
    expect(pageOf(testArticle())).toContain('<a href="bulletin-001.pdf" type="application/pdf">');
    expect(pageOf(testArticle(), {}, { pdf: false })).not.toContain('.pdf');
    expect(pageOf(testArticle(), {}, { archive: true })).toContain('<a href="../index.html">Tous les numéros</a>');
  });

  it('describes itself by its standfirst, else by its first whole sentence', async () => {
    const html = await pageOfMarkdown(`Camarades,\n\n${'Un mot et puis un autre. '.repeat(20)}`);
    const description = /<meta name="description" content="([^"]*)">/.exec(html)?.[1] ?? '';
    expect(description).toMatch(/^Un mot et puis un autre\..*…$/);
    expect(description.length).toBeLessThanOrEqual(201);
  });

  it('leaves the numbers of notes out of its description', async () => {
    const html = await pageOfMarkdown('Une phrase assez longue[^1] pour dire de quoi il est question.\n\n[^1]: Note.');
    expect(html).toContain('content="Une phrase assez longue pour dire de quoi il est question."');
  });

  it('has neither columns nor pages to break', async () => {
    const html = await pageOfMarkdown('Un\n\n::saut-de-colonne\n\ndeux\n\n::saut-de-page\n\ntrois.');
    expect(html).toMatch(/<p>Un<\/p>\s+<p>deux<\/p>\s+<p>trois\.<\/p>/);
    expect(html).not.toContain('data-break');
  });

  it('names the box of a thing to do, in its language', async () => {
    expect(await pageOfMarkdown('- [ ] un\n- [x] deux')).toContain(
      '<li class="task-list-item"><input type="checkbox" disabled aria-label="À faire"> un</li>\n' +
        '<li class="task-list-item"><input type="checkbox" checked disabled aria-label="Fait"> deux</li>',
    );
    expect(await pageOfMarkdown('- [x] one', { lang: 'en' })).toContain('aria-label="Done"');
  });

  it('says the notes and the ways back in its language', async () => {
    const html = await pageOfMarkdown('Text[^a].\n\n[^a]: Note.', { lang: 'en' });
    expect(html).toContain('<h2 id="footnote-label" data-web-only="">Notes</h2>');
    expect(html).toContain('aria-label="Back to note call 1"');
  });

  it('makes no heading of the empty corner of a table', async () => {
    const html = await pageOfMarkdown('| | a |\n|-|-:|\n| b | 1 |');
    expect(html).toContain('<tr>\n<td></td>\n<th align="right">a</th>\n</tr>');
  });

  it('keeps inclusive forms on one line and compounds as they are', async () => {
    const html = await pageOfMarkdown('Les salarié-e-s et un·e délégué·e, conseiller-client.');
    expect(html).toContain('<span class="keep">salarié-e-s</span>');
    expect(html).toContain('<span class="keep">un·e</span> <span class="keep">délégué·e</span>, conseiller-client.');
  });

  it('begins the masthead at the right where the title runs from there', () => {
    expect(pageOf(testArticle({ title: 'المكتبات ليست ترفاً' }))).toContain('<header class="masthead" dir="rtl">');
    expect(pageOf(testArticle())).toContain('<header class="masthead">');
  });

  it('keeps a verb and its « -t-on » on one line', async () => {
    const html = await pageOfMarkdown('Combien gagne-t-on ? Va-t-il, ira-t-elle, auront-ils, aura-t-onze.');
    expect(html).toContain('<span class="keep">gagne-t-on</span>');
    expect(html).toContain(
      '<span class="keep">Va-t-il</span>, <span class="keep">ira-t-elle</span>, auront-ils, aura-t-onze.',
    );
  });

  it('lets what is wider than a phone scroll by itself, reachable by keyboard', async () => {
    const html = await pageOfMarkdown('    code\n\n<table><tr><td>1</td></tr></table>');
    expect(html).toContain('<pre tabindex="0">');
    expect(html).toContain('<div class="scroll" tabindex="0"><table>');
  });

  it('names a table that scrolls by its title, without the calls of notes', async () => {
    const html = await pageOfMarkdown(
      '| a | b |\n|---|---|\n| 1 | 2 |\n\n: Qui travaille où[^1]\n\n[^1]: Au 1er mars.\n',
    );
    expect(html).toContain('<div class="scroll" tabindex="0" role="region" aria-label="Qui travaille où"><table>');
  });

  it('brings its images, its stylesheet and its fonts, named by their content', async () => {
    const image = { src: 'images/a.png', format: 'png', width: 1, height: 1, bytes: new Uint8Array([1]) } as const;
    const publication = testPublication();
    const article = testArticle({ images: [image] });
    const pictures = await webPictures(article.images);
    const { value } = renderPage(article, publication, openWebTheme(publication), { pictures });
    const paths = value?.files.map(({ path }) => path) ?? [];
    expect(paths.slice(0, 3)).toEqual([
      '001/index.html',
      '001/images/a.png',
      expect.stringMatching(/^assets\/style\.[0-9a-f]{10}\.css$/),
    ]);
    expect(paths.filter((path) => /^assets\/[\w-]+\.[0-9a-f]+\.woff2$/.test(path))).toHaveLength(30);
    const css = String(value?.files[2]?.bytes);
    for (const path of paths.slice(3)) expect(css).toContain(`url("${path.slice('assets/'.length)}")`);
  });

  it('names its first picture for whoever shows a link, by its whole address', async () => {
    const size = { width: 1, height: 1 };
    const photo: ArticleImage = { src: 'images/Une photo.png', format: 'png', ...size, bytes: new Uint8Array([1]) };
    const drawing: ArticleImage = { src: 'a.svg', format: 'svg', ...size, graphic: { ...size, items: [] }, title: '' };
    const missing: ArticleImage = { src: 'b.png', format: 'placeholder', ...size, name: 'b.png' };
    const shown = async (images: readonly ArticleImage[], site?: string) => {
      const publication = testPublication(site === undefined ? {} : { site });
      const article = testArticle({ images });
      const pictures = await webPictures(article.images);
      const { value } = renderPage(article, publication, openWebTheme(publication), { pictures });
      return /property="og:image" content="([^"]*)"/.exec(value?.html ?? '')?.[1];
    };
    const site = 'https://exemple.org/bulletins';
    expect(await shown([photo], site)).toBe('https://exemple.org/bulletins/001/images/Une%20photo.png');
    // Drawings are shown with no link, and what is missing is no picture.
    expect(await shown([drawing, missing, photo], site)).toBe(await shown([photo], site));
    expect(await shown([drawing, missing], site)).toBeUndefined();
    expect(await shown([], site)).toBeUndefined();
    // Without the site's address there is no whole one.
    expect(await shown([photo])).toBeUndefined();
  });

  it('is the same each time', () => {
    expect(pageOf(testArticle())).toBe(pageOf(testArticle()));
  });
});

describe('a theme of the publication', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  function themed(files: Readonly<Record<string, string>>) {
    const folder = mkdtempSync(join(tmpdir(), 'bulletin-theme-'));
    folders.push(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const publication = testPublication({ folder, theme: '.' });
    return renderPage(testArticle(), publication, openWebTheme(publication));
  }

  it('replaces the files of the default theme one by one', () => {
    const { value } = themed({
      'masthead.liquid': '<header>À moi : {{ masthead.name }}</header>',
      'style.css': 'body{color:red}',
    });
    expect(value?.html).toContain('<header>À moi : Essais</header><main id="text">');
    expect(String(value?.files.find(({ path }) => path.endsWith('.css'))?.bytes)).toMatch(/body\{color:red\}$/);
  });

  it('is told of a mistake in a template with its place', () => {
    const { value, problems } = themed({ 'page.liquid': 'un\n  {{ titel }}' });
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([
      { severity: 'error', code: 'theme.template', place: { line: 2, column: 6 }, sourceLine: '  {{ titel }}' },
    ]);
    expect(problems[0]?.file).toMatch(/page\.liquid$/);
    expect(themed({ 'page.liquid': '{% if %}{% nonsense %}' }).problems).toMatchObject([{ code: 'theme.template' }]);
  });
});
