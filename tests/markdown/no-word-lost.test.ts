import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { composeArticle } from '../../src/article/compose-article.ts';
import { isNoteLink } from '../../src/markdown/note-links.ts';
import { NOWHERE, noOffsets, offsetAt } from '../../src/sequence/offsets.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';

const isWordy = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Offsets in the source of the letters and digits that a tree shows, in reading order. */
function shownOffsets(tree: Root): number[] {
  const offsets: number[] = [];
  visit(tree, 'text', ({ value, data }) => {
    for (let i = 0; i < value.length; i++)
      if (isWordy(value[i])) offsets.push(data?.offsets ? offsetAt(data.offsets, i) : NOWHERE);
  });
  return offsets;
}

async function composed(markdown: string) {
  const { value, problems } = await composeArticle(testPublication(), testBulletin(`Début.\n\n${markdown}`));
  if (!value) throw new Error(JSON.stringify(problems));
  return { ...value, problems };
}

/** Pieces that mean something to Markdown, and words. (No `x`: `[x]` is a box that is ticked.) */
const PIECES = [':', '::', ':::', '[', ']', '{', '}', '|', '\n', '\n\n', ' ', '-', '---', '|-', '~~', '"', '=', '.'];
const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.stringMatching(/^[a-wéœ0-9]{1,5}$/)), { maxLength: 40 })
  .map((pieces) => pieces.join(''));

const fixtures = join(import.meta.dirname, '../fixtures/markdown');

describe('whatever is written', () => {
  it('keeps every letter and digit, in order, on each line that no problem names', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (markdown) => {
        const { bulletin, body, problems } = await composed(markdown);
        const { source } = bulletin;
        const offsets = shownOffsets(body);
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        expect(offsets.filter((offset) => !isWordy(source[offset]))).toEqual([]);

        const shown = new Set(offsets);
        const named = new Set(problems.map(({ place }) => place?.line));
        const lost = source
          .split('\n')
          .map((line, index, lines) => ({ line, start: lines.slice(0, index).join('\n').length + Math.min(index, 1) }))
          .filter((_, index) => !named.has(index + 1))
          // The address of a link that is used, and the language of a block of code.
          .filter(({ line }) => !/^[ >-]*\[[^\]]+\]:|^[ >-]*~~~/.test(line))
          .filter(({ line, start }) => {
            // The number of a list's item is shown by the list.
            const number = /^[ >-]*\d{1,9}[.)](?=[ \n]|$)/.exec(line)?.[0].length ?? 0;
            return [...line].some((letter, i) => i >= number && isWordy(letter) && !shown.has(start + i));
          });
        expect(lost).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '~~~~\na',
    '~~~ abc\nune ligne\n\n  une autre\n~~~',
    '> ```\n> citée\n> ```',
    '    par son retrait\n    et encore',
  ])('traces the letters of code, %j, whose fences alone have a place', async (markdown) => {
    const { bulletin, body } = await composed(markdown);
    const traced: string[] = [];
    visit(body, 'element', ({ tagName, children: [text] }) => {
      if (tagName !== 'code' || text?.type !== 'text') return;
      const offsets = text.data?.offsets ?? noOffsets();
      for (let i = 0; i < text.value.length; i++)
        if (isWordy(text.value[i])) traced.push(`${text.value[i]}${bulletin.source[offsetAt(offsets, i)]}`);
    });
    expect(traced.length).toBeGreaterThan(0);
    for (const pair of traced) expect(pair[1]).toBe(pair[0]);
  });

  it.each([
    'notes',
    'boxes',
    'boxes-wrong',
    'breaks-wrong',
    'tables',
    'tasks',
    'strikethrough-and-addresses',
    'raw-html-among-extensions',
    'agenda',
    'agenda-wrong',
    'key-figure',
    'signature',
    'qr-code',
  ])('traces each letter to the same letter in the source: %s', async (name) => {
    const source = readFileSync(join(fixtures, name, 'input.md'), 'utf8');
    const { value } = await composeArticle(testPublication(), testBulletin(source));
    const wrong: string[] = [];
    visit(value?.body ?? { type: 'root', children: [] }, 'text', (node, _, parent) => {
      // What the program writes: the heading of the notes, their numbers, the arrows back.
      const isOurs = parent?.type === 'element' && (parent.properties.id === 'footnote-label' || isNoteLink(parent));
      if (isOurs || /^\d$|^↩$/.test(node.value)) return;
      const offsets = node.data?.offsets ?? noOffsets();
      if ([...node.value].some((letter, i) => isWordy(letter) && source[offsetAt(offsets, i)] !== letter))
        wrong.push(node.value);
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    '10:30',
    'Note:important',
    'a:b[c]{d}',
    ':nom[texte]{#id .classe a=b}',
    '10 h:30 min',
    'C:dossier',
    'fin :suite',
    'a::b',
    ':a :b',
  ])('leaves %s as it is: no directive stands inside a line', async (line) => {
    const { body, problems } = await composed(`Avant ${line}\n\n::saut-de-page\n\n- ${line}`);
    const words: string[] = [];
    visit(body, 'text', ({ value }) => void words.push(value));
    const typed = (value: string) => value.replace(/[\u00a0\u202f]/g, ' ').trim();
    expect(words.map(typed).filter((word) => word !== '')).toEqual(['Début.', `Avant ${line}`, line]);
    expect(problems).toEqual([]);
  });
});
