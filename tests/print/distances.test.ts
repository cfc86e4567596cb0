import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MM } from '../../src/print/theme.ts';
import { displayList } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';

/** Blocks of each kind. Their first line holds the word « a » with their number, their last line « z » with it. */
const KINDS = {
  heading2: (n: number) => `## a${n} et titre z${n}`,
  heading3: (n: number) => `### a${n} et titre z${n}`,
  paragraph: (n: number) => `a${n} ${'des mots de longueurs diverses '.repeat(3 + (n % 5))} z${n}`,
  list: (n: number) => `- a${n} un\n- deux z${n}`,
  quotation: (n: number) => `> a${n} ${'cité '.repeat(n % 20)} z${n}`,
  code: (n: number) => `\`\`\`\na${n}\nz${n}\n\`\`\``,
  table: (n: number) => `| a${n} | b |\n|---|---|\n| un | deux |\n| z${n} | deux |`,
  picture: (n: number) => `![Une photo](images/photo.jpg "a${n} légende z${n}")`,
  box: (n: number) => `:::encadre[a${n} titre]\nm${n}\n\n> z${n}\n:::`,
  agenda: (n: number) => `:::agenda\n- 3 mars : a${n}\n- 4 mars : z${n}\n:::`,
} as const;

type Kind = keyof typeof KINDS;

/** Kinds that white sets apart from a paragraph. */
const APART: ReadonlySet<Kind> = new Set(['quotation', 'code', 'table', 'picture', 'agenda']);

interface Range {
  readonly lines: number;
  readonly growth: number;
}

/** Tables and code have their own leading: they may leave a part of a line empty; the ground of code reaches beyond its lines too. */
function spare(kind: Kind): number {
  return kind === 'table' ? 0.5 : kind === 'code' ? 1.1 : 0;
}

/** All pairs of kinds as neighbours, with paragraphs between them so that columns can end. */
function everything(): readonly Kind[] {
  const kinds = Object.keys(KINDS) as Kind[];
  return kinds.flatMap((one) =>
    kinds.flatMap((other): Kind[] => ['paragraph', ...(one === other ? [] : [one, other]), 'paragraph']),
  );
}

describe.each([
  ['as it is', '', { heading2: { lines: 1, growth: 1 }, heading3: { lines: 1, growth: 1 } }],
  [
    'with much white above headings',
    'white:\n  heading2: { lines: 2, growth: 2 }\n  heading3: { lines: 3, growth: 0 }\n',
    { heading2: { lines: 2, growth: 2 }, heading3: { lines: 3, growth: 0 } },
  ],
])('the distances of a number that holds everything, with the theme %s', (_, yaml, headings) => {
  let folder: string;
  let baselines: Map<string, { readonly column: number; readonly y: number }>;
  let leading: number;
  const sequence = everything();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bulletin-distances-'));
    cpSync(join(import.meta.dirname, '../fixtures/print/images/images'), join(folder, 'images'), { recursive: true });
    mkdirSync(join(folder, 'look'));
    writeFileSync(join(folder, 'look/print.yaml'), yaml);
    const markdown = sequence.map((kind, index) => KINDS[kind](index)).join('\n\n');
    const { list } = await displayList(testPublication({ folder, theme: 'look' }), testBulletin(markdown), true);
    leading = list.fit.leading;
    baselines = new Map();
    for (const [sheet, { items }] of list.sheets.entries())
      for (const item of items) {
        if (item.kind !== 'glyphs') continue;
        for (const [word] of textOf(item).matchAll(/\b[amz]\d+\b/g))
          baselines.set(word, { column: sheet * 2 + (item.x < 105 * MM ? 0 : 1), y: item.y });
      }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const place = (word: string) => {
    const found = baselines.get(word);
    if (!found) throw new Error(`the word ${word} is not printed`);
    return found;
  };

  /** White that the theme wants between two kinds. */
  function wanted(above: Kind, below: Kind): Range {
    if (above === 'heading2' || above === 'heading3') return { lines: 0, growth: 0 };
    if (below === 'heading2' || below === 'heading3') return headings[below];
    return APART.has(above) || APART.has(below) ? { lines: 1, growth: 1 } : { lines: 0, growth: 0 };
  }

  it('are each the theme’s, or more by what they may grow', () => {
    // First and last lines as they follow each other down the columns.
    const ends = sequence.flatMap((kind, index) =>
      (['a', 'z'] as const).map((end, at) => ({ kind, index, end, at: index + at / 2, ...place(`${end}${index}`) })),
    );
    const byPlace = ends.sort((one, other) => one.column - other.column || one.y - other.y || one.at - other.at);
    const seen = new Set<string>();
    for (const [at, below] of byPlace.entries()) {
      const above = byPlace[at - 1];
      if (above?.end !== 'z' || below.end !== 'a' || above.column !== below.column) continue;
      // A picture has no first line.
      if (below.kind === 'picture') continue;
      const edges = (above.kind === 'box' ? 1 : 0) + (below.kind === 'box' ? 1 : 0);
      const white = (below.y - above.y) / leading - 1 - edges;
      const { lines, growth } = wanted(above.kind, below.kind);
      const where = `${above.kind} ${above.index}, then ${below.kind} ${below.index}`;
      expect(white, where).toBeGreaterThan(lines - 0.01);
      expect(white, where).toBeLessThan(lines + growth + spare(above.kind) + spare(below.kind) + 0.01);
      seen.add(`${above.kind} ${below.kind}`);
    }
    // Some pairs are parted by a column’s end, or by a float that has left its place.
    expect(seen.size).toBeGreaterThan(60);
  });

  it('never vary inside a box', () => {
    for (const [index, kind] of sequence.entries()) {
      if (kind !== 'box') continue;
      const [title, inside, end] = ['a', 'm', 'z'].map((letter) => place(`${letter}${index}`));
      if (title?.column !== end?.column) continue;
      expect(((inside?.y ?? 0) - (title?.y ?? 0)) / leading).toBeCloseTo(1, 2);
      expect(((end?.y ?? 0) - (inside?.y ?? 0)) / leading).toBeCloseTo(2, 2);
    }
  });
});
