import { describe, expect, it } from 'vitest';
import type { DisplayList, Item } from '../../../src/print/display-list.ts';
import { displayList } from '../../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../../fixtures/test-bulletin.ts';
import { textOf } from '../../inspectors/describe-display-list.ts';

const sentence = 'Une phrase sans intérêt, qui tient en trois ou quatre lignes de sa colonne étroite. ';

const setText = async (markdown: string, pages: number) => {
  const bulletin = testBulletin(markdown, { template: 'newspaper', title: 'Un', columns: 3, pages });
  const { list, problems } = await displayList(testPublication(), bulletin);
  const values = (code: string) => problems.find((problem) => problem.code === code)?.values;
  return { list, codes: problems.map(({ code }) => code), values };
};

type Run = Extract<Item, { kind: 'glyphs' }>;

/** The baselines of the text on a side, and the highest and the lowest of a word's. */
function textOn({ sheets }: DisplayList, sheet: number) {
  const items = sheets[sheet]?.items ?? [];
  const runs = items.filter((item): item is Run => item.kind === 'glyphs' && item.font.startsWith('source-serif'));
  const at = (word: string) => runs.filter((run) => textOf(run).includes(word)).map(({ y }) => y);
  return { ys: runs.map(({ y }) => y), at };
}

const story = (title: string, braces: string, count: number) =>
  `# ${title} {${braces}}\n\n${sentence.repeat(count)}fin${title}.`;

describe('a paper of which text is missing', () => {
  const stories = [sentence.repeat(4), story('Deux', 'fond=teinte', 2), story('Trois', 'fond=cadre', 2)].join('\n\n');

  it('has it from its first side on, and none on the last ones', async () => {
    const { list, codes } = await setText(stories, 4);
    const lines = [0, 1, 2, 3].map((sheet) => textOn(list, sheet).ys.length);
    expect(lines[0]).toBeGreaterThan(9);
    expect(lines.slice(2)).toEqual([0, 0]);
    expect(codes).toContain('pages.too-short');
  });

  it('says that a larger body has no room for a story that is held to its side', async () => {
    const held = (count: number) => [sentence.repeat(4), story('Deux', 'face=2', count)].join('\n\n');
    const largest = await setText(held(4), 2);
    expect(largest.codes).toContain('pages.too-short');
    // Nearly as much as its side holds in the smallest body, and much more than in the largest.
    const full = await setText(held(75), 2);
    const { size } = full.list.fit;
    expect(size).toBeLessThan(10.5);
    expect(full.codes).toContain('pages.too-short-held');
    expect(full.codes).not.toContain('pages.too-short');
    const en = String(size);
    // A French reader expects a comma: « 10,2 points ».
    const written = { en, fr: en.replace('.', ',') };
    expect(full.values('pages.too-short-held')).toMatchObject({ pages: 2, size: written });
  });

  it('has no ground where no text of its story is', async () => {
    for (const pages of [1, 2]) {
      const { list } = await setText(stories, pages);
      const { leading } = list.fit;
      const grounds = list.sheets.flatMap(({ items }, sheet) =>
        items.flatMap((item) => (item.kind === 'rectangle' && item.width > 300 ? [{ item, sheet }] : [])),
      );
      const ends = ['finDeux', 'finTrois'].map((word) =>
        list.sheets.flatMap((_, sheet) =>
          textOn(list, sheet)
            .at(word)
            .map((y) => ({ y, sheet })),
        ),
      );
      for (const [end] of ends) {
        if (!end) throw new Error('a story is not printed');
        const own = grounds.find(
          ({ item, sheet }) => sheet === end.sheet && item.y < end.y && item.y + item.height > end.y,
        );
        if (!own) throw new Error('a story has no ground');
        expect((own.item.y + own.item.height - end.y) / leading).toBeLessThan(5);
      }
    }
  });

  it('has its white below its last story, and hardly any between the others', async () => {
    const { list } = await setText([sentence.repeat(3), story('Deux', '', 3), story('Trois', '', 3)].join('\n\n'), 1);
    const { leading, freeLines } = list.fit;
    const { ys } = textOn(list, 0);
    const sorted = [...new Set(ys)].sort((one, other) => one - other);
    const steps = sorted.slice(1).map((y, index) => (y - (sorted[index] ?? 0)) / leading);
    // A head with the white around it.
    expect(Math.max(...steps)).toBeLessThan(11);
    expect(freeLines).toBeGreaterThan(40);
    expect((list.sheets[0]?.height ?? 0) - Math.max(...sorted)).toBeGreaterThan(14 * leading);
  });

  it('ends the rules between short items with them', async () => {
    const briefs = ':::breves\n**Un.** Une.\n\n**Deux.** Une autre.\n\n**Trois.** La dernière.\n:::';
    const { list } = await setText(`${sentence.repeat(4)}\n\n${briefs}`, 1);
    const { at } = textOn(list, 0);
    const rules = (list.sheets[0]?.items ?? []).filter((item) => item.kind === 'rule' && item.x1 === item.x2);
    expect(rules.length).toBeGreaterThan(0);
    for (const rule of rules)
      if (rule.kind === 'rule') expect(rule.y2).toBeLessThan(Math.max(...at('dernière')) + list.fit.leading);
  });
});
