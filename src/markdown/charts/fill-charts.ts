import type { Element, ElementData, Root, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { ChartKind } from '../../charts/chart.ts';
import { type Figure, formatFigure, isBlank, readFigure } from '../../charts/figures.ts';
import { MOST_FILLS } from '../../charts/key.ts';
import { MOST_LINES } from '../../charts/line-plot.ts';
import type { Report } from '../../problems/report.ts';
import type { NameBase } from '../../publication/named-file.ts';
import { attributeValue } from '../attribute-value.ts';
import { childElements } from '../child-elements.ts';
import { dataOf, hasClass, ofData, removeProperties } from '../vocabulary.ts';
import { askedKind, isChart } from './chart-figure.ts';
import { readChartFile } from './chart-file.ts';
import { type DataCell, type DataTable, dataTableOf, tableElement } from './data-table.ts';

/** What a chart is filled from. */
interface Filling {
  /** Where files are looked for. */
  readonly base: NameBase;
  readonly lang: string;
  readonly report: Report;
}

/** The most rows of each kind: with more, nobody can compare them on a page. */
const MOST_ROWS: Readonly<Record<ChartKind, number>> = { bars: 40, columns: 40, line: 500, parts: 12 };
/** The most wrong cells that are reported: more of them have one and the same reason. */
const MOST_TOLD = 5;
/** Characters of a unit that stands beside each figure; a longer one stands once, above all figures. */
const LONGEST_SHORT_UNIT = 3;

/**
 * Gives every chart of a tree its table, from a file or from the table inside it.
 * Figures are written as the language writes them, with their values in
 * `data-value`. What cannot be drawn stays a plain table, and is reported.
 *
 * @param body the tree, which is changed in place
 * @param base where the files are looked for
 * @param lang BCP 47, of the number
 * @param report called for each thing that is wrong or doubtful
 */
export function fillCharts(body: Root, base: NameBase, lang: string, report: Report): void {
  const reportOfFile = once(report);
  visit(body, 'element', (figure) => {
    if (!isChart(figure)) return;
    const isRead = typeof dataOf(figure, 'dataFile') === 'string';
    fill(figure, { base, lang, report: isRead ? reportOfFile : report });
  });
}

/** A report that tells a warning about a file once, though several charts read the file. */
function once(report: Report): Report {
  const told = new Set<string>();
  return (severity, code, values, offset) => {
    const said = JSON.stringify([code, values]);
    const isTold = severity === 'warning' && values.file !== undefined && told.has(said);
    told.add(said);
    if (!isTold) report(severity, code, values, offset);
  };
}

function fill(figure: Element, filling: Filling): void {
  const { report } = filling;
  const dataFile = dataOf(figure, 'dataFile');
  const offset = figure.position?.start.offset;
  const file = typeof dataFile === 'string' ? dataFile : undefined;
  removeProperties(figure, ['dataFile']);
  const written = figure.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'table',
  );
  const read = file === undefined ? undefined : readChartFile(file, filling.base, offset, report);
  if (read) {
    const { rows: _, ...table } = read;
    figure.data = { ...figure.data, table } as ElementData;
  }
  const grid = file === undefined ? written && dataTableOf(written) : read;
  if (!grid) {
    unchart(figure);
    return;
  }
  if (written) reportPictures(written, report);
  const unit = shortUnit(figure);
  const judged = judge(grid, unit, file, offset, filling);
  const table = tableElement(judged);
  const kind = drawnKind(judged, askedKind(figure), offset, report);
  if (written) figure.children = figure.children.map((child) => (child === written ? table : child));
  else {
    const isBefore = (child: Element['children'][number]) =>
      child.type !== 'element' || child.tagName === 'figcaption' || hasClass(child, 'unit');
    const at = figure.children.findIndex((child) => !isBefore(child));
    figure.children.splice(at < 0 ? figure.children.length : at, 0, table);
  }
  if (kind) figure.properties = { ...figure.properties, ...ofData({ dataKind: kind }) };
  else unchart(figure);
}

/** Reports pictures in the table, which a drawing leaves out. */
function reportPictures(table: Element, report: Report): void {
  visit(table, 'element', (element) => {
    if (element.tagName === 'img')
      report('warning', 'chart.picture', { file: attributeValue(element, 'src') }, element.position?.start.offset);
  });
}

/** Makes a plain figure of a chart, with a table in it. */
function unchart(figure: Element): void {
  removeProperties(figure, ['className', 'dataKind', 'dataHeight', 'dataAlt']);
}

