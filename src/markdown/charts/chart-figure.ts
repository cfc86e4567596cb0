import type { Element, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import { CHART_KINDS, type ChartKind } from '../../charts/chart.ts';
import { dataOf, hasClass } from '../vocabulary.ts';
import type { FileTable } from './data-table.ts';

declare module 'hast' {
  interface ElementData {
    /** The file from which a figure's table was read. */
    table?: Omit<FileTable, 'rows'>;
  }
}

/** Whether an element is a chart. */
export function isChart(element: Element): boolean {
  return element.tagName === 'figure' && hasClass(element, 'chart');
}

/** The kind that a chart's directive asks for. */
export function askedKind(figure: Element): ChartKind {
  const asked = dataOf(figure, 'dataKind');
  return CHART_KINDS.find((kind) => kind === asked) ?? 'bars';
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

/**
 * Digests of the files from which a tree's tables were read, by their names on the disk from the publication's folder;
 * 'missing' of those that would have been read if they were there.
 */
export function chartDigests(tree: Root): ReadonlyMap<string, string> {
  const digests = new Map<string, string>();
  visit(tree, 'element', ({ data }) => {
    if (!data?.table) return;
    const { name, digest, passed } = data.table;
    digests.set(name, digest);
    if (passed !== undefined) digests.set(passed, 'missing');
  });
  return digests;
}
