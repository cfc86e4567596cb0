import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';
import { isChart } from './charts/chart-figure.ts';

/** What a cell of running text does not hold. */
const NOT_INLINE = new Set(['img', 'ul', 'ol', 'pre', 'table', 'blockquote', 'dl', 'hr', 'details', 'figure', 'aside']);

/** Whether a table's cells hold running text only: what a grid of cells can show on paper. */
export function isPlainTable(table: Element): boolean {
  return firstInCells(table) === undefined;
}

/**
 * Reports tables that paper cannot show as a grid: what stands in their cells is printed one below the other.
 *
 * @param tree the hast of the body
 * @param report called for each such table, with the place of what does not go into a cell
 */
export function reportFullCells(tree: Root, report: Report): void {
  visit(tree, 'element', (element) => {
    // The table of a chart is drawn; what it cannot show is told where that is done.
    if (isChart(element)) return SKIP;
    if (element.tagName !== 'table') return undefined;
    const first = firstInCells(element);
    if (!first) return undefined;
    const isPicture = first.tagName === 'img' || first.tagName === 'figure';
    const offset = first.position?.start.offset ?? element.position?.start.offset;
    report('warning', isPicture ? 'table.picture' : 'table.block', {}, offset);
    return SKIP;
  });
}

/** The first element in a table that is more than running text. */
function firstInCells(table: Element): Element | undefined {
  for (const child of table.children) {
    if (child.type !== 'element') continue;
    const found = NOT_INLINE.has(child.tagName) ? child : firstInCells(child);
    if (found) return found;
  }
  return undefined;
}
