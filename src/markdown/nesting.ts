import type { Nodes, Root } from 'mdast';
import type { Report } from '../problems/report.ts';

/**
 * Levels of a tree, of which a list takes two: more than anybody writes, and
 * less than exhausts the stack of whatever walks through it.
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

/** A line of a thousand markers of lists and quotations that is no rule, or of a list's item that is indented by hundreds of columns. */
const MARKERS =
  /^(?![ \t]*([*-])(?:[ \t]*\1)*[ \t]*$)(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])[ \t])){1000}|^[ \t]{400,}(?:[*+-]|\d{1,9}[.)])[ \t]/m;

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

/** Where a block of colons begins in too many that are open. */
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
