import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { DrawnChart } from '../markdown/charts/draw-charts.ts';
import { hasClass, markingOf, ofClass, ofData } from '../markdown/vocabulary.ts';
import type { Translate } from '../messages/translate.ts';
import { scrollingTable } from './scrolling-table.ts';

/**
 * The figure of a chart: its title, a narrow and a wide drawing, its table, and
 * what else stands in it. The style sheet shows one of the drawings, by the width
 * of the window. To a screen reader a drawing is one picture, and the table has
 * the figures. The table is unseen where all figures are drawn; where a line has
 * too many of them, readers can open it.
 *
 * @param written the figure as the article has it
 * @param adapted the same figure with its content adapted to the web
 * @param drawn what is drawn of it
 * @param say the catalogue in the page's language
 */
export function chartView(
  written: Element,
  adapted: Element,
  { isWhole, narrow, wide }: DrawnChart,
  say: Translate,
): Element {
  const table = written.children.find((child): child is Element => isElement(child, 'table'));
  const unit = written.children.find((child) => isElement(child, 'p') && hasClass(child, 'unit'));
  const title = written.children.find((child): child is Element => isElement(child, 'figcaption'));
  const figures = table ? [inTheBack(withCaption(table, unit), title, isWhole, say)] : [];
  const drawn = [narrow, { ...wide, properties: { ...wide.properties, ...ofData({ dataWebOnly: '' }) } }, ...figures];
  const children = adapted.children.flatMap((child) => {
    if (isElement(child, 'p') && hasClass(child, 'unit')) return [];
    return isTable(child) ? drawn : [child];
  });
  return { ...adapted, properties: markingOf(written, ['className', 'dataSpan']), children };
}

function inTheBack(table: Element, title: Element | undefined, isWhole: boolean, say: Translate): Element {
  if (isWhole) return element('div', ofClass('unseen', { dataWebOnly: '' }), [table]);
  const summary = element('summary', {}, [{ type: 'text', value: say('web.chart.all') }]);
  return element('details', ofData({ dataWebOnly: '' }), [summary, scrollingTable(table, title)]);
}

/** The table with the unit as its caption. */
function withCaption(table: Element, unit: ElementContent | undefined): Element {
  const corner = table.children.map((child) => (isElement(child, 'thead') ? withoutEmptyHead(child) : child));
  if (!unit) return { ...table, children: corner };
  const caption = element('caption', {}, [{ type: 'text', value: textOf(unit) }]);
  return { ...table, children: [caption, ...corner] };
}

/** The head without a `th` in its empty corner, which heads nothing. */
function withoutEmptyHead(node: Element): Element {
  const children = node.children.map((child) => {
    if (child.type !== 'element') return child;
    if (child.tagName === 'th' && child.children.length === 0) return { ...child, tagName: 'td' };
    return withoutEmptyHead(child);
  });
  return { ...node, children };
}

/** Whether a node is the table, or the element around it that scrolls. */
function isTable(node: ElementContent): boolean {
  return isElement(node, 'table') || (isElement(node, 'div') && hasClass(node, 'scroll'));
}

function isElement(node: ElementContent, name: string): node is Element {
  return node.type === 'element' && node.tagName === name;
}

function element(tagName: string, properties: Element['properties'], children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}
