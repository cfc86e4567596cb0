import { parse } from 'csv-parse/sync';
import { Fault } from '../well-formed.ts';

/** A head and a row, and no cell that a spreadsheet would run. */
export function holdTable(csv: string, delimiter: string): void {
  const rows = parse(csv, { delimiter, bom: true, relax_column_count: true }) as string[][];
  if (rows.length !== 2 || rows[0]?.length !== rows[1]?.length) throw new Fault(`no table of two rows: ${csv}`);
  const formula = rows.flat().find((cell) => /^\s*[=@]/.test(cell) || /^\s*[+-]\s*[A-Za-z(]/.test(cell));
  if (formula !== undefined) throw new Fault(`a formula: ${JSON.stringify(formula)}`);
}
