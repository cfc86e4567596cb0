import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tests } from 'commonmark-spec';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseAroundPlain } from '../../src/markdown/plain-paragraphs.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';

const parser = unified().use(remarkParse).freeze();

/** What is given to the parser, and whether all comes out as if it had read the whole. */
function read(markdown: string) {
  const parts: string[] = [];
  const tree = parseAroundPlain(markdown, (part) => {
    parts.push(part);
    return parser.parse(part) as Root;
  });
  return { tree, parts };
}

const fixtures = join(import.meta.dirname, '../fixtures');
const inputs = ['markdown', 'print'].flatMap((folder) =>
  readdirSync(join(fixtures, folder)).map((name) => readFileSync(join(fixtures, folder, name, 'input.md'), 'utf8')),
);
const texts = [...inputs, ...tests.map(({ markdown }) => markdown)];
const pieces = texts.flatMap((text) => text.split(/(?<=\n\n)/));

describe('plain paragraphs', () => {
  it('are read without the parser, which is given what lies between them', () => {
    const { tree, parts } = read(
      'Un mot.\nDeux !\n\n- un\n\n  deux\n\n\nEncore (là) : 3.\n\n**_Gras._**\n\n## Titre\n\nFin\n',
    );
    expect(parts).toEqual(['- un\n\n  deux\n\n\n', '**_Gras._**\n\n## Titre\n\n']);
    expect(tree.children.map(({ type }) => type)).toEqual([
      'paragraph',
      'list',
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
    ]);
  });

  it('may have words in bold or italics, and be items of a list', () => {
    const { tree, parts } = read('Un **mot.** Et *deux*.\n\n- **un** mot\n- deux\n\n**Fin !**\n');
    expect(parts).toEqual([]);
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'list', 'paragraph']);
  });

  it.each([
    '- un\n\n- deux',
    '- un\n\n  deux',
    '- un\n  deux',
    'Un\n- deux\n\n- trois',
    '- un\n\n* deux',
    '- un\n- \n- deux',
    '- un\n- - -',
    '**un *mot* deux**',
    '*un **mot***',
    'un* mot*',
    '**un',
    '**un*',
    'un **mot\nde** plus',
    '**« un »**suite',
  ])('go to the parser where it must decide: %j', (text) => {
    expect(read(text).parts.join('')).toContain(text.split('\n\n').at(-1));
  });

  it('are none in a text whose marks reach further', () => {
    for (const text of ['a\n\n```\nb\n\nc', 'a\n\n[b]: c', 'a\n\n<div>\n\nb', 'a\r\n\r\nb', 'a\n\n\tb'])
      expect(read(text).parts).toEqual([text]);
  });

  it('make the tree that the parser makes, with its places, of every example', () => {
    for (const text of texts) expect(read(text).tree).toEqual(parser.parse(text));
  });

  it('make the tree that the parser makes of any mixture', () => {
    const plain = fc.constantFrom(
      'Un mot.',
      'Deux\nlignes',
      'Fin.\n',
      '2012 : rien',
      '=',
      ' x',
      'x ',
      '',
      '\n',
      '1. un',
      '-',
      'a\u00a0b',
      '- un\n- **deux** mots',
      '- un *mot*.',
      'Un **mot** et *deux*, **trois !**',
      '* un',
      '  - un',
    );
    const starred = fc
      .array(
        fc.constantFrom('*', '**', '***', 'a', 'é', '5', ' ', '.', ',', '«', '»', '(', ')', '- ', '\n', '\n- ', '\n\n'),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join(''));
    const piece = fc.oneof(
      plain.map((text) => `${text}\n\n`),
      plain,
      fc.constantFrom(...pieces),
      starred,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (chosen) => {
        const text = chosen.join('');
        expect(read(text).tree).toEqual(parser.parse(text));
      }),
      { numRuns: 1500 },
    );
  });
});
