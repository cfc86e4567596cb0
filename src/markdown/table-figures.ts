import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { areFigures, decimalPlace } from '../charts/decimal-place.ts';
import { MONTH_NAMES } from '../publication/month-names.ts';
import { firstMatch } from '../sequence/first-match.ts';
import { languageOf } from './language-tag.ts';
import { cellsOf, cellWords, isHeadRow, rowsOf, textsOf } from './table-cells.ts';
import { hasClass, ofData } from './vocabulary.ts';

/**
 * Finds the columns of figures of each table, in place, where the author has not said how a
 * column is aligned: figures stand below each other. In the first column, which names rows, they
 * stay at its edge. What is read as one is held together in all cells.
 *
 * @param tree the hast of the body, in its language's typography
 * @param lang BCP 47, of the number
 */
export function alignFigures(tree: Root, lang: string): void {
  visit(tree, 'element', (table) => {
    if (hasClass(table, 'chart')) return SKIP;
    if (table.tagName !== 'table') return undefined;
    // Read once: a row may have thousands of cells.
    const rows = rowsOf(table).map((row): FigureRow => ({ cells: cellsOf(row), isHead: isHeadRow(row) }));
    for (const { cells } of rows) for (const cell of cells) holdTogether(cell);
    // Where cells take several places, columns cannot be counted by them.
    if (rows.some(({ cells }) => cells.some(takesSeveral))) return undefined;
    const own = languageOf(table, lang);
    const count = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    for (let column = 0; column < count; column++) alignColumn(rows, column, own);
    return undefined;
  });
}

function takesSeveral({ properties: { colSpan, rowSpan } }: Element): boolean {
  return [colSpan, rowSpan].some((span) => span !== undefined && span !== null && Number(span) !== 1);
}

/** A row of a table, as far as figures are concerned. */
interface FigureRow {
  readonly cells: readonly Element[];
  readonly isHead: boolean;
}

function alignColumn(rows: readonly FigureRow[], column: number, lang: string): void {
  const cells = rows.flatMap((row) => row.cells[column] ?? []);
  if (cells.some(({ properties }) => properties.align !== undefined && properties.align !== null)) return;
  const below = rows.filter(({ isHead }) => !isHead).flatMap((row) => row.cells[column] ?? []);
  const texts = below.map(cellWords);
  if (!areFigures(texts, lang)) return;
  // Decimals that others have and a figure lacks, where all have the same unit, or none.
  const figures = texts.map((text) => figureOf(text, lang));
  const units = new Set(figures.flatMap((figure) => figure?.unit ?? []));
  const most = Math.max(0, ...figures.map((figure) => figure?.decimals ?? 0));
  for (const cell of cells) {
    Object.assign(cell.properties, ofData({ dataFigures: column === 0 ? 'start' : 'end' }));
    const figure = figures[below.indexOf(cell)];
    if (column > 0 && figure && units.size === 1 && figure.decimals < most)
      Object.assign(cell.properties, ofData({ dataLacks: Math.min(MOST_LACKING, most - figure.decimals) }));
  }
}

/** More decimals than this the style sheet does not know. */
const MOST_LACKING = 4;

function figureOf(text: string, lang: string): { readonly decimals: number; readonly unit: string } | undefined {
  const place = decimalPlace(text, lang);
  if (place === undefined) return undefined;
  const fraction = firstMatch(/^[.,]\d+/, text.slice(place));
  return { decimals: Math.max(0, fraction.length - 1), unit: text.slice(place + fraction.length).trim() };
}

const NBSP = '\u00A0';
const MONTHS = MONTH_NAMES.join('|');
/** Spaces inside dates, amounts and telephone numbers, and before dashes, that the rules of prose leave as they are. */
const HELD = new RegExp(
  `(?<=(?<!\\p{L})(?:${MONTHS})\\.?) (?=\\d)|(?<=\\d) (?=(?:${MONTHS})(?!\\p{L}))|(?<=(?:${MONTHS}) \\d{1,2},) (?=\\d{4})|` +
    '(?<=\\d) (?=\\d{2,3}(?!\\d))|(?<=\\d) (?=[€$£¥%‰])|(?<=[€$£¥]) (?=\\d)|(?<=\\S) (?=[–—](?: |$))',
  'giu',
);

/** Puts no-break spaces where a cell would be broken inside what is read as one; its characters stay as many. */
function holdTogether(cell: Element): void {
  const texts = textsOf(cell);
  const whole = texts.map(({ value }) => value).join('');
  const held = whole.replace(HELD, NBSP);
  if (held === whole) return;
  let start = 0;
  for (const text of texts) {
    const end = start + text.value.length;
    text.value = held.slice(start, end);
    start = end;
  }
}
