import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMemory, type Memory } from '../memory/memory.ts';
import { errorCode, namingPath } from '../problems/disk-problem.ts';
import { digestOf } from '../publication/digest.ts';
import { stampOf } from '../publication/file-stamp.ts';
import { paddedNumber } from '../publication/paths.ts';
import type { DayOrMonth, IssueDate } from '../publication/publication.ts';
import type { ArchiveEntry } from '../web/render-archive.ts';
import type { KnownEntry } from './archive-entries.ts';
import type { FileRecord } from './file-record.ts';
import { partsOf } from './list-parts.ts';
import { isMadeRecord, isObject } from './read-made-record.ts';
import { emptyList, FORMAT, listWithParts, type NumberFiles, WRITTEN_LIST, type WrittenList } from './written-list.ts';

/** The list that lies in an output folder, and whether it can be used. */
export type ReadList =
  /** With the hash of its file. */
  | { readonly state: 'known'; readonly list: WrittenList; readonly sha256: string }
  /** Of another publication. */
  | { readonly state: 'foreign'; readonly list: WrittenList }
  | { readonly state: 'missing' | 'damaged'; readonly list?: undefined };

/** No publication has so many numbers that its list would be longer. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What parts of a list say, by their paths and stamps. Who reads a list twice reads only those again that have changed. */
export type KnownParts = Memory<readonly [path: string, stamp: string], WrittenList | undefined>;

/**
 * Reads the list, with the parts that builds of many numbers have written beside it. What the disk refuses is thrown.
 * @param out the output folder
 * @param publication the name of the one whose list it should be; default: of any
 * @param known what its parts said when they were last read
 */
export function readWrittenList(out: string, publication?: string, known: KnownParts = createMemory()): ReadList {
  const file = join(out, WRITTEN_LIST);
  for (let looks = 1; ; looks++) {
    const stamp = stampOf(file);
    const read = readList(file);
    if (read.state !== 'known') return read;
    const { sha256 } = read;
    const parts = partsOf(out, sha256).flatMap(
      (path) => known.recall([path, stampOf(join(out, path))], () => readPart(out, path)) ?? [],
    );
    // Somebody else may have put the parts into the list and removed them meanwhile.
    if (looks < MOST_LOOKS && stampOf(file) !== stamp) continue;
    if (publication !== undefined && read.list.publication !== publication)
      return { state: 'foreign', list: read.list };
    return { state: 'known', list: listWithParts(read.list, parts), sha256 };
  }
}

const MOST_LOOKS = 5;

/** A part of a list; none where there is none, or where it cannot be used. */
export function readPart(out: string, path: string): WrittenList | undefined {
  return readList(join(out, path)).list;
}

/** Reads one file. */
function readList(file: string): Exclude<ReadList, { readonly state: 'foreign' }> {
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (!stats) return { state: 'missing' };
    const bytes = stats.isFile() && stats.size <= MOST_BYTES ? readFileSync(file) : undefined;
    const list = bytes && listOf(JSON.parse(bytes.toString('utf8')));
    return list ? { state: 'known', list, sha256: digestOf(bytes) } : { state: 'damaged' };
  } catch (error) {
    const code = errorCode(error);
    // A list that the disk does not give now may be whole: taking it for damaged would write another in its place.
    if (code !== undefined && code !== 'ENOTDIR' && code !== 'ERR_STRING_TOO_LONG') throw namingPath(error, file);
    return { state: code === 'ENOTDIR' ? 'missing' : 'damaged' };
  }
}

/** The list that the next one is made from: the publication's own, or an empty one. */
export function listToKeep({ state, list }: ReadList, publication: string): WrittenList {
  return state === 'known' ? list : emptyList(publication);
}

