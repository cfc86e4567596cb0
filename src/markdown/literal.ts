import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { itemAt } from '../sequence/item-at.ts';
import { alignedOffsets } from './source-offsets.ts';

/**
 * Finds what was meant as syntax and was not understood: places where the plain text of a tree matches a pattern and
 * the author has not escaped it.
 *
 * @param tree the Markdown tree
 * @param source the text into which its places point
 * @param pattern with flag g
 * @param found called with each match and its offset in the source
 */
export function findInText(
  tree: Root,
  source: string,
  pattern: RegExp,
  found: (match: RegExpExecArray, offset: number) => void,
): void {
  visit(tree, 'text', ({ value, position }) => {
    const start = position?.start.offset;
    const end = position?.end.offset;
    if (start === undefined || end === undefined) return;
    let offsets: readonly number[] | undefined;
    for (const match of value.matchAll(pattern)) {
      offsets ??= alignedOffsets(value, source, start, end);
      const offset = itemAt(offsets, match.index);
      if (source[offset - 1] !== '\\') found(match, offset);
    }
  });
}
