import type { Element } from 'hast';
import { plain, type Span } from '../paragraphs/text-style.ts';
import type { TableBlock, TableCell, TableRow } from './block.ts';
import { inlineSpans } from './inline-spans.ts';
import { type Content, inside, type Position, within } from './position.ts';

/** What a cell of running text does not hold. */
const NOT_INLINE = new Set(['img', 'ul', 'ol', 'pre', 'table', 'blockquote', 'dl', 'hr']);

/** Whether a table's cells hold running text only: what a grid of cells can show. */
export function isPlainTable(table: Element): boolean {
  return table.children.every(
    (child) => child.type !== 'element' || (!NOT_INLINE.has(child.tagName) && isPlainTable(child)),
  );
}

/** A table of plain cells; its caption is a block of its own. */
export function tableBlock(table: Element, outer: Position): TableBlock {
  const position = within(outer, 'Table');
  const rows = rowsOf(table).map((row): TableRow => {
    const inRow = within(position, 'TR');
    const cells = row.children.filter((child): child is Element => child.type === 'element');
    const isHead = cells.every(({ tagName }) => tagName === 'th');
    return { isHead, cells: cells.map((cell) => tableCell(cell, inRow, isHead ? 'Column' : 'Row')) };
  });
  return { kind: 'table', nesting: outer.nesting, rows };
}

function rowsOf(element: Element): Element[] {
  return element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'tr' ? [child] : rowsOf(child);
  });
}

function tableCell(cell: Element, outer: Position, scope: 'Column' | 'Row'): TableCell {
  const row = inside(cell, outer);
  // The corner above a table's first column heads nothing.
  const isHead = cell.tagName === 'th' && cell.children.length > 0;
  const { parent: tag } = isHead ? within(row, 'TH', { scope }) : within(row, 'TD');
  const { align } = cell.properties;
  return {
    spans: cellSpans(cell.children, tag, { ...row, parent: tag }, isHead),
    ...(row.direction && { direction: row.direction }),
    align: align === 'center' || align === 'right' ? align : 'left',
  };
}

/** Paragraphs in a cell are lines of it. */
function cellSpans(nodes: readonly Content[], tag: number, { structure, lang }: Position, bold: boolean): Span[] {
  const style = { ...plain, bold };
  const spans: Span[] = [];
  for (const node of nodes) {
    const isBlock = node.type === 'element' && /^(p|div|h[1-6])$/.test(node.tagName);
    if (isBlock && spans.length > 0) spans.push({ text: '\u2028', style, tag, lang });
    spans.push(...inlineSpans([node], { structure, tag, lang, style }));
  }
  return spans;
}
