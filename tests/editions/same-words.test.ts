import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Bulletin, Publication } from '../../src/publication/publication.ts';
import { renderPage } from '../../src/web/render-page.ts';
import { openWebTheme } from '../../src/web/theme.ts';
import { numberThree, printEdition, publishedNumber } from '../fixtures/build-editions.ts';
import { fixtureBulletin, testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { pageWords } from '../inspectors/read-page.ts';
import { wordsOf } from '../inspectors/read-pdf.ts';
import { wordsInReadingOrder } from '../inspectors/read-reading-order.ts';
import { withoutControls } from '../inspectors/same-words.ts';

const fixtures = join(import.meta.dirname, '../fixtures/print');
const papers = join(import.meta.dirname, '../fixtures/papers');

/** The words of both editions of a bulletin, read back from the finished files. */
async function editionsOf(publication: Publication, bulletin: Bulletin, name: string) {
  const { article, pdf } = await printEdition(publication, bulletin, name);
  const page = renderPage(article, publication, openWebTheme(publication));
  const web = pageWords(page.value?.html ?? '').map(withoutControls);
  return { web, print: await wordsInReadingOrder(pdf) };
}

/** Words as letters and digits, for comparing with a source that has another typography. */
const bare = (words: readonly string[]) =>
  words.map((word) => word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '')).filter((word) => word !== '');

/** The prose of a Markdown source, by rules of its own: without marks, addresses of links, pictures and tags; its text, then its notes. */
function prose(markdown: string): string[] {
  const names = [...new Set(markdown.match(/\[\^\w+\](?!:)/g))];
  const [text = '', ...notes] = markdown.split(/^\[\^\w+\]:/m);
  return [text, notes.join('\n')].map((part) =>
    withoutMarks(part.replace(/\[\^\w+\]/g, (call) => String(names.indexOf(call) + 1))),
  );
}

function withoutMarks(markdown: string): string {
  return markdown
    .replace(/^(::\w+)\[(.*)\]\{(?:titre|title)="(.*)"\}$/gm, '$1[$3 $2]')
    .replace(/^(.*)\{(?:légende|legend)="([^"]*)".*\}$/gm, '$1\n$2')
    .replace(/^:::(?:citation|pull-quote)\[(.*)\](?:\{.*\})?\n([\s\S]*?)^:::$/gm, '$2$1')
    .replace(/^:::po[eè]me?\[(.*)\]\{auteur="(.*)" source="(.*)"\}\n([\s\S]*?)^:::$/gm, '$1\n$4$2 $3')
    .replace(/^ *::+[\p{L}-]*(?:\[(.*)\])?(?:\{.*\})?$/gmu, '$1')
    .replace(/:(?:lang|abbr|small-caps|small-capitals|petites-capitales)\[([^\][]*)\](?:\{[^}]*\})?/g, '$1')
    .replace(/^- \[[ x]\]/gm, '')
    .replace(/^```.*$/gm, '')
    .replace(/!\[[^\]]*\]\([^)"]*(?:"([^"]*)")?\)(?:\{.*\})?/g, '$1')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^[\s>]*\d+\. /gm, '')
    .replace(/<\/?[a-z][a-z0-9]*(?:\s[^>]*)?>/gi, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&\w+;/g, '');
}

const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]/gu, '');

describe('both editions carry the same words in the same order', () => {
  it.each([3, 4, 5])('in number %i', async (number) => {
    const { publication, bulletin } = publishedNumber(number);
    const { web, print } = await editionsOf(publication, bulletin, `number-${number}`);
    expect(print).toEqual(web);
  });

  it.each(readdirSync(fixtures))('in the fixture %s, and they are the words of its Markdown', async (name) => {
    const bulletin = testBulletin(readFileSync(join(fixtures, name, 'input.md'), 'utf8'));
    const publication = testPublication({ folder: join(fixtures, name) });
    const { web, print } = await editionsOf(publication, bulletin, name);
    expect(print).toEqual(web);
    for (const part of prose(bulletin.source)) expect(letters(web.join(' '))).toContain(letters(part));
  });

  it.each(readdirSync(papers))('in the paper %s, but for what its author wants in one of them alone', async (name) => {
    const folder = join(papers, name);
    const { web, print } = await editionsOf(testPublication({ folder }), fixtureBulletin(folder), `paper-${name}`);
    expect(web.length).toBeGreaterThan(20);
    expect(print).toEqual(web);
  });

  it('and those of number 3 are the words of its Markdown', async () => {
    const { publication, bulletin } = numberThree();
    const { web } = await editionsOf(publication, bulletin, 'number-3');
    const body = bare(wordsOf(bulletin.body.replace(/[*]{2}|^- /gm, '')));
    expect(body.length).toBeGreaterThan(300);
    expect(bare(web).join(' ')).toContain(body.join(' '));
  });
});
