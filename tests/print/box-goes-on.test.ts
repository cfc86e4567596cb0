import { describe, expect, it } from 'vitest';
import { displayList } from '../fixtures/build-editions.ts';
import { testBulletin, testPublication } from '../fixtures/test-bulletin.ts';
import { textOf } from '../inspectors/describe-display-list.ts';

const FRENCH = 'Des mots de plusieurs lettres et leur suite. ';
const ARABIC = 'هذه فقرة طويلة من النص العربي تتحدث عن حياة الحي. ';

/** What stands below the first column of a long box, from the left: the arrow and where it points, and the words, each with how far it is from the ends of the rule. */
async function belowColumn(title: string, sentence: string, lang: string) {
  const markdown = `:::box${title}\n${`${sentence.repeat(8)}\n\n`.repeat(20)}:::`;
  const { list } = await displayList(testPublication(), testBulletin(markdown, { lang }));
  const items = list.sheets[0]?.items ?? [];
  const words = items.find((item) => item.kind === 'glyphs' && /^(?:suite|continued)$/.test(textOf(item)));
  if (words?.kind !== 'glyphs') throw new Error('nothing says that the box goes on');
  const isOnLine = (y: number) => y < words.y && y > words.y - 12;
  const rule = items.find(
    (item) => item.kind === 'rule' && isOnLine(item.y1) && item.x1 <= words.x && item.x2 > words.x,
  );
  const arrow = items.find(
    (item) => item.kind === 'drawing' && isOnLine(item.y) && Math.abs(item.x - words.x) < words.width + 12,
  );
  if (rule?.kind !== 'rule' || arrow?.kind !== 'drawing') throw new Error('there is no rule, or no arrow');
  // Two corners above each other, and the point.
  const [corner = 0, , , , point = 0] = arrow.path.match(/[\d.]+/g)?.map(Number) ?? [];
  return {
    points: point > corner ? 'right' : 'left',
    arrow: { left: arrow.x - rule.x1, right: rule.x2 - arrow.x },
    words: { left: words.x - rule.x1, right: rule.x2 - words.x - words.width },
  };
}

describe('a box that goes on in the next column', () => {
  it('says so at the right, with an arrow to the right', async () => {
    const { points, arrow, words } = await belowColumn('[Un]', FRENCH, 'fr');
    expect(points).toBe('right');
    expect(arrow.right).toBeLessThan(6);
    expect(words.right).toBeGreaterThan(arrow.right);
    expect(words.right).toBeLessThan(10);
  });

  it.each([
    ['its title runs', '[إطار]'],
    ['it has no title and its text runs', ''],
  ])('says so at the left, with an arrow to the left, where %s from right to left', async (_, title) => {
    const { points, arrow, words } = await belowColumn(title, ARABIC, 'ar');
    expect(points).toBe('left');
    expect(arrow.left).toBeLessThan(1);
    expect(words.left).toBeGreaterThan(arrow.left + 3);
    expect(words.left).toBeLessThan(10);
  });
});
