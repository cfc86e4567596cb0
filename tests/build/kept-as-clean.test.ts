import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildPublication, type PublicationBuildOptions } from '../../src/build/build-publication.ts';
import { fc } from '../fixtures/seeded-fast-check.ts';
import { folderWith } from '../publication/folder.ts';

/** More runs of longer series: BULLETIN_RANDOM_RUNS=200. */
const RUNS = Number(process.env.BULLETIN_RANDOM_RUNS ?? 6);

/** The files of a publication, by their names; those that are not there have none. */
type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

interface State {
  readonly files: Files;
  readonly options: Omit<PublicationBuildOptions, 'out'>;
}

const words = fc.constantFrom('pause', 'plateau', 'prime', 'salle « calme »', 'grève', 'repos');
const numbers = fc.integer({ min: 1, max: 5 });
const fileOf = (number: number) => `00${number}-n.md`;

/** What the text of a number may name. */
const paragraph = fc.oneof(
  fc.array(words, { minLength: 3, maxLength: 12 }).map((some) => some.join(' ')),
  fc.constantFrom(
    '![Le piquet](images/piquet.png)',
    '![Le logo](images/Piquet%202.png)',
    '::chart{file=donnees/primes.csv}',
    '[le tract](tract.pdf)',
    '[un lien mort](nulle-part.pdf)',
    '[ailleurs](exemple.fr)',
  ),
  numbers.map((number) => `[le numéro ${number}](${fileOf(number)})`),
  numbers.map((number) => `[sa fin](../00${number}/#la-fin)`),
  numbers.map((number) => `[son PDF](../00${number}/bulletin-00${number}.pdf)`),
);

const text = fc
  .record({
    number: numbers,
    month: fc.integer({ min: 1, max: 3 }),
    title: words,
    body: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
  })
  .map(({ number, month, title, body }): [string, string] => [
    fileOf(number),
    `---\nnumber: ${number}\ndate: 2026-0${month}\ntitle: ${title}\n---\n\n${body.join('\n\n')}\n\n## La fin\n\nVoilà.\n`,
  ]);

/** A picture of one colour. */
function png(grey: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const content = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc(content), 4);
    return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)]);
  };
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 0, 0, 0, 0]);
  const rows = deflateSync(Buffer.from([0, grey, grey, 0, grey, grey]));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

const other = fc.oneof(
  fc
    .tuple(fc.constantFrom('images/piquet.png', 'images/Piquet 2.png'), fc.integer({ min: 1, max: 3 }))
    .map(([name, grey]): [string, Uint8Array] => [name, png(grey)]),
  fc
    .constantFrom(
      ['publication.yaml', 'name: Fil\nsite: https://exemple.org\n'],
      ['publication.yaml', '# Un mot\nname: Fil\nsite: https://exemple.org\n'],
      ['publication.yaml', "name: Fil\ncolours: { accent: '#ffee00' }\n"],
      ['publication.yaml', 'name: Fil\ntheme: theme\nlogo: images/piquet.png\n'],
      ['theme/style.css', 'h1 { letter-spacing: 1px }'],
      ['theme/print.yaml', "colours: { accent: '#ffff00' }\n"],
      ['theme/head.liquid', '<meta name="a" content="b">'],
      ['words.txt', 'plateau\n'],
      ['donnees/primes.csv', 'An;Prime\n2024;10\n2025;12\n'],
      ['donnees/primes.csv', 'An;Prime\n2024;10\n2025;13\n'],
      ['tract.pdf', '%PDF-1.4 un'],
      ['tract.pdf', '%PDF-1.4 deux'],
      ['notes.txt', 'rien'],
    )
    .map(([name = '', content = '']): [string, string] => [name, content]),
);

/** A number in a folder, and what lies in it. */
const HEAD = '006-n/numero.md';
const STORIES = ['006-n/10-a.md', '006-n/2-b.md', '006-n/20-c.md', '006-n/_d.md'] as const;

const inFolder: fc.Arbitrary<[string, string | Uint8Array]> = fc.oneof(
  fc
    .tuple(words, fc.constantFrom('', 'articles: [10-a, 2-b]\n'), fc.constantFrom('', 'Voici.\n'))
    .map(([title, articles, body]): [string, string] => [
      HEAD,
      `---\nnumber: 6\ndate: 2026-04\ntitle: ${title}\n${articles}---\n${body}`,
    ]),
  fc
    .tuple(fc.constantFrom(...STORIES), words, fc.array(paragraph, { minLength: 1, maxLength: 3 }))
    .map(([name, title, body]): [string, string] => [name, `---\ntitle: ${title}\n---\n\n${body.join('\n\n')}\n`]),
  fc.integer({ min: 1, max: 3 }).map((grey): [string, Uint8Array] => ['006-n/images/piquet.png', png(grey)]),
  fc.constantFrom<[string, string]>(
    ['006-n/tract.pdf', '%PDF-1.4 trois'],
    ['006-n/donnees/primes.csv', 'An;Prime\n2024;10\n2025;14\n'],
    ['006-n/10-a.md', ''],
  ),
);

