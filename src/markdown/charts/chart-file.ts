import { readFigure } from '../../charts/figures.ts';
import { MOST_CSV_ROWS, readCsv } from '../../charts/read-csv.ts';
import type { Report } from '../../problems/report.ts';
import { digestOf } from '../../publication/digest.ts';
import { readInside } from '../../publication/file-inside.ts';
import { type NameBase, nameFile } from '../../publication/named-file.ts';
import { fileFinder } from '../../publication/nearest-file.ts';
import { dataRow, type FileTable } from './data-table.ts';

/** More than any table for a page: a larger file is something else. */
const MOST_BYTES = 512 * 1024;

/**
 * Reads the table of a chart from a file of comma-separated values; undefined where it cannot be read.
 *
 * @param file its name, as it is written
 * @param base where it is looked for
 * @param offset where the chart stands in the source
 * @param report called for each thing that is wrong with the file
 */
export function readChartFile(
  file: string,
  base: NameBase,
  offset: number | undefined,
  report: Report,
): FileTable | undefined {
  const { folder, within } = base;
  const named = nameFile(file, base, fileFinder(folder));
  if (named.kind === 'refused')
    return void report('error', `chart.${named.reason}`, { file, within, found: named.nearest ?? '' }, offset);
  const bytes = readInside(named.name, folder, MOST_BYTES);
  if (typeof bytes === 'string') return void report('error', `chart.${bytes}`, { file }, offset);
  if (named.difference) report('note', `chart.name-${named.difference}`, { file, found: named.name }, offset);
  const table = readCsv(bytes);
  if (table.kind === 'too-many-rows')
    return void report('error', 'chart.file-too-long', { file, most: MOST_CSV_ROWS }, offset);
  if (table.kind !== 'table')
    return void report('error', `chart.${table.kind}`, { file, line: table.line ?? 1 }, offset);
  const { rows, encoding } = table;
  if (encoding) report('warning', 'chart.encoding', { file, encoding }, offset);
  const [head] = rows;
  if (!head || rows.length < 2) return void report('error', 'chart.no-rows', { file }, offset);
  const length = head.cells.length;
  if (length < 2) return void report('error', 'chart.one-column', { file }, offset);
  const names = head.cells.slice(1);
  // Years may head columns.
  if (names.every((name) => readFigure(name, 'en') !== undefined && !/^(?:1[89]|20|21)\d\d$/.test(name)))
    report('warning', 'chart.no-head', { file, found: head.cells.join(' | ').slice(0, 60) }, offset);
  for (const { cells, line } of rows) {
    const extra = cells.slice(length).find((cell) => cell !== '');
    if (extra !== undefined) {
      const values = { file, line, found: extra.slice(0, 40), cells: cells.length, columns: length };
      return void report('error', 'chart.extra-cell', values, offset);
    }
  }
  return {
    name: named.name,
    ...(named.passed !== undefined && { passed: named.passed }),
    digest: digestOf(bytes),
    rows: rows.map(({ cells, line }) => dataRow(cells, length, line)),
  };
}
