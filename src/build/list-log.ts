import { appendFileSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileRecord } from './file-record.ts';
import type { NumberFiles, WrittenList } from './written-list.ts';

/**
 * Where numbers stand that were written since the list was. A build of many writes a line for each, since a list of a
 * thousand numbers is as long as forty of their pages; the next list that is written holds them too.
 */
export const LIST_LOG = '.bulletin.log';

/** The first line: which list the others follow. */
export interface LogHead {
  /** SHA-256 of the list. */
  readonly list: string;
}

/** A number that was written. */
export interface LoggedNumber {
  readonly number: number;
  readonly files: NumberFiles;
  /** Of those of its files of which the list says nothing, or something else. */
  readonly records: Readonly<Record<string, FileRecord>>;
}

/** Begins a log behind a list, by the list's digest. */
export function beginLog(out: string, list: string): void {
  writeFileSync(join(out, LIST_LOG), logLine({ list } satisfies LogHead));
}

export function logLine(value: LogHead | LoggedNumber): string {
  return `${JSON.stringify(value)}\n`;
}

/** Adds a line to the log, if there is one. */
export function appendToLog(out: string, line: string): void {
  const file = join(out, LIST_LOG);
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile()) appendFileSync(file, line);
}

export function removeLog(out: string): void {
  rmSync(join(out, LIST_LOG), { force: true });
}

/** No list is longer. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * What a log says that follows a list. A line that was cut off, and what comes behind it, is none.
 * @param out the output folder
 * @param digest of the list
 */
export function readLog(out: string, digest: string): readonly unknown[] {
  const file = join(out, LIST_LOG);
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats?.isFile() || stats.size > MOST_BYTES) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  const values: unknown[] = [];
  for (const line of lines) {
    const value = parsed(line);
    if (value === undefined) break;
    values.push(value);
  }
  const [head, ...numbers] = values;
  const isOfList = typeof head === 'object' && head !== null && 'list' in head && head.list === digest;
  return isOfList ? numbers : [];
}

/** The list with numbers that were written after it. One that needs a file of which nothing is known is left out. */
export function withLogged(list: WrittenList, logged: readonly LoggedNumber[]): WrittenList {
  if (logged.length === 0) return list;
  const numbers = new Map(list.numbers);
  const files = new Map(list.files);
  for (const { number, files: own, records } of logged) {
    for (const [path, record] of Object.entries(records)) files.set(path, record);
    if ([...own.html, ...own.pdf].every((path) => files.has(path))) numbers.set(number, own);
  }
  return { ...list, numbers, files };
}

/** What a list says of a number otherwise than the list before, or more. */
export function loggedNumber(number: number, before: WrittenList, list: WrittenList): LoggedNumber {
  const files = list.numbers.get(number) ?? { html: [], pdf: [] };
  const records = [...files.html, ...files.pdf].flatMap((path) => {
    const record = list.files.get(path);
    const known = before.files.get(path);
    const isSame = record?.bytes === known?.bytes && record?.sha256 === known?.sha256;
    return record && !isSame ? [[path, record] as const] : [];
  });
  return { number, files, records: Object.fromEntries(records) };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
