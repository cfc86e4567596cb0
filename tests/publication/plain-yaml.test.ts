import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Document, isMap, isScalar, parseDocument } from 'yaml';
import { frontMatterBlock } from '../../src/publication/front-matter-block.ts';
import { plainDocument, YAML_OPTIONS } from '../../src/publication/plain-yaml.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';

/** All that the program asks of a document. */
function asked(document: Document.Parsed | undefined) {
  if (!document) return undefined;
  const { contents, errors, warnings } = document;
  const nodes = isMap(contents) ? contents.items.flatMap(({ key, value }) => [key, value].map(scalarParts)) : [];
  return { range: contents?.range, nodes, errors, warnings, data: document.toJS() };
}

/** Comments are for who writes YAML. */
function scalarParts(node: unknown) {
  if (!isScalar(node)) return node;
  const { value, type, source, range, tag, anchor } = node;
  return { value, type, source, range, tag, anchor };
}

const parsed = (text: string) => parseDocument(text, YAML_OPTIONS);

const PIECES = [
  ...['number', 'titre', 'clé', 'null', 'True', 'a-b', 'x_1', '1a', '-', '?', '__proto__', 'constructor'],
  ...[': ', ':', ':  ', ' : ', ' ', '  ', '\t', '\n', '\n\n', '\r\n', '\r', '\u00A0', '\u202F', '\u2028', '\uFEFF'],
  ...['3', '03', '0', '1.5', '1e3', '-7', '0x1F', '2012-03', '2012-03-01', '2012-3', '12 000', '1234567890123456'],
  ...['Lettre', 'Non à l’école', '« oui »', 'œuvre', 'un: deux', 'un:deux', 'un #deux', 'un#deux', 'c:', "l'été"],
  ...['"a"', "'b'", '"a\\n"', "'l''été'", '"a', '" "', '""', '#', '# un', '#un', '~', 'yes', 'false', 'NULL', '.inf'],
  ...['[a]', '{a: b}', '*a', '&a b', '!t', '|', '>-', '---', '...', '%YAML 1.2', '@', '`', ',', '<<'],
];

const KEYS = ['number', 'titre', 'clé', 'a-b', 'x_1', 'constructor', 'null', 'number', '1a', '__proto__'];
const piece = fc.constantFrom(...PIECES);
const line = fc
  .tuple(
    fc.constantFrom(...KEYS),
    fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { minLength: 1, maxLength: 3 }),
  )
  .map(([key, value]) => `${key}: ${value.join('')}\n`);

/** A few lines, most of them of a key and a value, and sometimes a piece between two of them. */
const texts = fc
  .array(fc.oneof({ weight: 9, arbitrary: line }, { weight: 1, arbitrary: piece }), { maxLength: 3 })
  .map((lines) => lines.join(''));

describe('a plain YAML text', () => {
  it.each([
    [
      'a front matter',
      'number: 3\ndate: 2012-03\ntitle: Non à l’uniformisation\n',
      { number: 3, date: '2012-03', title: 'Non à l’uniformisation' },
    ],
    [
      'quotation marks',
      'title: "Du stylo au tableau : le voyage"\nkicker: \'#1\'\n',
      { title: 'Du stylo au tableau : le voyage', kicker: '#1' },
    ],
    [
      'comments, empty lines, ends of lines of Windows',
      '# Un\r\n\r\nname: Fil  \r\n#lang: en\r\nlang: fr',
      { name: 'Fil', lang: 'fr' },
    ],
    ['an address, a hashtag inside a word', 'web: https://a.fr/b\nname: no#1', { web: 'https://a.fr/b', name: 'no#1' }],
    ['what no key of an object may be', 'constructor: a\n', { constructor: 'a' }],
  ])('is read without the parser: %s', (_, text, data) => {
    const document = plainDocument(text);
    expect(document?.toJS()).toEqual(data);
    expect(asked(document)).toEqual(asked(parsed(text)));
  });

  it.each([
    ['a key twice', 'a: b\na: c\n'],
    ['a value on the next line', 'a:\n  b\n'],
    ['a second line of a value', 'a: b\n  c\n'],
    ['a comment behind a value', 'a: b # c\n'],
    ['a list', 'a: [b]\n'],
    ['another type than a whole number', 'a: 1.5\n'],
    ['a figure that begins with a zero', 'a: 0123\n'],
    ['an escape', 'a: "b\\n"\n'],
    ['no key', 'a\n'],
    ['nothing', '\n# a\n'],
    ['a tabulator', 'a:\tb\n'],
  ])('is not %s', (_, text) => {
    expect(plainDocument(text)).toBeUndefined();
  });

  it('is what the parser makes of it, to the last place', () => {
    let plain = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const document = plainDocument(text);
        if (!document) return;
        plain++;
        expect(asked(document)).toEqual(asked(parsed(text)));
      }),
      { numRuns: 4000 },
    );
    expect(plain).toBeGreaterThan(200);
  });

  it('is most of what numbers of the repository begin with', () => {
    const files = readdirSync('bulletins', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    const blocks = files.flatMap((name) => {
      const source = readFileSync(join('bulletins', name), 'utf8');
      const block = frontMatterBlock(source);
      return 'code' in block ? [] : [source.slice(block.start, block.end)];
    });
    const plain = blocks.filter((text) => plainDocument(text));
    expect(plain.length).toBeGreaterThan(blocks.length / 2);
    for (const text of plain) expect(asked(plainDocument(text))).toEqual(asked(parsed(text)));
  });
});
