import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { afterEach, describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import type { FrontMatter, Publication } from '../../src/publication/publication.ts';
import { archiveEntry, renderArchive } from '../../src/web/render-archive.ts';
import { renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { pageWords } from '../inspectors/read-page.ts';
import { pageOf, pageOfMarkdown } from './article.ts';

const LONG = Array.from({ length: 8 }, (_, at) =>
  `Paragraphe ${at} d’un texte qui prend de la place, et encore un peu plus de place que cela. `.repeat(3),
).join('\n\n');

const PAPER = `Depuis *mardi*, tout va[^a].

${LONG}

::suite

Et après.

# Compter, d’accord {rubrique=Édito colonnes=1 fond=teinte}

Un court texte. Voir [page](#nuit).

::sommaire

:::papier
Sur papier seulement.
:::

# Le plateau de nuit {rubrique=Témoignage auteur="la section" #nuit lettrine}

:::chapo
Trois voix.
:::

${LONG}

:::web
Sur la page seulement.
:::

# Un billet

*par [Jeanne Marchand](https://exemple.org/jeanne)*

Court.

:::brèves
**Cantine.** Plus chère.
:::

::ours

[^a]: Bien.
`;

const FRONT: Partial<FrontMatter> = {
  number: 5,
  template: 'newspaper',
  title: 'Pauses </script> chronométrées',
  standfirst: 'Le chapô.',
  kicker: 'Temps',
};

async function paper(markdown = PAPER, front = FRONT, properties: Partial<Publication> = {}) {
  const publication = testPublication(properties);
  const { value, problems } = await composeArticle(publication, testBulletin(markdown, front));
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

const htmlOf = async (...given: Parameters<typeof paper>) => pageOf(await paper(...given), given[2]);

function elements(html: string, test: (element: Element) => boolean): readonly Element[] {
  const found: Element[] = [];
  visit(fromHtml(html), 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

const ofClass = (html: string, name: string) =>
  elements(html, ({ properties }) => Array.isArray(properties.className) && properties.className.includes(name));

const idsOf = (found: readonly Element[]) => found.map(({ properties }) => properties.id);

const dataOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '') as Record<string, unknown>;

describe('the page of a paper', () => {
  it('has the name for its title, and its stories in the order of their author below it', async () => {
    const html = await htmlOf();
    const titles = elements(html, ({ tagName }) => tagName === 'h1' || tagName === 'h2');
    expect(titles.map((title) => [title.tagName, textOf(title)])).toEqual([
      ['h1', 'Essais'],
      ['h2', 'Pauses </script> chronométrées'],
      ['h2', 'Compter, d’accord'],
      ['h2', 'Le plateau de nuit'],
      ['h2', 'Un billet'],
    ]);
    const stories = ofClass(html, 'story');
    expect(idsOf(stories)).toEqual([
      'pauses-script-chronometrees',
      'compter-d-accord',
      'dans-ce-numero',
      'nuit',
      'un-billet',
      'breves',
      'colophon',
    ]);
    expect(stories.map(({ tagName }) => tagName)).toEqual([
      'article',
      'article',
      'nav',
      'article',
      'article',
      'section',
      'section',
    ]);
  });

  it('says its headline once', async () => {
    const words = pageWords(await htmlOf());
    expect(words.filter((word) => word === 'chronométrées')).toHaveLength(2);
    expect(words.join(' ').match(/Le chapô\./g)).toHaveLength(1);
  });

  it('lists its stories in a nav with links, and has no numbers of pages', async () => {
    const html = await htmlOf();
    const [nav] = elements(html, ({ tagName }) => tagName === 'nav');
    expect(nav?.properties.ariaLabel).toBe('Dans ce numéro');
    const links = elements(html, ({ tagName, properties }) => tagName === 'a' && String(properties.href) === '#nuit');
    expect(links.map((link) => textOf(link))).toEqual(['page', 'Le plateau de nuit']);
    expect(html).not.toContain('data-page-of');
  });

  it('has what only the page has, nothing that only paper has, and no ends of parts', async () => {
    const html = await htmlOf();
    expect(html).toContain('Sur la page seulement.');
    expect(html).not.toContain('Sur papier seulement.');
    expect(html).not.toMatch(/data-break|data-span="1"|data-side|data-place/);
  });

  it('lists its stories itself where its author has not, for screens alone', async () => {
    const html = await htmlOf(PAPER.replace('::sommaire', ''));
    const [nav] = elements(html, ({ tagName }) => tagName === 'nav');
    expect(nav?.properties.dataWebOnly).toBe('');
    expect(nav && textOf(nav).replace(/\s+/g, ' ')).toContain('Dans ce numéro');
    expect(idsOf(ofClass(html, 'story')).slice(0, 3)).toEqual([
      'pauses-script-chronometrees',
      undefined,
      'compter-d-accord',
    ]);
    const short = await htmlOf('Un.\n\n# Deux\n\nTexte.');
    expect(short).not.toContain('<nav');
  });

  it('names who has written a story by the link of its by-line', async () => {
    const html = await htmlOf();
    expect(html).toContain('<a href="https://exemple.org/jeanne" rel="author">Jeanne Marchand</a>');
    expect(html).toMatch(/<p class="by-line">Par <strong>la section<\/strong><\/p>/);
  });

  it('tells programs what is in it, as data that ends no script', async () => {
    const html = await htmlOf(PAPER, FRONT, { site: 'https://exemple.org/b', organisation: 'La section' });
    const data = dataOf(html);
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'PublicationIssue',
      issueNumber: 5,
      datePublished: '2026-11',
      inLanguage: 'fr',
      url: 'https://exemple.org/b/005/',
      isPartOf: { '@type': 'Periodical', name: 'Essais' },
      publisher: { '@type': 'Organization', name: 'La section' },
    });
    expect(data.hasPart).toEqual([
      {
        '@type': 'Article',
        position: 1,
        headline: 'Pauses </script> chronométrées',
        url: 'https://exemple.org/b/005/#pauses-script-chronometrees',
        articleSection: 'Temps',
        description: 'Le chapô.',
      },
      {
        '@type': 'Article',
        position: 2,
        headline: 'Compter, d’accord',
        url: 'https://exemple.org/b/005/#compter-d-accord',
        articleSection: 'Édito',
      },
      {
        '@type': 'Article',
        position: 3,
        headline: 'Le plateau de nuit',
        url: 'https://exemple.org/b/005/#nuit',
        articleSection: 'Témoignage',
        description: 'Trois voix.',
        author: { name: 'la section' },
      },
      {
        '@type': 'Article',
        position: 4,
        headline: 'Un billet',
        url: 'https://exemple.org/b/005/#un-billet',
        author: { name: 'Jeanne Marchand' },
      },
    ]);
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(dataOf(await htmlOf(PAPER, { ...FRONT, label: 'hors-série' }))).toMatchObject({ issueNumber: 'hors-série' });
  });

  it('describes itself by its standfirst, else by the first whole sentence of its stories', async () => {
    const { standfirst: _, ...front } = FRONT;
    expect(await htmlOf(PAPER, front)).toContain('name="description" content="Paragraphe 0 d’un texte');
    const standfirst = 'Une phrase entière, qui dit de quoi parle le numéro.';
    expect(await htmlOf(PAPER, { ...FRONT, standfirst })).toContain(`name="description" content="${standfirst}`);
  });
});

describe('what stands beside a long story', () => {
  const bands = (html: string) => ofClass(html, 'band').map((band) => idsOf(ofClassIn(band, 'story')).join(' '));
  const ofClassIn = (element: Element, name: string) => {
    const found: Element[] = [];
    visit({ type: 'root', children: [element] } satisfies Root, 'element', (one) => {
      if (Array.isArray(one.properties.className) && one.properties.className.includes(name)) found.push(one);
    });
    return found;
  };

  it('are the short ones that follow it, as many as have room', async () => {
    expect(bands(await htmlOf())).toEqual([
      'pauses-script-chronometrees compter-d-accord dans-ce-numero',
      'nuit',
      'un-billet breves colophon',
    ]);
  });

  it('are no stories that would hang over', async () => {
    const short = (name: string) => `# ${name} {colonnes=1}\n\n${LONG}`;
    const html = await htmlOf(`${LONG}\n\n${short('Un')}\n\n# Deux\n\n${LONG}\n\n::sommaire`);
    expect(bands(html)).toEqual(['pauses-script-chronometrees', 'un', 'deux dans-ce-numero']);
  });

  it('are those that come before the first too', async () => {
    const html = await htmlOf(`::sommaire\n\n# Premier\n\n${LONG}`, FRONT);
    expect(bands(html)).toEqual(['dans-ce-numero premier']);
  });

  it.each(['', '{colonnes=1}', '{rang=brève}'])('changes nothing of their order: %s', async (braces) => {
    const names = Array.from({ length: 7 }, (_, at) => `S${at}`);
    const text = names.map((name, at) => `# ${name} ${at % 3 ? braces : ''}\n\n${at % 2 ? LONG : 'Court.'}`);
    const html = await htmlOf(text.join('\n\n'));
    expect(idsOf(ofClass(html, 'story')).filter((id) => /^s\d$/.test(String(id)))).toEqual(
      names.map((name) => name.toLowerCase()),
    );
  });
});

describe('the style of papers', () => {
  it('is loaded by papers, and by letters that have furniture of them', async () => {
    const paperStyle = /href="\.\.\/assets\/paper\.[\da-f]{10}\.css"/;
    expect(await htmlOf()).toMatch(paperStyle);
    expect(await pageOfMarkdown('## Un\n\nTexte.\n\n::sommaire')).toMatch(paperStyle);
    expect(await pageOfMarkdown('## Un\n\nTexte.')).toMatch(/href="\.\.\/assets\/style\.[\da-f]{10}\.css"/);
  });

  it('goes out with the page that needs it', async () => {
    const publication = testPublication();
    const { value } = renderPage(await paper(), publication, openWebTheme(publication));
    const styles = value?.files.filter(({ path }) => path.endsWith('.css'));
    expect(styles).toHaveLength(1);
    const css = String(Buffer.from(styles?.[0]?.bytes ?? []));
    expect(css.indexOf('.headline')).toBeGreaterThan(0);
    expect(css.indexOf('.beside')).toBeGreaterThan(css.indexOf('.headline'));
  });
});

describe('a theme', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-paper-theme-'));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('may have a page for letters, and papers keep theirs; or another for papers', async () => {
    const own = { folder, theme: '.' };
    writeFileSync(join(folder, 'page.liquid'), 'LETTER {{ headline | raw }}');
    expect(await htmlOf(PAPER, FRONT, own)).toContain('<h1 class="name name-short">Essais</h1>');
    expect(await pageOfMarkdown('Texte.', own)).toBe('LETTER Essai');
    writeFileSync(
      join(folder, 'paper.liquid'),
      '{% for story in stories %}{{ story.id }}: {{ story.title }}{% if story.author %} ({{ story.author }}){% endif %}\n{% endfor %}',
    );
    expect(await htmlOf(PAPER, { ...FRONT, title: 'A & B' }, own)).toBe(
      'a-b: A &amp; B\ncompter-d-accord: Compter, d’accord\nnuit: Le plateau de nuit (la section)\nun-billet: Un billet (Jeanne Marchand)\n',
    );
  });
});

