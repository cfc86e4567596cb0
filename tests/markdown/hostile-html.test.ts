import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { cpuSeconds } from '../inspectors/cpu-time.ts';

const composed = (markdown: string) => composeArticle(testPublication(), testBulletin(`Début.\n\n${markdown}`));
/** Of the processor's time: more than any of these takes by a factor of ten. */
const MOST_SECONDS = 5;

describe('hostile HTML', () => {
  it.each([
    ['elements in elements', '<sup>'.repeat(20_000)],
    [
      'elements of style that are never closed, before many paragraphs',
      `${'<b id=x>'.repeat(60)}x${'\n\ny'.repeat(5000)}`,
    ],
  ])('is an error with its place: %s', async (_, markdown) => {
    const { value, problems } = await composed(markdown);
    expect(value).toBeUndefined();
    expect(
      problems.filter(({ severity }) => severity === 'error').map(({ code, place }) => [code, place?.line]),
    ).toEqual([['html.too-deep', 3]]);
  });

  it.each([
    ['tags that never end', '<a '.repeat(20_000)],
    ['attributes that never end', '<a "'.repeat(20_000)],
    ['directives that never end', ':lang['.repeat(5000)],
    ['directives in directives', `${':lang['.repeat(30)}x${']{en}'.repeat(30)}`],
    ['styles open over many paragraphs', `<b><i><u><s>x${'\n\ny'.repeat(3000)}`],
    [
      'a table of cells that ask for all',
      `<table>${`<tr>${'<td colspan=1000 rowspan=65000>x'.repeat(20)}`.repeat(40)}</table>`,
    ],
    ['font after font', '<font>x</font>'.repeat(5000)],
  ])('takes its time at most: %s', async (_, markdown) => {
    const seconds = await cpuSeconds(async () => {
      const { problems } = await composed(markdown);
      expect(problems.length).toBeLessThan(100);
    });
    expect(seconds).toBeLessThan(MOST_SECONDS);
  });

  it('tells each kind once, with how many there are and where the first is', async () => {
    const { problems } = await composed('<p>un <font>a</font></p>\n\n<p><font>b</font> <font>c</font></p>');
    expect(problems.map(({ code, values, place }) => [code, values, place?.line])).toEqual([
      ['html.removed', { tag: 'font', count: 3 }, 3],
    ]);
  });

  it.each([
    ['<p>un <b>deux', 'html.unclosed'],
    ['<!-- caché\n\nperdu', 'html.comment-unclosed'],
    ['<!-- un <!-- deux -->', 'html.comment-nested'],
    ['<?php echo 1 ?>', 'html.unseen'],
    ['<?php echo 1', 'html.unseen-unclosed'],
    ['<![CDATA[ mots ]]>', 'html.unseen'],
    ['<table>ici <tr><td>x</td></tr></table>', 'html.moved'],
    ['<p id="coupon">x</p>', 'html.attribute-removed'],
    ['<p lang="français">x</p>', 'html.lang'],
  ])('does not let %s pass without a word', async (markdown, code) => {
    const { problems } = await composed(markdown);
    expect(problems.map((problem) => problem.code)).toContain(code);
  });
});
