import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { translator } from '../../src/messages/translate.ts';
import { hintOf } from '../../src/problems/format-problem.ts';
import { asMeant } from '../../src/publication/as-meant.ts';
import { readFrontMatter } from '../../src/publication/read-front-matter.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';
import { FAR_FROM_SQUARE, growth } from '../inspectors/cpu-time.ts';

const KEYS = 'number: 3\ndate: 2026-11\ntitle: Non';
const read = (source: string) => {
  const { value, problems } = readFrontMatter('003.md', source);
  const codes = problems.map(({ severity, code, place }) => `${severity} ${code} ${place?.line}:${place?.column}`);
  const hints = problems.map((problem) => hintOf(problem, translator('fr')));
  return { title: value?.frontMatter.title, value, codes, hints };
};
const withLines = (lines: string) => read(`---\n${lines}\n---\n\nDu texte.\n`);

describe('what beginners type in YAML', () => {
  it.each([
    ['number:\u00a03\ndate: 2026-11\ntitle\u00a0: Non', 'Non', ['note yaml.no-break-space 2:8']],
    ['\u00a0number: 3\n\u202fdate: 2026-11\u00a0\ntitle\u202f:\u202fNon', 'Non', ['note yaml.no-break-space 2:1']],
    ['number :3\ndate : 2026-11\ntitle: Non', 'Non', ['note yaml.colon-read 2:1']],
    [
      'number: “3”\ndate: «\u00a02026-11\u00a0»\ntitle: Non',
      'Non',
      ['note yaml.quotes-read 2:9', 'note yaml.quotes-read 3:7'],
    ],
    ['number: 3\ndate: 2026-11\ntitle: “Appel : tous”', 'Appel : tous', ['note yaml.quotes-read 4:8']],
    ['number: 3\ndate: 2026-11\ntitle: “Non”', '“Non”', ['note yaml.quotes-kept 4:8']],
    // A quotation, and what only looks like one.
    ['number: 3\ndate: 2026-11\ntitle: «\u00a0On ne lâche rien\u00a0»', '«\u00a0On ne lâche rien\u00a0»', []],
    ['number: 3\ndate: 2026-11\ntitle: “Oui” ou “non”', '“Oui” ou “non”', []],
    ['number: 3\ndate: 2026-11\ntitle: ‘Appel : tous’', 'Appel : tous', ['note yaml.quotes-read 4:8']],
    ['number: 3\ndate: 2026-11\ntitle: Que faire\u00a0?', 'Que faire\u00a0?', []],
    ['number: 3\ndate: 2026-11\ntitle: C# sans peine', 'C# sans peine', []],
  ])('is read as it is meant: %j', (lines, title, codes) => {
    const found = withLines(lines);
    expect([found.title, found.codes]).toEqual([title, codes]);
  });

  it('is left alone in texts of several lines', () => {
    const { value, codes } = withLines(`${KEYS}\nstandfirst: |\n  Date\u00a0:\u00a0demain\n  title :x\npages: 1`);
    expect(codes).toEqual([]);
    expect(value?.frontMatter).toMatchObject({ standfirst: 'Date\u00a0:\u00a0demain\ntitle :x', pages: 1 });
  });

  it('is read in groups and between braces too', () => {
    const group = withLines(`${KEYS}\ncoupon:\n\u00a0\u00a0modèle\u00a0:\u00a0vote\n\u00a0\u00a0titre: Oui`);
    expect([group.codes, group.value?.frontMatter.coupon]).toMatchObject([
      ['note yaml.no-break-space 6:1'],
      { title: 'Oui' },
    ]);
    const flow = withLines(`${KEYS}\ncoupon: { modèle\u00a0:\u00a0vote,\u00a0titre:\u00a0Oui }`);
    expect([flow.codes, flow.value?.frontMatter.coupon]).toMatchObject([
      ['note yaml.no-break-space 5:17'],
      { title: 'Oui' },
    ]);
  });

  it.each([
    ['title: Appel : tous en grève', 'yaml.colon', 'title: "Appel : tous en grève"'],
    ['titre: Appel : tous en\n  grève "totale"', 'yaml.colon', `titre: 'Appel : tous en grève "totale"'`],
    ['title: « Appel : tous »', 'yaml.colon', 'title: "« Appel : tous »"'],
    ['title: @tous', 'yaml.quote', 'title: "@tous"'],
    ['title: *gras* et *autre*', 'yaml.quote', 'title: "*gras* et *autre*"'],
    ['title: !Tous en grève', 'yaml.quote', 'title: "!Tous en grève"'],
    ['title: "a" b', 'yaml.syntax', `title: '"a" b'`],
  ])('is told with the line to write: %j', (line, code, says) => {
    const { codes, hints } = withLines(`number: 3\ndate: 2026-11\n${line}\npages: 1`);
    expect(codes).toMatchObject([expect.stringContaining(`error ${code} `)]);
    expect(hints[0]).toContain(says);
  });

  it.each([
    ['number:3\ndate: 2026-11', 'number: 3'],
    ['number = 3\ndate = 2026-11', 'number: 3'],
    ['numéro; 3\ndate: 2026-11', 'numéro: 3'],
  ])('lacks a colon and is told so: %j', (lines, says) => {
    const { codes, hints } = withLines(lines);
    expect(codes).toEqual(['error yaml.no-colon 2:1']);
    expect(hints[0]).toContain(says);
  });

  it.each([
    // What, from where to where, the key, and the line that says it plainly.
    ['number :3\n', 'number: 3\n', ['colon 0-8 number “number: 3”']],
    ['  number :3', '  number: 3', ['colon 2-10 number “number: 3”']],
    ['a: b\nnumber :3', 'a: b\nnumber: 3', ['colon 5-13 number “number: 3”']],
    ['title\u00a0:\u00a0Non  ', 'title : Non  ', ['space 5-6 “title : Non”']],
    ['number: “3” ', 'number:  3  ', ['quotes 8-11 number “number: 3”']],
    ['number\u00a0:\u00a0“3”', 'number :  3 ', ['quotes 9-12 number “number: 3”']],
    ['accent: “#005bbb”', 'accent: "#005bbb"', ['quotes 8-17 accent “accent: "#005bbb"”']],
    ['title: “Non”', 'title: “Non”', ['kept 7-12 title “title: "Non"”']],
    ['title: “ Appel : tous ”', 'title: " Appel : tous "', ['quotes 7-23 title “title: "Appel : tous"”']],
    ['title: “A\u00a0: b”\u00a0', 'title: "A\u00a0: b" ', ['quotes 7-14 title “title: "A\u00a0: b"”']],
    ['number: “3\u00a0”\u00a0', 'number:  3   ', ['quotes 8-12 number “number: 3”']],
    ['title: “a "b": c”', 'title: “a "b": c”', []],
    ['number: “”', 'number: “”', []],
    ['number: “ ”', 'number: “ ”', []],
    // Behind a colon, another colon is no value that begins.
    ['title ::x', 'title ::x', []],
    // Two keys between braces, one of which is none.
    ['{ titre\u00a0: a, zzz\u00a0: b }', '{ titre : a, zzz\u00a0: b }', ['space 7-8 “{ titre : a, zzz\u00a0: b }”']],
    ['zzz\u00a0: b', 'zzz\u00a0: b', []],
    // A text of several lines ends where a key begins at the margin.
    [
      'title: a\n  date\u00a0: b\nnumber\u00a0: 3',
      'title: a\n  date\u00a0: b\nnumber : 3',
      ['space 26-27 “number : 3”'],
    ],
    ['title: a\n\u00a0date: b', 'title: a\ndate: b ', ['space 9-10 “date: b”']],
    ['coupon:\n\u00a0title: b', 'coupon:\n title: b', ['space 8-9 “title: b”']],
  ])('is told with its place, and the line that says it: %j', (source, text, changes) => {
    const meant = asMeant(source);
    const told = meant.changes.map(
      // No sentence on blanks has the key.
      ({ kind, range: [from, to], field, line }) =>
        `${kind} ${from}-${to}${kind === 'space' ? '' : ` ${field}`} “${line}”`,
    );
    expect([meant.text, told]).toEqual([text, changes]);
  });

  it('keeps its length, so that places are those of the file, whatever it is', () => {
    const piece = fc.constantFrom(
      'number',
      'titre',
      ':',
      ' ',
      '\u00a0',
      '\u202f',
      '“',
      '”',
      '«',
      '»',
      '- ',
      '{',
      ',',
      '\n',
      '"',
      '|',
      'x',
    );
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (source) => asMeant(source).text.length === source.length),
      { numRuns: 500 },
    );
  });

  it.each([
    ['', ' \u00a0', ''],
    ['title:', '“', ''],
    ['{', ', a', '\u00a0'],
    ['', '- ', '\u00a0'],
  ])('is looked through in time in proportion to it: %j %j', async (start, piece, end) => {
    const look = (count: number) => asMeant(`${start}${piece.repeat(count)}${end}`);
    expect(await growth(look, 200_000)).toBeLessThan(FAR_FROM_SQUARE);
  });
});

