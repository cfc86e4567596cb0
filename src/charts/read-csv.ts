import { CsvError, parse } from 'csv-parse/sync';

/** A file of comma-separated values, read. */
export interface CsvTable {
  readonly kind: 'table';
  readonly rows: readonly CsvRow[];
  /** How its characters are written, where that is not in Unicode. */
  readonly encoding?: 'windows-1252';
}

export interface CsvRow {
  /** Where it ends in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Why a file is no table. */
export interface CsvRefusal {
  readonly kind: 'binary' | 'quote' | 'too-many-rows' | 'too-many-columns' | 'damaged';
  readonly line?: number;
}

/** A chart of more than this is no chart: other limits are lower. */
export const MOST_CSV_ROWS = 1000;
export const MOST_CSV_COLUMNS = 50;

/** In the order in which they are preferred: where commas are decimal marks, semicolons part cells. */
const SEPARATORS = [';', '\t', ','] as const;

/** Reads comma-separated values (RFC 4180) as French and English programs write them. */
export function readCsv(bytes: Uint8Array): CsvTable | CsvRefusal {
  const { text, encoding } = decoded(bytes);
  if (text.includes('\0')) return { kind: 'binary' };
  try {
    const records = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
      to: MOST_CSV_ROWS + 1,
      max_record_size: 100_000,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    const rows = records
      .map(({ record, info }) => ({ line: info.lines, cells: record.map(oneLine) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
    if (records.length > MOST_CSV_ROWS) return { kind: 'too-many-rows' };
    if (rows.some(({ cells }) => cells.length > MOST_CSV_COLUMNS)) return { kind: 'too-many-columns' };
    return { kind: 'table', rows, ...(encoding && { encoding }) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? { line: error.lines } : {};
    return { kind: /QUOTE/.test(error.code) ? 'quote' : 'damaged', ...line };
  }
}

/** UTF-8 or UTF-16 where the bytes are; else what Windows writes in the west of Europe. */
function decoded(bytes: Uint8Array): { readonly text: string; readonly encoding?: 'windows-1252' } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

/** What stands as often on each of the first lines, outside quotation marks. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const counts = SEPARATORS.map((separator) => {
    const first = (lines[0]?.split(separator).length ?? 1) - 1;
    const agreeing = lines.filter((line) => line.split(separator).length - 1 === first).length;
    return { separator, score: first === 0 ? 0 : agreeing };
  });
  const best = counts.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? best.separator : (SEPARATORS.find((separator) => text.includes(separator)) ?? ',');
}

function oneLine(cell: string): string {
  return cell.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}