const FIRST: State = {
  files: {
    'publication.yaml': 'name: Fil\nsite: https://exemple.org\n',
    'images/piquet.png': png(1),
    'donnees/primes.csv': 'An;Prime\n2024;10\n2025;12\n',
    'tract.pdf': '%PDF-1.4 un',
    [fileOf(1)]: '---\nnumber: 1\ndate: 2026-01\ntitle: Un\n---\n\nVoici.\n\n## La fin\n\nVoilà.\n',
    [fileOf(2)]: '---\nnumber: 2\ndate: 2026-02\ntitle: Deux\n---\n\n![Le piquet](images/piquet.png)\n',
    [fileOf(3)]:
      '---\nnumber: 3\ndate: 2026-03\ntitle: Trois\n---\n\n[avant](002-n.md), [plus loin](001-n.md#la-fin) et [après](006-n/10-a.md)\n',
    [HEAD]: '---\nnumber: 6\ndate: 2026-04\ntitle: Six\n---\n\n![Le piquet](images/piquet.png)\n',
    '006-n/10-a.md': 'Voilà.\n\n[le tract](tract.pdf)\n\n::chart{file=donnees/primes.csv}\n',
    '006-n/2-b.md': '---\ntitle: Deux\n---\n\nEt [avant](../002-n.md).\n',
  },
  options: {},
};

type Change = (state: State) => State;

const withFile =
  ([name, content]: readonly [string, string | Uint8Array]): Change =>
  (state) => ({
    ...state,
    files: { ...state.files, [name]: content },
  });

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 4, arbitrary: text.map(withFile) },
  { weight: 3, arbitrary: other.map(withFile) },
  { weight: 3, arbitrary: inFolder.map(withFile) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...STORIES), fc.constantFrom(...STORIES)).map(
      ([from, to]): Change =>
        ({ files, ...state }) => ({ ...state, files: { ...files, [from]: undefined, [to]: files[from] } }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        'images/piquet.png',
        'images/Piquet 2.png',
        'tract.pdf',
        'theme/style.css',
        fileOf(1),
        fileOf(2),
        fileOf(4),
        '006-n/images/piquet.png',
        '006-n/tract.pdf',
        '006-n/donnees/primes.csv',
        '006-n/10-a.md',
        '006-n/2-b.md',
      )
      .map(
        (name): Change =>
          (state) => ({ ...state, files: { ...state.files, [name]: undefined } }),
      ),
  },
  {
    weight: 1,
    arbitrary: numbers.map(
      (number): Change =>
        ({ files, ...state }) => ({
          ...state,
          files: { ...files, [fileOf(number)]: undefined, [`autre-${number}.md`]: files[fileOf(number)] },
        }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<State['options']>(
        {},
        { mono: true },
        { sourceDateEpoch: '86400' },
        { flat: true },
        { strict: true },
        { placeholders: true },
        { only: 'html' },
        { only: 'pdf' },
      )
      .map(
        (options): Change =>
          (state) => ({ ...state, options }),
      ),
  },
);

function write(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    if (content === undefined) rmSync(file, { force: true });
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
}

function contents(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]));
}

/** What a list says that does not depend on what was built before. That is not so of a comment in publication.yaml. */
function listed(folder: string): Readonly<Record<string, { readonly made?: object }>> {
  const text = readFileSync(join(folder, '.bulletin.json'), 'utf8');
  const { numbers } = JSON.parse(text, (key, value) => (key === 'settings' ? '' : value));
  return numbers;
}

/** As a path from the folder that it is in. */
const LIST = '/.bulletin.json';

describe('a build that leaves what has not changed', () => {
  it('leaves what a clean build makes, and says what it says, after any changes', { timeout: 300_000 }, async () => {
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const folder = folderWith({});
        const dir = join(folder, 'bulletins');
        const out = join(folder, 'out');
        let state = FIRST;
        write(dir, state.files);
        await buildPublication(dir, 'all', { out, ...state.options });
        for (const next of changes) {
          state = next(state);
          write(dir, state.files);
          const [clean = '', forced = ''] = ['clean', 'forced'].map((name) => join(folder, name));
          for (const one of [clean, forced]) rmSync(one, { recursive: true, force: true });
          if (existsSync(out)) cpSync(out, forced, { recursive: true });
          const all = await buildPublication(dir, 'all', { out: forced, ...state.options, force: true });
          const expected = await buildPublication(dir, 'all', { out: clean, ...state.options });
          const built = await buildPublication(dir, 'all', { out, ...state.options });
          kept += built.numbers.filter(({ isKept }) => isKept).length;
          const told = ({ numbers, problems }: typeof built) => [
            numbers.map((one) => [
              one.number,
              one.written,
              one.sides,
              one.paper,
              one.problems.filter(({ code }) => !code.startsWith('output.')),
            ]),
            problems.filter(({ code }) => !/^(?:leftover|list|output)\./.test(code)),
          ];
          expect(told(built)).toEqual(told(all));
          const there = contents(out);
          expect([...there].filter(([path]) => path !== LIST)).toEqual(
            [...contents(forced)].filter(([path]) => path !== LIST),
          );
          // The page of a number links to a PDF of before, which no clean folder has.
          if (state.options.only) continue;
          expect(told(built)).toEqual(told(expected));
          for (const [path, content] of contents(clean))
            if (!/^.(?:\.bulletin\.json|index\.html|feed\.xml)$/.test(path))
              expect(there.get(path) === content, path).toBe(true);
          if (!existsSync(clean)) continue;
          const list = listed(out);
          for (const [number, entry] of Object.entries(listed(clean))) expect(list[number]?.made).toEqual(entry.made);
        }
      }),
      { seed: 20, numRuns: RUNS },
    );
    expect(kept).toBeGreaterThan(RUNS);
  });
});