describe('the lines around a front matter', () => {
  it.each(['—', '----', '– – –', '–––', '- - -', '−−−', '——'])('may be other dashes: %s', (fence) => {
    expect(read(`${fence}\n${KEYS}\n${fence}\n\nDu texte.\n`)).toMatchObject({
      title: 'Non',
      codes: ['note front-matter.dashes 1:1'],
    });
    expect(read(`---\n${KEYS}\n${fence}\n\nDu texte.\n\n---\n`)).toMatchObject({
      title: 'Non',
      codes: ['note front-matter.dashes 5:1'],
    });
  });

  it.each(['***', '===', '___', '```', '~~~', ';;;'])('are told apart from others: %s', (fence) => {
    expect(read(`${fence}\n${KEYS}\n${fence}\n\nDu texte.\n`).codes).toEqual(['error front-matter.fence 1:1']);
    expect(read(`---\n${KEYS}\n${fence}\n\nDu texte.\n`).codes).toEqual(['error front-matter.fence 5:1']);
  });

  it('may be those of TOML, or not be there', () => {
    expect(read(`+++\nnumber = 3\n+++\n\nDu texte.\n`).codes).toEqual(['error front-matter.toml 1:1']);
    expect(read(`${KEYS}\n\nDu texte.\n`).codes).toEqual(['error front-matter.unfenced 1:1']);
    expect(read(`---\u00a0\n${KEYS}\n---\u00a0\n\nDu texte.\n`)).toMatchObject({ title: 'Non', codes: [] });
    expect(read(`\n \n---\n${KEYS}\n---\n\nDu texte.\n`)).toMatchObject({ title: 'Non', codes: [] });
  });

  it.each([
    '— Bonjour, dit-il.\n— Bonsoir.\n',
    '—\n\nDate : hier.\n',
    '***\n\nUn texte : oui.\n',
    'Camarades : bonjour.\n',
  ])('are not looked for in prose: %j', (text) => expect(read(text).codes).toEqual(['error front-matter.missing 1:1']));

  it('are found in no README', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
    expect(read(readme).codes).toEqual(['error front-matter.missing 1:1']);
  });
});