describe('archive and feed', () => {
  it('name the stories of a paper, but for the one that has the number’s title', async () => {
    const publication = testPublication({ site: 'https://exemple.org' });
    const article = await paper(PAPER.replace('Un billet', 'Un & deux'));
    const entry = archiveEntry(article);
    expect(entry.stories).toEqual([
      { id: 'compter-d-accord', title: 'Compter, d’accord' },
      { id: 'nuit', title: 'Le plateau de nuit' },
      { id: 'un-deux', title: 'Un & deux' },
    ]);
    const { value = [] } = renderArchive(publication, [entry], openWebTheme(publication));
    const [archive, feed] = ['index.html', 'feed.xml'].map((name) =>
      String(Buffer.from(value.find(({ path }) => path === name)?.bytes ?? [])),
    );
    expect(archive).toContain('<li><a href="005/index.html#un-deux">Un &amp; deux</a></li>');
    expect(archive).toContain('assets/paper.');
    expect(feed).toContain('<li><a href="https://exemple.org/005/#nuit">Le plateau de nuit</a></li>');
    expect(feed).toContain('<summary>Le chapô.</summary>');
  });

  it('say no more of a letter than before', async () => {
    const { value } = await composeArticle(testPublication(), testBulletin('## Un\n\nTexte.'));
    expect(value && archiveEntry(value)).not.toHaveProperty('stories');
  });
});
