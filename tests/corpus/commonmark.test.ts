import { join } from 'node:path';
import { tests } from 'commonmark-spec';
import { describe, expect, it } from 'vitest';
import { RULE_NAMES } from '../../src/typography/rule-names.ts';
import { articleHtml } from '../../src/web/article-html.ts';
import { bothEditions, makersFor } from '../fixtures/both-editions.ts';
import { testPublication } from '../fixtures/test-bulletin.ts';
import { letters, shape, TOLD, WORDS_OUT } from './html-shape.ts';

/** The specification's examples are about Markdown: the rules of prose are switched off, and its pictures are one that exists. */
const makers = makersFor(
  testPublication({
    folder: join(import.meta.dirname, '../fixtures/print/images'),
    typography: Object.fromEntries(RULE_NAMES.map((name) => [name, false])),
  }),
);
const PICTURE = 'images/photo.jpg';

/** Examples whose HTML is another here, and why. All others whose HTML differs have a problem that says what was taken out. */
const OTHERWISE: Readonly<Record<number, string>> = {
  201: '`<bar>`, which no element is called, is text',
  613: '`<bab>` and `<c2c>`, which no elements are called, are text',
  356: 'stars between figures are text',
  379: 'a space within stars is forgiven',
  391: 'a space within stars is forgiven',
  380: 'stars may touch a letter and a quotation mark',
  167: 'a paragraph in <del> is valid HTML with <del> inside it',
  475: 'an <img> without a file is no picture',
  500: '`foo):` is written `./foo):`, which cannot be taken for a scheme',
  597: 'the scheme of an address is in small letters',
  602: 'GFM makes a link of a bare address',
  608: 'GFM makes a link of a bare address',
  611: 'GFM makes a link of a bare address',
  612: 'GFM makes a link of a bare address',
};
/** Words that HTML would take out and that are text here, and stars that are read: see above. */
const OTHER_WORDS: ReadonlySet<number> = new Set([201, 613, 356, 379, 380, 391]);
/** Examples of which no number is made, and the error that says why: a style that is not closed hides what follows. */
const REFUSED: Readonly<Record<number, string>> = { 173: 'html.swallowing', 475: 'image.missing' };

interface Example {
  readonly markdown: string;
  readonly html: string;
  readonly number: number;
}

/** An example as a number of a bulletin can have it: after a paragraph, for some show nothing. */
function example({ markdown, html, number }: Example) {
  const ready = (text: string) => withPicture(text.replaceAll('→', '\t'), html.includes('<img'));
  return { number, markdown: `Début.\n\n${ready(markdown)}`, html: `<p>Début.</p>\n${ready(html)}` };
}

function withPicture(text: string, hasPicture: boolean): string {
  return hasPicture
    ? text.replace(/\/path\/to\/train\.jpg|\/url2?|(?<=[<"])url|uri3|train2?\.jpg|moon\.jpg/g, PICTURE)
    : text;
}

/** What is said of a link that leads to nothing of the publication: only its words are shown. */
const DEAD = /^link\.(?:no-address|nowhere|anchor|number|no-number|file|kind)/;

/** HTML without the links that lead to no address of the web, which are dead here, and how many these are. */
function withoutDeadLinks(html: string): { readonly shown: string; readonly dead: number } {
  let dead = 0;
  const shown = html.replace(/<a href="(?![a-z][a-z\d+.-]*:)[^"]*"[^>]*>(.*?)<\/a>/gis, (_, words: string) => {
    dead++;
    return words;
  });
  return { shown, dead };
}

describe('the examples of the CommonMark specification', () => {
  it('are all there', () => {
    expect(tests).toHaveLength(652);
  });

  it.each(tests.map(example))(
    '$number: both editions, with the same words and the HTML of the specification',
    async ({ number, markdown, html }) => {
      const made = await bothEditions(markdown, makers);
      const codes = made.problems.map(({ code }) => code);
      if (!('article' in made)) {
        expect(REFUSED[number], `${number}: ${codes.join(', ')}`).toBeDefined();
        expect(codes).toContain(REFUSED[number]);
        return;
      }
      expect(made.printWords).toEqual(made.webWords);
      const web = articleHtml(made.article.body, 'fr');
      if (!codes.some((code) => WORDS_OUT.test(code)) && !OTHER_WORDS.has(number))
        expect(letters(web)).toBe(letters(html));
      if (codes.some((code) => TOLD.test(code)) || OTHERWISE[number] !== undefined) return;
      const { shown, dead } = withoutDeadLinks(html);
      expect(codes.filter((code) => DEAD.test(code))).toHaveLength(dead);
      expect(shape(web)).toBe(shape(shown));
    },
  );
});
