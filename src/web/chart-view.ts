import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { DrawnChart } from '../markdown/charts/draw-charts.ts';
import { hasClass, ofClass, ofData } from '../markdown/vocabulary.ts';
import type { Translate } from '../messages/translate.ts';

/**
 * The figure of a chart: its title, what is drawn, narrow or wide by the
 * window, its table, and what else stands in it. What is drawn narrow carries
 * the words; to who listens it is one picture, and the table has the figures:
 * unseen where all are drawn, to be opened where a line has too many.
 */
export function chartView(
  written: Element,
  adapted: Element,
  { isWhole, narrow, wide }: DrawnChart,
  say: Translate,
): Element {
  const { className, dataSpan } = written.properties;
  const table = written.children.find((child): child is Element => isElement(child, 'table'));
  const unit = written.children.find((child) => isElement(child, 'p') && hasClass(child, 'unit'));
  const figures = table ? [inTheBack(withCaption(table, unit), isWhole, say)] : [];
  const drawn = [narrow, { ...wide, properties: { ...wide.properties, ...ofData({ dataWebOnly: '' }) } }, ...figures];
  const children = adapted.children.flatMap((child) => {
    if (isElement(child, 'p') && hasClass(child, 'unit')) return [];
    return isTable(child) ? drawn : [child];
  });
  return { ...adapted, properties: { className, dataSpan }, children };
}

function inTheBack(table: Element, isWhole: boolean, say: Translate): Element {
  if (isWhole) return element('div', ofClass('unseen', { dataWebOnly: '' }), [table]);
  const summary = element('summary', {}, [{ type: 'text', value: say('web.chart.all') }]);
  const scroll = element('div', { ...ofClass('scroll'), tabIndex: 0 }, [table]);
  return element('details', ofData({ dataWebOnly: '' }), [summary, scroll]);
}

/** What all figures count. */
function withCaption(table: Element, unit: ElementContent | undefined): Element {
  const corner = table.children.map((child) => (isElement(child, 'thead') ? withoutEmptyHead(child) : child));
  if (!unit) return { ...table, children: corner };
  const caption = element('caption', {}, [{ type: 'text', value: textOf(unit) }]);
  return { ...table, children: [caption, ...corner] };
}

/** An empty corner heads nothing. */
function withoutEmptyHead(node: Element): Element {
  const children = node.children.map((child) => {
    if (child.type !== 'element') return child;
    if (child.tagName === 'th' && child.children.length === 0) return { ...child, tagName: 'td' };
    return withoutEmptyHead(child);
  });
  return { ...node, children };
}

/** As it was, or in what lets it scroll. */
function isTable(node: ElementContent): boolean {
  return isElement(node, 'table') || (isElement(node, 'div') && hasClass(node, 'scroll'));
}

function isElement(node: ElementContent, name: string): node is Element {
  return node.type === 'element' && node.tagName === name;
}

function element(tagName: string, properties: Element['properties'], children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}
