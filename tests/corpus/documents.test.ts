import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { afterAll, describe, expect, it } from 'vitest';
import { syntax } from '../../src/markdown/extensions.ts';
import { bothEditions, makersFor } from '../fixtures/both-editions.ts';
import { testPublication } from '../fixtures/test-bulletin.ts';
import { documentNames, readDocument } from './read-documents.ts';

const isWhole = process.env.BULLETIN_WHOLE_CORPUS === '1';
/** One file in so many is tried in every run; all of them with BULLETIN_WHOLE_CORPUS=1. */
const ONE_IN = 8;
/** Seconds of the processor's time, and megabytes that the process may have grown to. */
const MOST_SECONDS = 10;
const MOST_MEGABYTES = 1500;

/** Files that cannot be a bulletin as they are, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {};

/** The kind of a remark, which is the title of a box here, in small letters and in the number's language. */
const ALERT = /^\[!\w+\]\s*/;

/** What takes words of HTML out, and says so. */
const WORDS_OUT = /^html\.|^link\.unused$|^note\./;

const makers = makersFor(testPublication({ lang: 'en' }));
const letters = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]/gu, '');

/** The letters of each text and each code of a file, in order, as Markdown reads it; its notes last. */
function textsOf(markdown: string): string[] {
  const texts: string[] = [];
  const notes: Root[] = [];
  const take = (tree: Root) =>
    visit(tree, (node) => {
      if (node.type === 'footnoteDefinition') {
        notes.push({ type: 'root', children: node.children });
        return SKIP;
      }
      if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
        texts.push(letters(node.value.replace(ALERT, '')));
      return undefined;
    });
  take(unified().use(remarkParse).use(syntax).parse(markdown) as Root);
  for (const note of notes) take(note);
  return texts;
}

const figures: { readonly name: string; readonly seconds: number }[] = [];

afterAll(() => {
  if (!isWhole) return;
  const slowest = figures.reduce((worst, one) => (one.seconds > worst.seconds ? one : worst));
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stderr.write(
    `\n${figures.length} files, slowest ${slowest.name} ${slowest.seconds} s, ${memory} MB at most\n`,
  );
});

describe('Markdown files that others have written', () => {
  const names = documentNames().filter((_, index) => isWhole || index % ONE_IN === 0);

  it.each(names)('%s: both editions, with all its words', async (name) => {
    expect(EXCEPTIONS[name], 'known not to be a bulletin').toBeUndefined();
    const { markdown } = readDocument(name);
    const start = process.cpuUsage();
    const made = await bothEditions(markdown, makers);
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    figures.push({ name, seconds });
    expect(made.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    if (!('article' in made)) return;
    expect(made.printWords).toEqual(made.webWords);
    if (!made.problems.some(({ code }) => WORDS_OUT.test(code))) {
      const page = letters(made.webWords.join(''));
      let at = 0;
      for (const text of textsOf(markdown)) {
        const found = page.indexOf(text, at);
        expect(found, text).toBeGreaterThanOrEqual(0);
        at = found + text.length;
      }
    }
    expect(seconds).toBeLessThan(MOST_SECONDS);
    expect(process.resourceUsage().maxRSS / 1024).toBeLessThan(MOST_MEGABYTES);
  });
});
