import type { Element } from 'hast';
import { cellKind, decimalPlace } from '../../charts/decimal-place.ts';
import { dataOf } from '../../markdown/vocabulary.ts';
import { PLAIN_STYLE, type Span } from '../paragraphs/text-style.ts';
import type { TableBlock, TableCell, TableRow } from './block.ts';
import { inlineSpans } from './inline-spans.ts';
import { type Content, inside, type Position, within } from './position.ts';
import { type GridCell, tableGrid } from './table-grid.ts';

/** The rows of a table of plain cells, inside its structure element; its caption is a block of its own. */
export function tableBlock(table: Element, position: Position): TableBlock {
  const totals = footRows(table);
  const grid = tableGrid(table);
  const rows = grid.map((cells, index): TableRow => {
    const inRow = within(position, 'TR');
    const isHeader = cells.every(({ element }) => element?.tagName === 'th');
    const isTotal = !isHeader && index >= grid.length - totals;
    return {
      isHeader,
      ...(isTotal && { isTotal }),
      cells: cells.map((cell) => tableCell(cell, inRow, { isTotal, usual: isHeader ? 'Column' : 'Row' })),
    };
  });
  return { kind: 'table', nesting: position.nesting, rows };
}

/** How many rows its last part has, if that sums up the others. */
function footRows({ children }: Element): number {
  const last = children.findLast((child) => child.type === 'element');
  if (last?.type !== 'element' || last.tagName !== 'tfoot') return 0;
  return last.children.filter((row) => row.type === 'element' && row.tagName === 'tr').length;
}

/** What a cell has of its row: whether this sums up others, and what its heads are heads of where nothing says so. */
interface RowOfCell {
  readonly isTotal: boolean;
  readonly usual: 'Column' | 'Row';
}

function tableCell({ element, column, columns, rows }: GridCell, outer: Position, row: RowOfCell): TableCell {
  // The corner above a table's first column heads nothing.
  const isHeader = element?.tagName === 'th' && element.children.length > 0;
  const extent = { ...(columns > 1 && { columns }), ...(rows > 1 && { rows }) };
  const { align, scope: typed } = element?.properties ?? {};
  const position = element ? inside(element, outer) : outer;
  const scope = /^col/i.test(String(typed)) ? 'Column' : /^row/i.test(String(typed)) ? 'Row' : row.usual;
  const inCell = isHeader ? within(position, 'TH', { scope, ...extent }) : within(position, 'TD', extent);
  const spans = cellSpans(element?.children ?? [], inCell, isHeader || row.isTotal);
  const figures = element && figuresOf(element);
  const decimalAt = figures && !isHeader ? placeOfFigure(spans, position.lang) : undefined;
  return {
    spans,
    ...(figures && { figures }),
    ...(decimalAt !== undefined && { decimalAt }),
    ...(position.direction && { direction: position.direction }),
    align: align === 'center' || align === 'right' ? align : figures === 'end' ? 'right' : 'left',
    column,
    columns,
    rows,
  };
}

/** At which edge of its column a cell of figures stands; undefined for others. */
function figuresOf(element: Element): TableCell['figures'] {
  const figures = dataOf(element, 'dataFigures');
  return figures === 'start' || figures === 'end' ? figures : undefined;
}

/** Where the whole part of a cell's figure ends; a dash stands where that does. */
function placeOfFigure(spans: readonly Span[], lang: string): number | undefined {
  const text = spans.map((span) => (span.note === undefined ? span.text : ' '.repeat(span.text.length))).join('');
  const end = text.trimEnd().length;
  return cellKind(text, lang) === 'blank' && end > 0 ? end : decimalPlace(text, lang);
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
