import { describe, expect, it } from 'vitest';
import type { GlyphRun } from '../../../src/print/display-list.ts';
import { displayList } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { textOf } from '../../inspectors/describe-display-list.ts';

/** The runs of a bulletin's body, in reading order. */
async function runsOf(body: string): Promise<GlyphRun[]> {
  const { list } = await displayList(testPublication(), testBulletin(body));
  const items = list.sheets.flatMap((sheet) => sheet.items);
  return items.filter((item) => item.kind === 'glyphs' && item.source !== undefined) as GlyphRun[];
}

const SENTENCE = 'Les mots de cette phrase se suivent sur plus de lignes que la colonne n’en montre à la fois. ';
const PHRASE = 'يحق لكل شخص العمل، وله حرية اختياره بشروط عادلة مرضية كما أن له حق الحماية من البطالة. ';

describe('a line', () => {
  it('ends in a space that hangs beyond it where the text has one, and the last line does not', async () => {
    const runs = await runsOf(SENTENCE.repeat(3));
    expect(runs.length).toBeGreaterThan(3);
    for (const run of runs.slice(0, -1)) {
      if (textOf(run).endsWith('\u00AD')) continue;
      expect(textOf(run)).toMatch(/\S $/);
      // Within the letter-spacing that nothing follows.
      expect(run.positions.at(-1)).toBeCloseTo(run.width, 0);
    }
    expect(textOf(runs.at(-1) as GlyphRun)).toMatch(/\.$/);
  });

  it('ends in one where it is made to end, whatever parts it in the file', async () => {
    const texts = (await runsOf('Un vers,  \nun autre\\\nencore un<br><br>fin')).map(textOf);
    expect(texts).toEqual(['Un vers, ', 'un autre ', 'encore un ', 'fin']);
    expect((await runsOf('```\nune ligne\n  une autre\n```')).map(textOf)).toEqual(['une ligne ', '  une autre']);
  });

  it('ends in none where a word, an address or a compound goes on', async () => {
    const word = 'anticonstitutionnellement-'.repeat(8);
    const address = `https://exemple.fr/${'adresse/'.repeat(20)}`;
    for (const one of [word, address]) {
      const runs = await runsOf(one);
      expect(runs.length).toBeGreaterThan(1);
      expect(runs.map(textOf).join('').replaceAll('\u00AD', '')).toBe(one);
    }
  });

  it('that runs from right to left has its space at its left', async () => {
    const runs = await runsOf(PHRASE.repeat(3));
    const ends = runs.filter((run) => textOf(run).endsWith(' '));
    expect(ends.length).toBeGreaterThan(2);
    for (const { positions, glyphs } of ends) {
      expect(positions).toHaveLength(glyphs.length);
      expect(Math.min(...positions)).toBe(positions.at(-1));
    }
  });
});
