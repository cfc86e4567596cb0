import type { Element, ElementData, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Chart, ChartKind, ChartRow } from '../../charts/chart.ts';
import { chartSvg } from '../../charts/chart-svg.ts';
import { describeChart } from '../../charts/chart-words.ts';
import { layOutChart } from '../../charts/lay-out-chart.ts';
import { shownOf } from '../../charts/shown.ts';
import { pageMeasure } from '../../charts/type-widths.ts';
import { toolLanguage, translator } from '../../messages/translate.ts';
import type { Report } from '../../problems/report.ts';
import { languageOf } from '../language-tag.ts';
import { elementsIn, isChart, withClass } from './chart-figure.ts';

/** A chart as both editions show it. */
export interface DrawnChart {
  readonly chart: Chart;
  /** For who does not see it. */
  readonly description: string;
  /** Whether all its figures are drawn. */
  readonly isWhole: boolean;
  /** For a page: as wide as a phone, and as wide as its text. */
  readonly narrow: Element;
  readonly wide: Element;
}

declare module 'hast' {
  interface ElementData {
    /** What is drawn of a figure's table. */
    drawn?: DrawnChart;
  }
}

/** Widths in CSS pixels, and the type's size in them. */
const NARROW = { width: 340, size: 14.5 };
const WIDE = { width: 640, size: 16 };
/** CSS: 96 pixels to the inch. */
const PIXELS_PER_MM = 96 / 25.4;

/** Draws every chart of a tree from its table, whose words have their typography by now. */
export function drawCharts(body: Root, lang: string, report: Report): void {
  visit(body, 'element', (figure) => {
    if (!isChart(figure)) return;
    const chart = chartOf(figure, languageOf(figure, lang));
    const { isWhole, rows } = shownOf(chart);
    const { dataAlt } = figure.properties;
    const title = elementsIn(figure).find(({ tagName }) => tagName === 'figcaption');
    const words = title ? textOf(title).trim() : '';
    const description =
      typeof dataAlt === 'string' && dataAlt.trim() !== ''
        ? dataAlt.trim()
        : describeChart(chart, words, translator(toolLanguage(lang)));
    const svg = ({ width, size }: typeof NARROW, name: string) =>
      chartSvg(layOutChart(chart, { width, size, measure: pageMeasure, millimetre: PIXELS_PER_MM }), description, name);
    const drawn = { chart, description, isWhole, narrow: svg(NARROW, 'narrow'), wide: svg(WIDE, 'wide') };
    figure.data = { ...figure.data, drawn } as ElementData;
    if (!isWhole)
      report(
        'note',
        'chart.not-whole',
        { found: chart.rows.length, shown: rows.length },
        figure.position?.start.offset,
      );
  });
}

/** Reads the chart off its figure. */
function chartOf(figure: Element, lang: string): Chart {
  const { dataKind, dataHeight } = figure.properties;
  const elements = elementsIn(figure);
  const table = elements.find(({ tagName }) => tagName === 'table');
  const [head, ...body] = (table ? elementsIn(table) : []).flatMap(elementsIn).map(elementsIn);
  const [corner, ...series] = (head ?? []).map(words);
  const unit = elements.find((child) => withClass(child, 'unit'));
  return {
    kind: dataKind as ChartKind,
    corner: corner ?? '',
    series,
    rows: body.map(([label, ...cells]): ChartRow => ({ label: label ? words(label) : '', cells: cells.map(cellOf) })),
    ...(unit && { unit: words(unit) }),
    ...(dataHeight !== undefined && { heightMm: Number(dataHeight) }),
    lang,
  };
}

function cellOf(cell: Element) {
  const { dataValue } = cell.properties;
  return { text: words(cell), ...(dataValue !== undefined && { value: Number(dataValue) }) };
}

/** Spaces that may break are one space; others stay. */
function words(element: Element): string {
  return textOf(element)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}
