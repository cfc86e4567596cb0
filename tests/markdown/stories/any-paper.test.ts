import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../../src/article/compose-article.ts';
import { storiesOf } from '../../../src/article/story.ts';
import type { Bulletin } from '../../../src/publication/publication.ts';
import { noOffsets, offsetAt } from '../../../src/sequence/offsets.ts';
import { folderBulletin } from '../../fixtures/folder-bulletin.ts';
import { fc } from '../../fixtures/seeded-fast-check.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';

/** What a story is made of; `W` stands for words that are told apart by their numbers, `N` for the name of a note. */
const BLOCKS = [
  'W W W.',
  '## W W {#W}',
  '## W',
  '- W\n- W W',
  '> W « W »',
  ':::encadre[W]\nW W\n:::',
  ':::breves\n**W.** W\n\n- W W\n\n### W\n\nW\n:::',
  ':::breves[W]{fond=teinte}\n**W.** W\n:::',
  ':::papier\nW\n:::',
  ':::web\nW\n:::',
  '::suite',
  'W W[^N] W\n\n[^N]: W W',
  'W^[W "W"] W',
  '| W | W |\n|---|---|\n| W | W |',
  '*par Jeanne W*',
  '<div>W <b>W</b></div>',
  '`W` W W',
];
const HEADS = [
  '# W W',
  '# W {rubrique="W W" auteur=W}',
  '# W {fond=teinte #W colonnes=2}',
  '# {rubrique=W}',
  '# W[^N] W {lettrine}\n\n:::chapo\nW "W".\n:::\n\n[^N]: W',
  'W *W*\n===',
];

const numbered = (count: { words: number; notes: number }) => (text: string) => {
  const note = `n${++count.notes}`;
  return text
    .replaceAll('[^N]', `[^${note}]`)
    .replace(/(?<![\p{L}\p{N}])W(?![\p{L}\p{N}])/gu, () => `mot${++count.words}x`);
};
const story = fc.tuple(fc.constantFrom(...HEADS), fc.array(fc.constantFrom(...BLOCKS), { maxLength: 5 }));
const opening = fc.array(fc.constantFrom(...BLOCKS), { maxLength: 3 });
const files = fc.array(fc.array(story, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 });

const PAPER = { template: 'newspaper' } as const;

async function bodyOf(bulletin: Bulletin): Promise<Root> {
  const { value, problems } = await composeArticle(testPublication(), bulletin);
  if (!value) throw new Error(JSON.stringify(problems));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return value.body;
}

const words = (text: string): string[] => text.match(/mot\d+x/g) ?? [];

function textOf(body: Root): string {
  let text = '';
  visit(body, 'text', ({ value }) => {
    text += ` ${value}`;
  });
  return text;
}

/** All that must hold of any paper. */
function expectWhole(body: Root, { source }: Bulletin): void {
  expect(
    body.children.every((child) => child.type === 'text' || (child.type === 'element' && child.tagName === 'article')),
  ).toBe(true);
  const shown = words(textOf(body));
  expect([...shown].sort()).toEqual([...words(source).filter((word) => !isName(word, source))].sort());

  const ids: string[] = [];
  visit(body, 'element', ({ properties }) => {
    if (properties.id !== undefined) ids.push(String(properties.id));
  });
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  for (const { id } of storiesOf(body)) expect(id).not.toBe('');

  visit(body, 'text', ({ value, data }) => {
    for (const { index, 0: word } of value.matchAll(/mot\d+x/g)) {
      const offset = offsetAt(data?.offsets ?? noOffsets(), index);
      expect(source.slice(offset, offset + word.length)).toBe(word);
    }
  });
  visit(body, 'element', ({ properties: { href } }) => {
    if (typeof href === 'string' && href.startsWith('#')) expect(ids).toContain(href.slice(1));
  });
}

/** Whether a word is the name of a heading between its braces, which nobody reads. */
function isName(word: string, source: string): boolean {
  return source.includes(`#${word}`);
}

describe('any paper', () => {
  it('of one file has all words of its Markdown, once, where they were typed, under ids of their own', async () => {
    await fc.assert(
      fc.asyncProperty(opening, fc.array(story, { maxLength: 6 }), async (first, stories) => {
        const write = numbered({ words: 0, notes: 0 });
        const blocks = ['Début.', ...first, ...stories.flatMap(([head, others]) => [head, ...others])].map(write);
        const bulletin = testBulletin(`${blocks.join('\n\n')}\n`, PAPER);
        expectWhole(await bodyOf(bulletin), bulletin);
      }),
      { numRuns: 60 },
    );
  });

  it('of several files has them too, and each file is read by itself', async () => {
    await fc.assert(
      fc.asyncProperty(opening, files, async (first, written) => {
        const count = { words: 0, notes: 0 };
        const write = numbered(count);
        const own = first.map(write).join('\n\n');
        const texts = written.map((stories) => {
          // Notes of two files may have the same name.
          count.notes = 0;
          return {
            body: stories
              .flatMap(([head, others]) => [head, ...others])
              .map(write)
              .join('\n\n'),
          };
        });
        const bulletin = folderBulletin(own, texts);
        expectWhole(await bodyOf(bulletin), bulletin);
      }),
      { numRuns: 60 },
    );
  });

  it('has its words in the order of its Markdown, but for heads and notes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(story, { maxLength: 5 }), async (stories) => {
        const write = numbered({ words: 0, notes: 0 });
        const plain = stories.map(([head, others]) => [
          head.replace(/\[\^N\]|\n\n\[\^N\].*| \{.*\}/g, ''),
          ...others.filter((block) => !/\^|Jeanne/.test(block)),
        ]);
        const bulletin = testBulletin(['Début.', ...plain.flat()].map(write).join('\n\n'), PAPER);
        const shown = words(textOf(await bodyOf(bulletin)));
        expect(shown).toEqual(words(bulletin.source).filter((word) => !isName(word, bulletin.source)));
      }),
      { numRuns: 40 },
    );
  });
});
