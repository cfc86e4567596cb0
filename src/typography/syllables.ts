import { itemAt } from '../sequence/item-at.ts';

/** A table of levels, the patterns as a tree of letters, and words that have exceptions: as npm's `hyphen` packs them. */
export type HyphenationPatterns = readonly [
  levels: readonly (readonly number[])[],
  tree: PatternTree,
  exceptions?: Readonly<Record<string, readonly number[]>>,
];

interface PatternTree {
  readonly [letter: string]: PatternNode | undefined;
}

/** What follows a letter: longer patterns, a pattern that ends here (the index of its levels), or both. */
type PatternNode = PatternTree | number | readonly [longer: PatternTree, levels: number];

const NO_LEVELS = -1;

/**
 * Where patterns divide a word (F. M. Liang, « Word Hy-phen-a-tion by Com-put-er », 1983): each pattern that is found in
 * it gives levels to the places between its letters, and the highest of each place divides the word where it is odd.
 * It does what the package `hyphen` does, for one word and without looking for words in a text.
 *
 * @param word letters only
 * @param patterns of its language
 * @returns ascending UTF-16 indices into the word
 */
export function divisionsByPatterns(word: string, [table, tree, exceptions]: HyphenationPatterns): readonly number[] {
  const lower = word.toLocaleLowerCase();
  const known = exceptions && Object.hasOwn(exceptions, lower) && exceptions[lower];
  if (known) return known;
  const bounded = `.${lower}.`;
  const levels = new Array<number>(word.length + 1).fill(0);
  for (let start = 0; start + 2 < bounded.length; start++) {
    // The mark of a word's beginning has no place of its own.
    const first = Math.max(0, start - 1);
    let node: PatternTree = tree;
    for (let at = start; at < bounded.length; at++) {
      const found: PatternNode | undefined = node[bounded.charAt(at)];
      if (found === undefined) break;
      const ends = levelsOf(found);
      if (ends !== NO_LEVELS) raise(levels, first, itemAt(table, ends));
      const longer = longerOf(found);
      if (longer === undefined) break;
      node = longer;
    }
  }
  const divisions: number[] = [];
  for (let place = 2; place < levels.length - 2; place++) if (itemAt(levels, place) % 2 === 1) divisions.push(place);
  return divisions;
}

function levelsOf(node: PatternNode): number {
  if (typeof node === 'number') return node;
  return isEndingTree(node) ? node[1] : NO_LEVELS;
}

function longerOf(node: PatternNode): PatternTree | undefined {
  if (typeof node === 'number') return undefined;
  return isEndingTree(node) ? node[0] : node;
}

function isEndingTree(node: PatternTree | readonly [PatternTree, number]): node is readonly [PatternTree, number] {
  return Array.isArray(node);
}

function raise(levels: number[], first: number, by: readonly number[]): void {
  for (let i = 0; i < by.length; i++) levels[first + i] = Math.max(levels[first + i] as number, by[i] as number);
}
