import type { Element, ElementData, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Chart, ChartRow } from '../../charts/chart.ts';
import { type ChartClass, chartSvg } from '../../charts/chart-svg.ts';
import { describeChart } from '../../charts/chart-words.ts';
import { layOutChart } from '../../charts/lay-out-chart.ts';
import { shownOf } from '../../charts/shown.ts';
import { pageMeasure } from '../../charts/type-widths.ts';
import { pageTranslator } from '../../messages/page-translator.ts';
import type { Report } from '../../problems/report.ts';
import { directionOf, directionOfLanguage } from '../../typography/direction.ts';
import { childElements } from '../child-elements.ts';
import { languageOf } from '../language-tag.ts';
import { dataOf, hasClass } from '../vocabulary.ts';
import { askedKind, isChart } from './chart-figure.ts';

/** A chart as both editions show it. */
export interface DrawnChart {
  readonly chart: Chart;
  /** What a screen reader says of the chart. */
  readonly description: string;
  /** Whether all its figures are drawn. */
  readonly isWhole: boolean;
  /** The drawing for a page: as wide as a phone, and as wide as the text. */
  readonly narrow: Element;
  readonly wide: Element;
}

declare module 'hast' {
  interface ElementData {
    /** The drawing of a figure's table. */
    drawn?: DrawnChart;
  }
}

/** Widths in CSS pixels, and the type's size in them. */
const NARROW = { width: 340, size: 14.5 };
const WIDE = { width: 640, size: 16 };
/** CSS: 96 pixels to the inch. */
const PIXELS_PER_MM = 96 / 25.4;

/**
 * Draws every chart of a tree from its table, into `data.drawn` of its figure. Typography has been applied to the
 * words before.
 *
 * @param body the tree
 * @param lang BCP 47, of the number
 * @param report called where not all figures can be drawn
 */
export function drawCharts(body: Root, lang: string, report: Report): void {
  visit(body, 'element', (figure) => {
    if (!isChart(figure)) return;
    const own = languageOf(figure, lang);
    const isFromRight = directionOf(textOf(figure), directionOfLanguage(own)) === 'rtl';
    const chart: Chart = { ...chartOf(figure, own), ...(isFromRight && { isFromRight }) };
    const { isWhole, rows } = shownOf(chart);
    const dataAlt = dataOf(figure, 'dataAlt');
    const title = childElements(figure).find(({ tagName }) => tagName === 'figcaption');
    const words = title ? textOf(title).trim() : '';
    const description =
      typeof dataAlt === 'string' && dataAlt.trim() !== ''
        ? dataAlt.trim()
        : describeChart(chart, words, pageTranslator(lang));
    const svg = ({ width, size }: typeof NARROW, name: ChartClass) =>
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
  const dataHeight = dataOf(figure, 'dataHeight');
  const elements = childElements(figure);
  const table = elements.find(({ tagName }) => tagName === 'table');
  const [head, ...body] = (table ? childElements(table) : []).flatMap(childElements).map(childElements);
  const [corner, ...series] = (head ?? []).map(words);
  const unit = elements.find((child) => hasClass(child, 'unit'));
  return {
    kind: askedKind(figure),
    corner: corner ?? '',
    series,
    rows: body.map(([label, ...cells]): ChartRow => ({ label: label ? words(label) : '', cells: cells.map(cellOf) })),
    ...(unit && { unit: words(unit) }),
    ...(dataHeight !== undefined && { heightMm: Number(dataHeight) }),
    lang,
  };
}

function cellOf(cell: Element) {
  const dataValue = dataOf(cell, 'dataValue');
  return { text: words(cell), ...(dataValue !== undefined && { value: Number(dataValue) }) };
}

/** The text of an element. Neighbouring spaces become one, but no-break spaces stay. */
function words(element: Element): string {
  return textOf(element)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}
