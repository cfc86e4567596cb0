import type { Element, Root } from 'hast';
import type { Report } from '../problems/report.ts';
import { dataOf, removeProperties } from './vocabulary.ts';

/**
 * Lets nothing in a box go across the columns unless the box does; in place. Its rules stand in one
 * column, and what is wider than that would part it.
 *
 * @param tree the hast of the body
 * @param report called for each thing that stays in its column
 */
export function keepSpansOutside(tree: Root | Element, report: Report, isBoxed = false): void {
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    const span = child.tagName === 'article' ? undefined : dataOf(child, 'dataSpan');
    const spans = span === 'all' || Number(span) > 1;
    if (spans && isBoxed) {
      removeProperties(child, ['dataSpan']);
      report('warning', 'span.inside', { found: String(span) }, child.position?.start.offset);
    }
    // What is in a block that spans goes across with it.
    if (!spans || isBoxed) keepSpansOutside(child, report, isBoxed || child.tagName === 'aside');
  }
}
