import type { Element } from 'hast';
import type { Chart } from '../../charts/chart.ts';
import type { DrawnChart } from '../../markdown/charts/draw-charts.ts';
import { type ClassName, hasClass } from '../../markdown/vocabulary.ts';
import { addNode } from '../structure-tree.ts';
import type { Block, ChartTags } from './block.ts';
import { type Content, type Flow, type Position, within, withoutMarker } from './position.ts';

/**
 * A chart: its title, what is drawn, its source, and whatever else stands before and behind
 * it. A listener hears first what the shapes show, then the labels as the cells of a table. Of
 * a line chart that prints only some of its figures, the labels are a line of text.
 *
 * @param element the element of hast that the author wrote, or that a directive made
 * @param drawn the figures, and what their shapes show in words
 * @param position where it stands: structure element, nesting, language, direction
 * @param flow makes blocks of the nodes inside it
 */
export function chartBlocks(element: Element, drawn: DrawnChart, position: Position, flow: Flow): Block[] {
  const inside = withoutMarker(within(position, 'Sect'));
  const isNamed = (name: string) => (node: Content) => node.type === 'element' && node.tagName === name;
  const isOf = (name: ClassName) => (node: Content) => node.type === 'element' && hasClass(node, name);
  const [isTitle, isTable, isUnit, isSource] = [isNamed('figcaption'), isNamed('table'), isOf('unit'), isOf('source')];
  const alone: Position = { ...inside, nesting: { lists: 0, indent: 0, inset: 0, quotes: [] } };
  const as = (role: 'table-title' | 'caption', nodes: readonly Content[], at: Position) =>
    flow(nodes, at).map((block): Block => (block.kind === 'text' ? { ...block, role } : block));
  const at = element.children.findIndex(isTable);
  const others = (nodes: readonly Content[]) =>
    nodes.filter((node) => ![isTitle, isUnit, isSource].some((test) => test(node)));
  const title = as(
    'table-title',
    element.children.filter(isTitle).flatMap((node) => (node.type === 'element' ? node.children : [])),
    within(alone, 'Caption'),
  );
  const above = flow(others(element.children.slice(0, at)), inside);
  const figure = addNode(inside.parent, 'Figure', { alt: drawn.description });
  const labels = drawn.isWhole ? tableTags(drawn.chart, inside) : { above: within(inside, 'P').parent };
  const below = flow(others(element.children.slice(at + 1)), inside);
  const source = as('caption', element.children.filter(isSource), alone);
  // What nothing parts from the chart goes with it.
  const [before, ownTitle] = above.length === 0 ? [[], title] : [title, []];
  const [last, ownSource] = below.length === 0 ? [[], source] : [source, []];
  const own = { title: ownTitle, source: ownSource };
  const chart: Block = { kind: 'chart', nesting: position.nesting, chart: drawn.chart, figure, labels, ...own };
  return [...before, ...above, chart, ...below, ...last];
}

/** The elements of a table whose cells are the labels, wherever they stand. */
function tableTags({ unit, series, rows }: Chart, position: Position): ChartTags {
  const above = unit === undefined ? position.parent : within(position, 'P').parent;
  const table = within(position, 'Table');
  const cell = (row: Position, type: 'TH' | 'TD', scope?: 'Column' | 'Row') =>
    within(row, type, scope ? { scope } : {}).parent;
  const headerRow = within(table, 'TR');
  const corner = cell(headerRow, 'TD');
  const names = series.map((name) => (name === '' ? cell(headerRow, 'TD') : cell(headerRow, 'TH', 'Column')));
  const body = rows.map(({ label, cells }) => {
    const row = within(table, 'TR');
    return { label: label === '' ? cell(row, 'TD') : cell(row, 'TH', 'Row'), cells: cells.map(() => cell(row, 'TD')) };
  });
  return { above, table: { corner, names, rows: body } };
}
