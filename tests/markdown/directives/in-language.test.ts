import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../../src/article/compose-article.ts';
import { articleHtml } from '../../../src/web/article-html.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';

async function read(markdown: string) {
  const { value, problems } = await composeArticle(testPublication(), testBulletin(markdown));
  const html = value ? articleHtml(value.body, 'fr').replace(/>\s+</g, '><') : '';
  return { html, told: problems.map(({ code }) => code) };
}

describe('a block in another language', () => {
  it.each(['lang{de}', 'langue{de}', 'lang{lang=de}', 'langue{langue="de"}'])(':::%s', async (typed) => {
    const { html, told } = await read(`:::${typed}\n"Ja!" sagt sie: "Gut."\n\n- ein Punkt\n:::`);
    expect(html).toContain('<div lang="de"><p>„Ja!“ sagt sie: „Gut.“</p><ul><li>ein Punkt</li></ul></div>');
    expect(told).toEqual([]);
  });

  it('may hold other blocks, and stand in them', async () => {
    const { html, told } = await read('::::lang{en}\n:::box[Why?]\nIt is "so".\n:::\n::::');
    expect(html).toMatch(/<div lang="en"><aside[^>]*><p[^>]*>Why\?<\/p><p>It is “so”.<\/p><\/aside><\/div>/);
    expect(told).toEqual([]);
    const inside = await read('::::encadre\n:::lang{en}\nIt is "so".\n:::\n::::');
    expect(inside.html).toContain('<div lang="en"><p>It is “so”.</p></div></aside>');
  });

  it.each([
    [':::lang\nDes mots.\n:::', 'directive.block-needs'],
    [':::lang{anglais}\nDes mots.\n:::', 'directive.value'],
    [':::abbr\nDes mots.\n:::', 'directive.inside-line'],
    [':::small-caps\nDes mots.\n:::', 'directive.inside-line'],
    ['::sigle[Des mots.]', 'directive.inside-line'],
    ['::lang[Des mots.]{en}', 'directive.needs-content'],
  ])('is told where it says nothing: %j', async (markdown, code) => {
    const { html, told } = await read(markdown);
    expect(told).toEqual([code]);
    expect(html).toContain('<p>Des mots.</p>');
  });
});