/** The unit that stands beside each figure: a sign, which is taken out of the chart's line for the unit. */
function shortUnit(figure: Element): string {
  const element = childElements(figure).find((child) => hasClass(child, 'unit'));
  const unit = element ? textOf(element).trim() : '';
  if (!element || unit.length > LONGEST_SHORT_UNIT) return '';
  figure.children = figure.children.filter((child) => child !== element);
  return unit;
}

/**
 * Reads the figures of a table and writes them as the language does. The head and the first column hold no figures.
 *
 * @param grid the table as it was typed
 * @param unit stands beside each figure; '' for none
 * @param file the name of the file that it was read from, if it was
 * @param offset where the chart stands in the source
 */
function judge(
  grid: DataTable,
  unit: string,
  file: string | undefined,
  offset: number | undefined,
  filling: Filling,
): DataTable {
  const { lang, report } = filling;
  const wrong: { readonly cell: DataCell; readonly row: number; readonly column: number }[] = [];
  const doubtful: typeof wrong = [];
  const units = new Set<string>();
  const rows = grid.rows.map((row, index) => {
    if (index === 0) return row;
    const cells = row.cells.map((cell, column): DataCell => {
      if (column === 0) return cell;
      const figure = readFigure(cell.text, lang);
      if (!figure) {
        if (!isBlank(cell.text)) wrong.push({ cell, row: index, column });
        return cell;
      }
      if (figure.isDoubtful) doubtful.push({ cell, row: index, column });
      if (figure.value !== 0) units.add(figure.before + figure.after);
      return withFigure(cell, figure, unit, lang);
    });
    return { ...row, cells };
  });
  const tell = (found: typeof wrong, code: 'not-a-figure' | 'doubtful') => {
    for (const { cell, row, column } of found.slice(0, MOST_TOLD)) {
      const values = {
        found: cell.text.slice(0, 40),
        row: textIn(grid, row, 0) || row,
        column: textIn(grid, 0, column) || column + 1,
      };
      if (file === undefined) report('warning', `chart.${code}`, values, cell.offset ?? offset);
      else
        report('warning', `chart.${code}-in-file`, { ...values, file, line: grid.rows[row]?.line ?? row + 1 }, offset);
    }
  };
  tell(wrong, 'not-a-figure');
  tell(doubtful, 'doubtful');
  if (units.size > 1) report('warning', 'chart.units-differ', { units: [...units].map(named).join(', ') }, offset);
  return { rows };
}

function named(unit: string): string {
  return unit === '' ? '–' : unit;
}

function textIn({ rows }: DataTable, row: number, column: number): string {
  return (rows[row]?.cells[column]?.text ?? '').slice(0, 40);
}

/** A cell with its figure as the language writes it. The new text has the place of the author's text. */
function withFigure(cell: DataCell, figure: Figure, unit: string, lang: string): DataCell {
  const value = formatFigure(figure, unit, lang);
  const [first] = cell.children;
  const text: Text = { type: 'text', value, ...(first?.position && { position: first.position }) };
  return { ...cell, text: value, children: [text], value: figure.value };
}

/** How the figures can be drawn: as asked for, or as bars, or not at all. */
function drawnKind(
  { rows }: DataTable,
  asked: ChartKind,
  offset: number | undefined,
  report: Report,
): ChartKind | undefined {
  const [head, ...body] = rows;
  const series = (head?.cells.length ?? 0) - 1;
  const values = body.flatMap(({ cells }) => cells.flatMap(({ value }) => (value === undefined ? [] : [value])));
  const refuse = (code: 'no-figures' | 'too-many-rows' | 'too-many-series', values: Record<string, number> = {}) => {
    report('warning', `chart.${code}`, values, offset);
    return undefined;
  };
  if (series < 1 || values.length === 0) return refuse('no-figures');
  const kind = asked === 'parts' ? partsOrBars(series, values, offset, report) : asked;
  const mostSeries = kind === 'line' ? MOST_LINES : MOST_FILLS;
  if (series > mostSeries) return refuse('too-many-series', { found: series, most: mostSeries });
  const mostRows = MOST_ROWS[kind];
  if (body.length > mostRows) return refuse('too-many-rows', { found: body.length, most: mostRows });
  return kind;
}

/** Only one series of figures, none of them negative and not all zero, can be the parts of a whole; others are drawn as bars. */
function partsOrBars(series: number, values: readonly number[], offset: number | undefined, report: Report): ChartKind {
  const reason =
    series > 1
      ? 'several'
      : values.some((value) => value < 0)
        ? 'negative'
        : values.every((value) => value === 0)
          ? 'zero'
          : undefined;
  if (!reason) return 'parts';
  report('warning', `chart.parts-${reason}`, {}, offset);
  return 'bars';
}
