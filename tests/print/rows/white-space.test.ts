import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../../../src/print/display-list.ts';
import { displayList } from '../../fixtures/build-editions.ts';
import { rowMaker, sketchOf } from '../../fixtures/number-rows.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { textOf } from '../../inspectors/describe-display-list.ts';
import { folderWith } from '../../publication/folder.ts';

const rowsOf = rowMaker(testPublication({ folder: join(import.meta.dirname, '../../fixtures/print/images') }));

describe('white', () => {
  it('stands above a heading after whatever block', async () => {
    for (const block of [
      'un',
      '- un',
      '> un',
      '---',
      ':::encadre\nun\n:::',
      ':::citation\nun\n:::',
      '::qr[https://un.fr]',
    ]) {
      const rows = await rowsOf(`Avant.\n\n${block}\n\n## Titre\n\ndeux`);
      expect(sketchOf(rows), block).toMatch(/\| ~ Titre! deux\|$/);
    }
  });

  it('is none between headings, but above what goes across the columns', async () => {
    expect(sketchOf(await rowsOf('## A\n\n### B\n\nun'))).toBe('A! B! un|');
    expect(sketchOf(await rowsOf('## A\n\n## B {span=all}\n\nun'))).toBe('A! ~ B! un|');
    expect(sketchOf(await rowsOf('## A {span=all}\n\n### B\n\nun'))).toBe('A! B! un|');
  });

  it('grows by what the theme says, around one block together, and never in a box or a piece', async () => {
    const whites = async (markdown: string) =>
      (await rowsOf(markdown)).flatMap(({ isSpace, white }) => (isSpace ? [white ?? 'fixed'] : []));
    expect(await whites('un\n\n> deux\n\ntrois')).toEqual([
      { most: 1, around: 1 },
      { most: 1, around: 1 },
    ]);
    expect(await whites('un\n\n## deux\n\ntrois')).toEqual([{ most: 1, around: 1 }]);
    expect(await whites('un\n\n![p](images/photo.jpg "deux")\n\ntrois')).toEqual([
      { most: 1, around: 1 },
      { most: 1, around: 1 },
    ]);
    expect(await whites(':::encadre\nun\n\n> deux\n\ntrois\n:::')).toEqual(['fixed', 'fixed']);
  });

  it('has as many lines as the theme says, and none where it says none', async () => {
    const white = {
      heading2: { lines: 2, growth: 1 },
      heading3: { lines: 0, growth: 0 },
      heading4: { lines: 1, growth: 0 },
    };
    const text = 'un\n\n## A\n\ndeux\n\n### B\n\ntrois\n\n> quatre';
    const rows = await rowsOf(text, {
      theme: (theme) => ({ ...theme, white: { ...white, block: { lines: 3, growth: 2 } } }),
    });
    expect(sketchOf(rows)).toBe('un| ~~ A! deux! B! trois! ~~~ quatre|');
    expect(rows.flatMap(({ white: own }) => own ?? [])).toEqual([
      { most: 1, around: 1 },
      { most: 2, around: 5 },
    ]);
  });

  it('stands between paragraphs in the place of an indent where the theme says so', async () => {
    const text = 'un\n\ndeux\n\n> trois';
    const indented = await rowsOf(text);
    const apart = await rowsOf(text, { theme: (theme) => ({ ...theme, paragraphs: 'white' }) });
    expect(sketchOf(indented)).toBe('un| deux| ~ trois|');
    expect(sketchOf(apart)).toBe('un| ~ deux| ~ trois|');
  });

  it.each([
    ['indent', 12],
    ['white', 0],
  ])(
    'leaves the second paragraph an indent of its own where the theme says %s: %d points',
    async (paragraphs, points) => {
      const publication = testPublication({
        folder: folderWith({ 'look/print.yaml': `paragraphs: ${paragraphs}\n` }),
        theme: 'look',
      });
      const { list } = await displayList(publication, testBulletin('premier\n\nsecond', { columns: 1 }));
      const lefts = ['premier', 'second'].map((word) =>
        list.sheets[0]?.items.find((item): item is GlyphRun => item.kind === 'glyphs' && textOf(item).startsWith(word)),
      );
      expect((lefts[1]?.x ?? 0) - (lefts[0]?.x ?? 0)).toBeCloseTo(points, 1);
    },
  );

  it('stays between two blocks whose edges are seen, in a text without gaps too', async () => {
    const picture = '![p](images/photo.jpg)';
    const table = '| a | b |\n|---|---|\n| c | d |';
    const spaces = async (...blocks: string[]) =>
      (await rowsOf(blocks.join('\n\n'), { setting: { gaps: false } })).filter(({ isSpace }) => isSpace).length;
    expect(await spaces('un', picture, picture, 'deux')).toBe(1);
    expect(await spaces('un', table, table, 'deux')).toBe(1);
    expect(await spaces('un', picture, table, 'deux')).toBe(1);
    expect(await spaces('un', '```\na\n```', '```\nb\n```', 'deux')).toBe(1);
    expect(await spaces('un', picture, 'deux')).toBe(0);
    expect(await spaces('un', '> deux', '> trois')).toBe(0);
  });

  it('closes up in a text without gaps, but for that above headings', async () => {
    const rows = await rowsOf('un\n\n> deux\n\n## A\n\ntrois', { setting: { gaps: false } });
    expect(sketchOf(rows)).toBe('un| deux| ~ A! trois|');
  });
});
