import type { Element } from 'hast';
import { PLAIN_STYLE, type Span } from '../paragraphs/text-style.ts';
import type { TableBlock, TableCell, TableRow } from './block.ts';
import { inlineSpans } from './inline-spans.ts';
import { type Content, inside, type Position, within } from './position.ts';
import { type GridCell, tableGrid } from './table-grid.ts';

/** What a cell of running text does not hold. */
const NOT_INLINE = new Set(['img', 'ul', 'ol', 'pre', 'table', 'blockquote', 'dl', 'hr', 'details', 'figure', 'aside']);

/** Whether a table's cells hold running text only: what a grid of cells can show. */
export function isPlainTable(table: Element): boolean {
  return table.children.every(
    (child) => child.type !== 'element' || (!NOT_INLINE.has(child.tagName) && isPlainTable(child)),
  );
}

/** The rows of a table of plain cells, inside its structure element; its caption is a block of its own. */
export function tableBlock(table: Element, position: Position): TableBlock {
  const rows = tableGrid(table).map((cells): TableRow => {
    const inRow = within(position, 'TR');
    const isHeader = cells.every(({ element }) => element?.tagName === 'th');
    return { isHeader, cells: cells.map((cell) => tableCell(cell, inRow, isHeader ? 'Column' : 'Row')) };
  });
  return { kind: 'table', nesting: position.nesting, rows };
}

function tableCell({ element, column, columns, rows }: GridCell, outer: Position, usual: 'Column' | 'Row'): TableCell {
  // The corner above a table's first column heads nothing.
  const isHeader = element?.tagName === 'th' && element.children.length > 0;
  const extent = { ...(columns > 1 && { columns }), ...(rows > 1 && { rows }) };
  const { align, scope: typed } = element?.properties ?? {};
  const position = element ? inside(element, outer) : outer;
  const scope = /^col/i.test(String(typed)) ? 'Column' : /^row/i.test(String(typed)) ? 'Row' : usual;
  const inCell = isHeader ? within(position, 'TH', { scope, ...extent }) : within(position, 'TD', extent);
  return {
    spans: cellSpans(element?.children ?? [], inCell, isHeader),
    ...(position.direction && { direction: position.direction }),
    align: align === 'center' || align === 'right' ? align : 'left',
    column,
    columns,
    rows,
  };
}

/** Paragraphs in a cell are lines of it. */
function cellSpans(nodes: readonly Content[], position: Position, bold: boolean): Span[] {
  const { parent: tag, lang } = position;
  const style = { ...PLAIN_STYLE, bold };
  const spans: Span[] = [];
  let isOpen = false;
  const begin = () => {
    if (isOpen) spans.push({ text: '\u2028', style, tag, lang });
    isOpen = false;
  };
  for (const node of nodes) {
    const isBlock = node.type === 'element' && BLOCKS.test(node.tagName);
    if (isBlock) begin();
    const own = isBlock ? cellSpans(node.children, position, bold) : inlineSpans([node], { tag, lang, style });
    spans.push(...own);
    isOpen ||= own.some(({ text }) => text.trim() !== '');
    if (isBlock) begin();
  }
  // The last line needs no end.
  if (spans.at(-1)?.text === '\u2028' && spans.at(-1)?.style === style) spans.pop();
  return spans;
}

const BLOCKS = /^(?:p|div|h[1-6])$/;
