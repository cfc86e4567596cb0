import { describe, expect, it } from 'vitest';
import type { Publication } from '../../src/publication/publication.ts';
import { type ArchiveEntry, renderArchive } from '../../src/web/render-archive.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { testPublication } from '../fixtures/test-bulletin.ts';

const entries: readonly ArchiveEntry[] = [
  {
    number: 2,
    fileName: '002',
    date: { year: 2012, month: 2 },
    lang: 'fr',
    issue: 'Bulletin n° 2 – février 2012',
    issueDate: 'février 2012',
    title: 'Deux & <trois>',
  },
  {
    number: 10,
    fileName: '010',
    date: { year: 2012, month: 11, day: 5 },
    lang: 'fr',
    issue: 'Bulletin n° 10 – 5 novembre 2012',
    issueDate: '5 novembre 2012',
    title: 'Dix\u0007',
    standfirst: 'Le chapô',
  },
  {
    number: 9,
    fileName: '009',
    date: { year: 2012, month: 10 },
    lang: 'en',
    issue: 'Bulletin no. 9 – October 2012',
    issueDate: 'October 2012',
    title: 'Nine',
  },
];

function archive(properties: Partial<Publication> = {}): Readonly<Record<string, string>> {
  const publication = testPublication(properties);
  const { value = [] } = renderArchive(publication, entries, openWebTheme(publication));
  return Object.fromEntries(value.map(({ path, bytes }) => [path, String(bytes)]));
}

describe('the archive', () => {
  it('lists the numbers, newest first, with their pages and print editions', () => {
    const html = archive()['index.html'] ?? '';
    expect(html.match(/href="\d[^"]*"/g)).toEqual(
      ['010', '009', '002'].flatMap((number) => [
        `href="${number}/index.html"`,
        `href="${number}/bulletin-${number}.pdf"`,
      ]),
    );
    expect(html).toContain('<time datetime="2012-11-05">5 novembre 2012</time>');
    expect(html).toContain('Deux &amp; &lt;trois&gt;');
  });

  it('says at its foot who publishes, and nothing of it where nothing is known', () => {
    const html = archive({
      organisation: 'CGT & amis',
      contact: { phone: '02 40 12 34 56', email: 'nous@exemple.fr', web: 'exemple.fr/a"b' },
    })['index.html'];
    expect(html).toMatch(/<address class="publisher">\s*<span class="organisation">CGT &amp; amis<\/span>/);
    expect(html).toContain('<a href="mailto:nous@exemple.fr">nous@exemple.fr</a>');
    expect(html).toContain('<a href="https://exemple.fr/a%22b">exemple.fr/a&#34;b</a>');
    expect(archive()['index.html']).not.toContain('<address');
  });

  it('has a feed only where the publication says where it is published', () => {
    expect(archive()['feed.xml']).toBeUndefined();
    expect(archive()['index.html']).not.toContain('atom+xml');
    expect(archive({ site: 'https://exemple.org' })['index.html']).toContain(
      'type="application/atom+xml" href="feed.xml"',
    );
  });

  it('dates the feed by the numbers, and keeps it well-formed', () => {
    const feed = archive({ site: 'https://exemple.org/b' })['feed.xml'] ?? '';
    expect(feed).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed /);
    expect(feed.match(/<updated>[^<]*/g)).toEqual(
      ['2012-11-05', '2012-11-05', '2012-10-01', '2012-02-01'].map((date) => `<updated>${date}T12:00:00Z`),
    );
    expect(feed).toContain('<title>Dix</title>');
    expect(feed).toContain('<title>Deux &amp; &lt;trois&gt;</title>');
    expect(feed).toContain('<id>https://exemple.org/b/010/</id>');
    expect(archive({ site: 'https://exemple.org/b' })['feed.xml']).toBe(feed);
  });
});
