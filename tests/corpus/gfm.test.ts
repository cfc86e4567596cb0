import { describe, expect, it } from 'vitest';
import { RULE_NAMES } from '../../src/typography/rule-names.ts';
import { articleHtml } from '../../src/web/article-html.ts';
import { bothEditions, makersFor } from '../fixtures/both-editions.ts';
import { testPublication } from '../fixtures/test-bulletin.ts';
import { gfmExamples } from './gfm-examples.ts';
import { letters, shape } from './html-shape.ts';

const makers = makersFor(testPublication({ typography: Object.fromEntries(RULE_NAMES.map((name) => [name, false])) }));

/** White space between blocks says nothing. */
const tight = (html: string) =>
  shape(html).replace(/ ?(<\/?(?:table|thead|tbody|tr|th|td|ul|li|p|blockquote)\b[^>]*>) ?/g, '$1');

/** The words of Markdown without its marks, its addresses and the names of its notes. */
const wordsIn = (markdown: string) =>
  markdown.replace(/\]\([^)]*\)|&\w+;|\[\^\w+\]:?|^ *\|?[-:| ]+$|\[[ xX]\](?= )/gm, '').match(/[\p{L}\p{N}]+/gu) ?? [];

describe('the additions of GFM', () => {
  it.each(gfmExamples)(
    '$what: both editions, with the same words and the HTML of the specification',
    async (example) => {
      const { markdown, html, told = [] } = example;
      const made = await bothEditions(`Début.\n\n${markdown}`, makers);
      expect(made.problems.map(({ code }) => code)).toEqual(told);
      if (!('article' in made)) throw new Error('no article');
      expect(made.printWords).toEqual(made.webWords);
      const web = articleHtml(made.article.body, 'fr');
      for (const word of wordsIn(markdown)) expect(letters(web)).toContain(word);
      if (html !== undefined) expect(tight(web)).toBe(tight(`<p>Début.</p>${html}`));
    },
  );

  it('numbers notes by their first calls, and leads back from each to all of them', async () => {
    const made = await bothEditions('Un[^z], deux[^a], trois[^z].\n\n[^a]: Seconde.\n\n[^z]: Première.', makers);
    const web = 'article' in made ? articleHtml(made.article.body, 'fr') : '';
    expect(web.match(/<li id="[^"]*"/g)).toHaveLength(2);
    expect(web.indexOf('Première')).toBeLessThan(web.indexOf('Seconde'));
    expect(web.match(/data-footnote-ref/g)).toHaveLength(3);
    expect(web.match(/data-footnote-backref=/g)).toHaveLength(3);
  });
});
