import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rowMaker, sketchOf } from '../../fixtures/number-rows.ts';
import { testPublication } from '../../fixtures/test-bulletin.ts';

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

  it('closes up in a text without gaps, but for that above headings', async () => {
    const rows = await rowsOf('un\n\n> deux\n\n## A\n\ntrois', { setting: { gaps: false } });
    expect(sketchOf(rows)).toBe('un| deux| ~ A! trois|');
  });
});
