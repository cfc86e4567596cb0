import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../src/markdown/processor.ts';
import { traceToSource } from '../../src/markdown/source-offsets.ts';
import { typography } from '../../src/markdown/typography.ts';
import { eachOffset, noOffsets } from '../../src/sequence/offsets.ts';
import { frenchProse } from './french-prose.ts';
import { checkSetRight, letters } from './properties.ts';

const modules = join(import.meta.dirname, '../../node_modules');

/** The English READMEs of the packages that this project is built with. */
function englishProse(): readonly string[] {
  return readdirSync(modules).flatMap((name) => {
    if (name.startsWith('.')) return [];
    const file = readdirSync(join(modules, name)).find((entry) => /^readme\.md$/i.test(entry));
    return file ? readFileSync(join(modules, name, file), 'utf8').split(/\n{2,}/) : [];
  });
}

async function parse(markdown: string, lang: string): Promise<Root> {
  const tree = await parseBody(markdown, { lang, date: { year: 2026, month: 11 } }, () => {});
  traceToSource(tree, markdown);
  return tree;
}

/** Code and what has no letters to set, in the order in which it stands. */
function verbatimOf(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, 'element', (element) => {
    if (['code', 'pre', 'kbd'].includes(element.tagName)) found.push(textOf(element));
    if (typeof element.properties.href === 'string') found.push(element.properties.href);
  });
  return found;
}

const withoutNumbers = (text: string) => text.replace(/(?<=[nN])[o°º](?=\s*\d)/g, '');

describe('text that nobody here wrote', () => {
  it('is plenty', () => {
    expect(frenchProse().join('').length).toBeGreaterThan(100_000);
    expect(englishProse().join('').length).toBeGreaterThan(100_000);
  });

  it.each([
    ['fr', frenchProse()],
    ['en', englishProse()],
    ['de', englishProse()],
  ] as const)('keeps its letters, its places, and stays when it is set again: %s', (lang, texts) => {
    for (const text of texts) checkSetRight(text, lang);
  });

  it('keeps its code, its addresses and its places as Markdown', async () => {
    for (const markdown of frenchProse()) {
      const tree = await parse(markdown, 'fr');
      const [typed, verbatim] = [textOf(tree), verbatimOf(tree)];
      typography(tree, 'fr');
      const once = textOf(tree);
      expect(letters(withoutNumbers(once))).toBe(letters(withoutNumbers(typed)));
      expect(verbatimOf(tree)).toEqual(verbatim);
      visit(tree, 'text', ({ value, data }) => {
        for (const [i, offset] of [...eachOffset(data?.offsets ?? noOffsets())].entries())
          if (/\p{L}/u.test(value[i] ?? '')) expect(markdown[offset]).toBe(value[i]);
      });
      const html = JSON.stringify(tree);
      typography(tree, 'fr');
      expect(JSON.stringify(tree)).toBe(html);
    }
  });
});
