import type { Element, ElementContent, Text } from 'hast';
import { childElements } from '../child-elements.ts';
import { isNoteLink } from '../note-links.ts';
import { ofData } from '../vocabulary.ts';

/** A table as rows of cells. All rows are as long as the first, which is the head. */
export interface DataTable {
  readonly rows: readonly DataRow[];
}

/** A table that was read from a file. */
export interface FileTable extends DataTable {
  /** The file's name on the disk, from the publication's folder. */
  readonly name: string;
  readonly digest: string;
  /** See `FoundFile`. */
  readonly passed?: string;
}

export interface DataRow {
  readonly cells: readonly DataCell[];
  /** Where it ends in its file, from 1. */
  readonly line?: number;
}

export interface DataCell {
  readonly text: string;
  /** The text's nodes, with their places in the source. */
  readonly children: readonly Text[];
  /** What the text stands for, if it is a figure. */
  readonly value?: number;
  /** Where it stands in the source. */
  readonly offset?: number;
}

/** Reads a table of the tree; marks inside cells are left out, their words stay. */
export function dataTableOf(table: Element): DataTable {
  const rows = childElements(table)
    .flatMap((part) => (part.tagName === 'tr' ? [part] : childElements(part)))
    .map((row): DataRow => ({ cells: childElements(row).map(cellOf) }));
  const length = rows[0]?.cells.length ?? 0;
  return { rows: rows.map(({ cells }) => ({ cells: toLength(cells, length) })) };
}

/**
 * A row of texts that do not stand in the source.
 *
 * @param texts the cells
 * @param length the number of cells that the row shall have
 * @param line where the row ends in its file, from 1
 */
export function dataRow(texts: readonly string[], length: number, line: number): DataRow {
  const cells = texts.map((text): DataCell => ({ text, children: text === '' ? [] : [{ type: 'text', value: text }] }));
  return { cells: toLength(cells, length), line };
}

function toLength(cells: readonly DataCell[], length: number): readonly DataCell[] {
  return Array.from({ length }, (_, index) => cells[index] ?? { text: '', children: [] });
}

function cellOf(cell: Element): DataCell {
  const children = texts(cell.children);
  const text = children
    .map(({ value }) => value)
    .join('')
    .replace(/\s+/g, (space) => (space.length > 1 || space === '\n' ? ' ' : space))
    .trim();
  const offset = (children[0] ?? cell).position?.start.offset;
  return { text, children, ...(offset !== undefined && { offset }) };
}

/** The texts of a cell, without the numbers of notes: a chart has no notes. */
function texts(nodes: readonly ElementContent[]): Text[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' || isNoteLink(node)) return [];
    return node.tagName === 'br' ? [{ type: 'text' as const, value: ' ' }] : texts(node.children);
  });
}

/** The table of a chart: a head, and rows whose first cell names them. */
export function tableElement({ rows: [head, ...body] }: DataTable): Element {
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