/** Reads a list. This program wrote it, but anybody may have changed it since: if anything in it is wrong, none of it is used. */
function listOf(content: unknown): WrittenList | undefined {
  if (!isObject(content) || content.format !== FORMAT || typeof content.publication !== 'string') return undefined;
  const { archive } = content;
  if (!isObject(archive) || !isPaths(archive.files)) return undefined;
  const files = mapOf(content.files, (path) => path, isFileRecord);
  const numbers = mapOf(content.numbers, numberOf, isNumberFiles);
  const entries = mapOf(archive.entries, numberOf, isKnownEntry);
  if (!files || !numbers || !entries) return undefined;
  const isWhole = [...numbers.values()].every(({ html, pdf }) => [...html, ...pdf].every((path) => files.has(path)));
  if (!isWhole || !archive.files.every((path) => files.has(path))) return undefined;
  return {
    publication: content.publication,
    files,
    numbers: new Map([...numbers].map(([number, one]) => [number, withReadableRecord(one)])),
    archive: archive.files,
    entries: new Map([...entries].map(([number, entry]) => [number, whole(entry)])),
  };
}

/** The entries of an object, keys and values read. Undefined if any of them cannot be read. */
function mapOf<K, T>(
  found: unknown,
  keyOf: (key: string) => K | undefined,
  isValue: (value: unknown) => value is T,
): ReadonlyMap<K, T> | undefined {
  if (!isObject(found)) return undefined;
  const map = new Map<K, T>();
  for (const [name, value] of Object.entries(found)) {
    const key = keyOf(name);
    if (key === undefined || !isValue(value)) return undefined;
    map.set(key, value);
  }
  return map;
}

function isPaths(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((path) => typeof path === 'string');
}

function isFileRecord(value: unknown): value is FileRecord {
  return isObject(value) && isCount(value.bytes) && isHash(value.sha256);
}

/** A record that cannot be read is none: its number is made anew. */
function withReadableRecord({ html, pdf, made }: NumberFiles): NumberFiles {
  return { html, pdf, ...(isMadeRecord(made) && { made }) };
}

function isNumberFiles(value: unknown): value is NumberFiles {
  return isObject(value) && isPaths(value.html) && isPaths(value.pdf);
}

/** An entry as a list of before may have it. */
interface WrittenEntry {
  readonly source: string;
  readonly entry: Omit<ArchiveEntry, 'issueDate' | 'fileName'> & Partial<ArchiveEntry>;
}

function whole({ source, entry }: WrittenEntry): KnownEntry {
  return { source, entry: { issueDate: '', fileName: paddedNumber(entry.number), ...entry } };
}

function isKnownEntry(value: unknown): value is WrittenEntry {
  return isObject(value) && isHash(value.source) && isEntry(value.entry);
}

function isEntry(value: unknown): value is WrittenEntry['entry'] {
  if (!isObject(value) || !isCount(value.number) || !isDate(value.date)) return false;
  // Lists of before have neither of these two.
  const { lang, issue, title, standfirst = '', issueDate = '', fileName = '0', stories = [] } = value;
  if (!Array.isArray(stories) || !stories.every(isStoryTitle)) return false;
  if (typeof fileName !== 'string' || !/^[a-z\d-]+$/.test(fileName)) return false;
  return [lang, issue, issueDate, title, standfirst].every((text) => typeof text === 'string');
}

function isStoryTitle(value: unknown): boolean {
  return isObject(value) && typeof value.id === 'string' && typeof value.title === 'string';
}

const MONTHS: ReadonlySet<unknown> = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);

function isDate(value: unknown): value is IssueDate {
  return isDayOrMonth(value) && (value.until === undefined || isDayOrMonth(value.until));
}

function isDayOrMonth(value: unknown): value is DayOrMonth & { readonly until?: unknown } {
  return isObject(value) && isCount(value.year) && MONTHS.has(value.month) && isCount(value.day ?? 0);
}

function numberOf(key: string): number | undefined {
  return /^[1-9]\d{0,5}$/.test(key) ? Number(key) : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[\da-f]{64}$/.test(value);
}
