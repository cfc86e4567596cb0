import { describe, expect, it } from 'vitest';
import { composeHeading } from '../../src/article/compose-heading.ts';
import { plainTitle } from '../../src/markdown/plain-title.ts';
import { articleHtml } from '../../src/web/article-html.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { FAR_FROM_SQUARE, growth } from '../inspectors/cpu-time.ts';

async function heading(title: string, lang = 'fr') {
  const { value, problems } = await composeHeading(testPublication({ lang }), testBulletin('', { title }));
  return { html: articleHtml(value.headline, lang), plain: value.title, codes: problems.map(({ code }) => code) };
}

describe('a title', () => {
  it.each([
    ['Grève : *tous* dehors', 'Grève\u00a0: <em>tous</em> dehors', 'Grève\u00a0: tous dehors'],
    ['**Gras** et `npm test`', '<strong>Gras</strong> et <code>npm test</code>', 'Gras et npm test'],
    ['Un [lien](https://exemple.fr/)', 'Un <a href="https://exemple.fr/">lien</a>', 'Un lien'],
    [
      'Le *grand* jour &amp; <em>la suite</em>',
      'Le <em>grand</em> jour &#x26; <em>la suite</em>',
      'Le grand jour & la suite',
    ],
    ['Le 1er mai', 'Le 1<sup>er</sup>\u00a0mai', 'Le 1er\u00a0mai'],
    ['Un \\ *deux \\ trois*', 'Un <br>', 'Un deux trois'],
    ['A<br>B', 'A<br>B', 'A B'],
    ['Il dit "*non*" !', 'Il dit «\u00a0<em>non</em>\u00a0»\u202f!', 'Il dit «\u00a0non\u00a0»\u202f!'],
  ])('takes inline Markdown: %s', async (written, html, plain) => {
    const found = await heading(written);
    expect(found.html).toContain(html);
    expect(found).toMatchObject({ plain, codes: [] });
  });

  it.each([
    'C# et F#',
    'Prix < 10 €',
    'Les balises <b> et <i>',
    'snake_case',
    '#1 des ventes',
    '# Dièse',
    'Réponse à A & B',
    '1. Premier point',
    '- tiret',
    '+ plus',
    '> citation',
    '---',
    '```',
    '***',
    '<!-- rien -->',
    '[CSE]\u00a0: compte rendu',
    'Un appel [^1]',
    '5*3*2 = 30',
    '3*4 et 5*6',
    '2**3**4',
    'a * b * c',
  ])('shows what was typed where that is no inline Markdown: %s', async (written) => {
    const { plain, codes } = await heading(written);
    expect(plain.replace(/[\u00a0\u202f]/g, ' ')).toBe(written.replace(/[\u00a0\u202f]/g, ' '));
    // A call of a note is told: a title has none.
    expect(codes.filter((code) => code !== 'note.not-here')).toEqual([]);
  });

  it('has no block, and no picture', async () => {
    expect((await heading('<h2>Un</h2> <ul><li>deux</li></ul>')).html).toBe('Un deux');
    expect(await heading('![Photo](a.png) Une image')).toEqual({
      html: 'Une image',
      plain: 'Une image',
      codes: ['title.image'],
    });
  });

  it('is the same plain text for what lists files, before typography', async () => {
    expect(await plainTitle('Grève : *tous* dehors')).toBe('Grève : tous dehors');
    expect(await plainTitle('Un \\ deux')).toBe('Un deux');
  });

  it.each(['5*', '<b>'])('of many marks is read in time in proportion to it: %s', async (mark) => {
    expect(await growth((count) => heading(mark.repeat(count)), 16_000)).toBeLessThan(FAR_FROM_SQUARE);
  });
});

it('a standfirst is no list, no heading and no quotation either', async () => {
  for (const standfirst of ['- tiret', '1. Premier', '# Dièse', '> cité']) {
    const { value } = await composeHeading(testPublication(), testBulletin('', { standfirst }));
    expect(value.standfirst && articleHtml(value.standfirst, 'fr')).toBe(standfirst);
  }
});
