import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { noOffsets, offsetAt } from '../../src/sequence/offsets.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { spaces } from '../typography/shown.ts';

const html = (tree: Root) => unified().use(rehypeStringify).stringify(tree);

async function bodyOf(body: string, typography = {}): Promise<{ tree: Root; html: string; source: string }> {
  const bulletin = testBulletin(body);
  const { value } = await composeArticle(testPublication({ typography }), bulletin);
  if (!value) throw new Error('no article');
  return { tree: value.body, html: html(value.body), source: bulletin.source };
}

describe('typography over hast', () => {
  it.each([
    ['le 1er et le XIXe siècle', '<p>le 1<sup>er</sup> et le XIX<sup>e</sup> siècle</p>'],
    ['# Le 1er mai', '<h2 id="le-1er-mai">Le 1<sup>er</sup>~mai</h2>'],
    ['le **2e** tour, le *1*er', '<p>le <strong>2<sup>e</sup></strong> tour, le <em>1</em><sup>er</sup></p>'],
    ['[le 3e](https://exemple.fr/3e)', '<p><a href="https://exemple.fr/3e">le 3<sup>e</sup></a></p>'],
    ['`2e` et le 1<sup>er</sup> mai', '<p><code>2e</code> et le 1<sup>er</sup>~mai</p>'],
    [
      '- le 2e\n  - le 3e\n- le 4e',
      '<ul>\n<li>le 2<sup>e</sup>\n<ul>\n<li>le 3<sup>e</sup></li>\n</ul>\n</li>\n<li>le 4<sup>e</sup></li>\n</ul>',
    ],
    ['A – B\\\nC – D\\\nE – F', '<p>A – B<br>\nC – D<br>\nE – F</p>'],
    ['A – B<br>C – D', '<p>A – B<br>C – D</p>'],
    ['La loi – celle de\n1884 – le dit.', '<p>La loi –~celle de\n1884~– le dit.</p>'],
    ['"**Qui** ?" dit-*il* !', '<p>«~<strong>Qui</strong>^?~» dit-<em>il</em>^!</p>'],
  ])('%s', async (typed, set) => {
    expect((await bodyOf(typed)).html).toBe(spaces(set));
  });

  it.each([
    ['Il dit <span lang="en">"Wait ! The 2e..."</span>', '<p>Il dit <span lang="en">“Wait ! The 2e…”</span></p>'],
    ['Oui <i lang="de">"ja", z.B. ?</i> "non"', '<p>Oui <i lang="de">„ja“, z.^B. ?</i> «~non~»</p>'],
    ['le 1<span lang="en">er</span>', '<p>le 1<span lang="en">er</span></p>'],
  ])('keeps the rules of another language within its span: %s', async (typed, set) => {
    expect((await bodyOf(typed)).html).toBe(spaces(set));
  });

  it('traces what is raised to what the author typed', async () => {
    const { tree, source } = await bodyOf("L'été, le *1er* mai ; au XIXe...");
    let letters = 0;
    visit(tree, 'text', ({ value, data }) => {
      expect(data?.offsets).toHaveLength(value.length);
      for (const [i, letter] of [...value].entries()) {
        if (!/\p{L}/u.test(letter)) continue;
        letters++;
        expect(source[offsetAt(data?.offsets ?? noOffsets(), i)]).toBe(letter);
      }
    });
    expect(letters).toBe('LétéleermaiauXIXe'.length);
  });

  it('obeys the publication in the body, the standfirst, the masthead and the coupon', async () => {
    const text = 'Le 1er "oui" ?';
    const bulletin = testBulletin(text);
    const coupon = { title: text, instruction: text, rows: [] };
    const publication = testPublication({
      name: text,
      tagline: text,
      coupon,
      typography: { quotes: false, ordinals: false },
    });
    const { value } = await composeArticle(publication, {
      ...bulletin,
      frontMatter: { ...bulletin.frontMatter, title: text, standfirst: text },
    });
    const set = 'Le 1er "oui"\u202F?';
    expect(value?.title).toBe(set);
    expect(value?.masthead).toMatchObject({ name: set, tagline: set });
    expect(value?.coupon).toMatchObject({ title: set, instruction: set });
    expect(value?.standfirst && html(value.standfirst)).toBe(set);
    expect(value && html(value.body)).toBe(`<p>${set}</p>`);
  });
});
