import type { Element, ElementContent, Text } from 'hast';
import { isNoteLink } from '../note-links.ts';
import { ofData } from '../vocabulary.ts';
import { elementsIn } from './chart-figure.ts';

/** A table as rows of cells, all as long as the first, which is the head. */
export interface Grid {
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** Where it ends in its file, from 1. */
  readonly line?: number;
}

export interface GridCell {
  readonly text: string;
  /** The text, where it was typed. */
  readonly children: readonly Text[];
  /** What the text stands for, if it is a figure. */
  readonly value?: number;
  /** Where it stands in the source. */
  readonly offset?: number;
}

/** Reads a table of the tree; marks inside cells are left out, their words stay. */
export function gridOf(table: Element): Grid {
  const rows = elementsIn(table)
    .flatMap((part) => (part.tagName === 'tr' ? [part] : elementsIn(part)))
    .map((row): GridRow => ({ cells: elementsIn(row).map(cellOf) }));
  const length = rows[0]?.cells.length ?? 0;
  return { rows: rows.map(({ cells }) => ({ cells: toLength(cells, length) })) };
}

/** A row of texts that were never in the source. */
export function gridRow(texts: readonly string[], length: number, line: number): GridRow {
  const cells = texts.map((text): GridCell => ({ text, children: text === '' ? [] : [{ type: 'text', value: text }] }));
  return { cells: toLength(cells, length), line };
}

function toLength(cells: readonly GridCell[], length: number): readonly GridCell[] {
  return Array.from({ length }, (_, index) => cells[index] ?? { text: '', children: [] });
}

function cellOf(cell: Element): GridCell {
  const children = texts(cell.children);
  const text = children
    .map(({ value }) => value)
    .join('')
    .replace(/\s+/g, (space) => (space.length > 1 || space === '\n' ? ' ' : space))
    .trim();
  const offset = (children[0] ?? cell).position?.start.offset;
  return { text, children, ...(offset !== undefined && { offset }) };
}

/** A chart has no notes: what calls one is left out. */
function texts(nodes: readonly ElementContent[]): Text[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' || isNoteLink(node)) return [];
    return node.tagName === 'br' ? [{ type: 'text' as const, value: ' ' }] : texts(node.children);
  });
}

/** The table of a chart: a head, and rows whose first cell names them. */
export function tableOf({ rows: [head, ...body] }: Grid): Element {
  return element('table', {}, [
    element('thead', {}, [
      element(
        'tr',
        {},
        (head?.cells ?? []).map((cell) => element('th', {}, cell.children)),
      ),
    ]),
    element(
      'tbody',
      {},
      body.map(({ cells }) =>
        element(
          'tr',
          {},
          cells.map(({ children, value }, column) =>
            column === 0
              ? element('th', { scope: 'row' }, children)
              : element(
                  'td',
                  { align: 'right', ...(value !== undefined && ofData({ dataValue: String(value) })) },
                  children,
                ),
          ),
        ),
      ),
    ),
  ]);
}

function element(tagName: string, properties: Element['properties'], children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}
