import { FORBIDDEN_COST, FORCED_COST, type LineItem } from '../../../src/print/paragraphs/line-items.ts';

/**
 * The paragraph that Knuth and Plass set in « Breaking Paragraphs into Lines »
 * (1981; Digital Typography, pages 75 to 82), in Monotype units, 18 to the em.
 * `~` is a place where a word may be divided.
 */
const TEXT =
  "In olden times when wish~ing still helped one, there lived a king whose daugh~ters were all beau~ti~ful; and the young~est was so beau~ti~ful that the sun it~self, which has seen so much, was aston~ished when~ever it shone in her face. Close by the king's cas~tle lay a great dark for~est, and un~der an old lime-tree in the for~est was a well, and when the day was very warm, the king's child went out into the for~est and sat down by the side of the cool foun~tain; and when she was bored she took a golden ball, and threw it up on high and caught it; and this ball was her fa~vor~ite play~thing.";

const LOWER_CASE = [9, 10, 8, 10, 8, 6, 9, 10, 5, 6, 10, 5, 15, 10, 9, 10, 10, 7, 7, 7, 10, 9, 13, 10, 10, 8];
const OTHERS: Readonly<Record<string, number>> = { C: 13, I: 6, '-': 6, ',': 5, ';': 5, '.': 5, "'": 5 };
const AFTER: Readonly<Record<string, readonly [width: number, stretch: number, shrink: number]>> = {
  ',': [6, 4, 2],
  ';': [6, 4, 1],
  '.': [8, 6, 1],
};

/** Items of the paragraph, and the text of each. */
export function frogPrince(): { readonly items: readonly LineItem[]; readonly texts: readonly string[] } {
  const items: LineItem[] = [{ kind: 'box', width: 18 }];
  const texts = [''];
  const push = (item: LineItem, text: string) => {
    items.push(item);
    texts.push(text);
  };
  for (const [index, word] of TEXT.split(' ').entries()) {
    const previous = TEXT.split(' ')[index - 1];
    if (previous) {
      const [width, stretch, shrink] = AFTER[previous.at(-1) ?? ''] ?? [6, 3, 2];
      push({ kind: 'glue', width, stretch, shrink }, ' ');
    }
    for (const part of word.split(/(~|(?<=-))/)) {
      if (part === '~') push({ kind: 'penalty', width: 6, cost: 50, flagged: true }, '');
      else if (part !== '') push({ kind: 'box', width: widthOf(part) }, part);
      if (part.endsWith('-')) push({ kind: 'penalty', width: 0, cost: 50, flagged: true }, '');
    }
  }
  push({ kind: 'penalty', width: 0, cost: FORBIDDEN_COST, flagged: false }, '');
  push({ kind: 'glue', width: 0, stretch: 100_000, shrink: 0 }, '');
  push({ kind: 'penalty', width: 0, cost: FORCED_COST, flagged: false }, '');
  return { items, texts };
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (OTHERS[letter] ?? LOWER_CASE[letter.charCodeAt(0) - 97] ?? 0), 0);
}
