import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { composeArticle } from '../../src/article/compose-article.ts';
import { SAFE_ELEMENTS } from '../../src/markdown/safe-list.ts';
import { renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { printEdition } from '../fixtures/build-editions.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { pageWords } from '../inspectors/read-page.ts';
import { wordsInReadingOrder } from '../inspectors/read-reading-order.ts';

const publication = testPublication();
const theme = openWebTheme(publication);

/** Pictures need files, and have fixtures of their own. */
const NAMES = Object.keys(SAFE_ELEMENTS).filter((name) => name !== 'img');
const OTHERS =
  'font center article form button select option script style svg math template iframe title textarea xmp x-y'.split(
    ' ',
  );
const ATTRIBUTES = [
  '',
  '',
  ' id=a',
  ' title="t>t"',
  " lang='en'",
  ' lang=""',
  ' colspan=3',
  ' rowspan=2',
  ' type=i',
  ' value=7',
  ' a=1 a=2',
  ' hidden',
  ' class=box data-footnotes',
];

const name = fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...NAMES) }, fc.constantFrom(...OTHERS));
const tag = fc.oneof(
  fc.tuple(name, fc.constantFrom(...ATTRIBUTES)).map(([own, attributes]) => `<${own}${attributes}>`),
  name.map((own) => `</${own}>`),
);
const mark = fc.constantFrom(
  '\n',
  '\n\n',
  ' ',
  '**',
  '> ',
  '- ',
  '&amp;',
  '&#0;',
  '\0',
  '<!-- -->',
  '<',
  ':lang[',
  ']{en}',
  '| ',
);
/** Words are told apart by their numbers. */
const soup = fc.array(fc.oneof(tag, mark, fc.constant('mot')), { maxLength: 60 }).map((pieces) => {
  let count = 0;
  return pieces.map((piece) => (piece === 'mot' ? ` mot${++count} ` : piece)).join('');
});

/** What takes words out or moves them, and says so. */
const TOLD = /^(?:html\.(?:stripped|drawing|unseen|comment-unclosed|moved|too-deep)|link\.unused|table\.row-too-long)$/;

/** What would take all the rest with it, and keeps a number from being built. */
const LOST = /^html\.(?:too-deep|swallowing|comment-unclosed|unseen-unclosed)$/;

const numbered = (words: readonly string[]) => words.join(' ').match(/mot\d+/g) ?? [];

/** Both editions of what follows a paragraph hold the same words, and all of them where no problem says otherwise. */
async function expectSameWords(html: string): Promise<void> {
  const bulletin = testBulletin(`Début.\n\n${html}`);
  const { value, problems } = await composeArticle(publication, bulletin);
  if (!value) {
    expect(problems.some(({ severity, code }) => severity === 'error' && LOST.test(code))).toBe(true);
    return;
  }
  const web = pageWords(renderPage(value, publication, theme).value?.html ?? '');
  const { pdf } = await printEdition(publication, bulletin, 'html-soup');
  const print = await wordsInReadingOrder(pdf);
  expect(print.join('')).toBe(web.join(''));
  if (!problems.some(({ code }) => TOLD.test(code))) expect(numbered(web)).toEqual(numbered([html]));
}

describe('HTML of any kind', () => {
  it.each(['<table> mot1', '<table> mot1 ', '<b><table><tr> mot1 <td> mot2'])(
    'keeps the words of a table that nothing closes: %s',
    async (html) => {
      await expectSameWords(html);
      const { value, problems } = await composeArticle(publication, testBulletin(`Début.\n\n${html}`));
      expect(numbered(pageWords(renderPage(value as Article, publication, theme).value?.html ?? ''))).toEqual(
        numbered([html]),
      );
      expect(problems.map(({ code }) => code)).toContain('html.unclosed');
    },
  );

  it('gives both editions the same words, all of them and in order where no problem says otherwise', async () => {
    await fc.assert(fc.asyncProperty(soup, expectSameWords), { numRuns: 40 });
  });
});
