import type { Nodes, Root } from 'mdast';
import type { Report } from '../problems/report.ts';

/**
 * The deepest level of a tree; a list takes two. It is deeper than anybody
 * writes, and not so deep that a walk through the tree exhausts the stack.
 */
const DEEPEST = 100;

/** Reports what is nested deeper than can be set, and cuts it off there. */
export function boundNesting(tree: Root, report: Report): void {
  let level: readonly Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === DEEPEST) {
      const [first] = level;
      report('error', 'text.too-deep', { count: DEEPEST }, first?.position?.start.offset);
      for (const node of level) if ('children' in node) node.children = [];
      return;
    }
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
}

/** A line with a thousand markers of lists, quotations and notes, or the item of a list that is indented by hundreds of columns. */
const MARKERS =
  /^(?![ \t]*([*-])(?:[ \t]*\1)*[ \t]*$)(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])[ \t]|\[\^[^[\]\s]{1,99}\]:)){1000}|^[ \t]{400,}(?:[*+-]|\d{1,9}[.)])[ \t]/m;

/**
 * Whether a text is nested so deep that reading it takes the square or the cube
 * of the depth; then it is reported, and need not be read.
 */
export function isNestedTooDeep(markdown: string, report: Report): boolean {
  const offset = Math.max(markdown.length < 400 ? -1 : markdown.search(MARKERS), deepBlock(markdown));
  if (offset < 0) return false;
  report('error', 'text.too-deep', { count: DEEPEST }, offset);
  return true;
}

/** The offset where a container directive begins inside too many others. */
function deepBlock(markdown: string): number {
  if (!markdown.includes(':::')) return -1;
  const open: number[] = [];
  for (const { 1: colons = '', 2: name, index } of markdown.matchAll(/^[ \t>]*(:{3,})(\S?)/gm)) {
    if (name !== '') open.push(colons.length);
    else if (open.some((length) => length <= colons.length))
      open.splice(open.findLastIndex((length) => length <= colons.length));
    if (open.length > DEEPEST) return index;
  }
  return -1;
}
