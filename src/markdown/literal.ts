import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { alignedOffsets } from './source-offsets.ts';

/**
 * Where a tree's plain text holds a pattern (flag g), which the author did not
 * escape: something that was meant as syntax and was not understood.
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
      const offset = offsets[match.index] ?? start;
      if (source[offset - 1] !== '\\') found(match, offset);
    }
  });
}
