import type { Element, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';

/** Whether an element is a chart. */
export function isChart(element: Element): boolean {
  return element.tagName === 'figure' && withClass(element, 'chart');
}

export function withClass(node: { readonly properties?: Element['properties'] }, name: string): boolean {
  const classes = node.properties?.className;
  return Array.isArray(classes) && classes.includes(name);
}

export function elementsIn({ children }: Element): Element[] {
  return children.filter((child): child is Element => child.type === 'element');
}

/** Whether a tree has a chart: what draws them is loaded for those that do. */
export function holdsChart(tree: Root): boolean {
  let found = false;
  visit(tree, 'element', (element) => {
    found = isChart(element);
    return found ? EXIT : undefined;
  });
  return found;
}
