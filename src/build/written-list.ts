import { foldedPaths, type NumberName, printPaths } from '../publication/paths.ts';
import type { KnownEntries, KnownEntry } from './archive-entries.ts';
import type { EditionName } from './edition.ts';
import { type FileRecord, recordOf } from './file-record.ts';
import type { MadeRecord } from './made-record.ts';
import type { OutputFile } from './output-file.ts';

/** Where the list of what was written stands in the output folder. */
export const WRITTEN_LIST = '.bulletin.json';

/** Paths of what an edition's main file needs, and its own. */
export type EditionFiles = Readonly<Record<EditionName, readonly string[]>>;

/** The files of a number, and how they were made where that is known. */
export interface NumberFiles extends EditionFiles {
  readonly made?: MadeRecord;
}

/** What builds have written into an output folder. Paths are relative to it, `/` between folders. */
export interface WrittenList {
  /** The publication's name. */
  readonly publication: string;
  /** Every file that was written and has not been removed, whether something needs it still or not. */
  readonly files: ReadonlyMap<string, FileRecord>;
  /** Which of them each number needs. */
  readonly numbers: ReadonlyMap<number, NumberFiles>;
  /** Which of them archive and feed are, and need. */
  readonly archive: readonly string[];
  /** What the archive says of the numbers, or will say when it is written. */
  readonly entries: KnownEntries;
}

export function emptyList(publication: string): WrittenList {
  return { publication, files: new Map(), numbers: new Map(), archive: [], entries: new Map() };
}

/** An edition that was made again. It needs the files that it names now. Other PDFs beside a print edition stay. */
export interface WrittenEdition {
  readonly name: EditionName;
  readonly files: readonly OutputFile[];
}

/** What the list says of a number beside its files. */
export interface RecordedNumber {
  /** How it was made, where a build may leave it as it is by that. */
  readonly made?: MadeRecord | undefined;
  /** What the archive will say of it, where there is one. */
  readonly entry?: KnownEntry | undefined;
}

/**
 * The list after editions of a number were written.
 * @param list the one of before
 * @param name which number
 * @param editions what was written of it
 * @param recorded what is entered with them
 */
export function withNumber(
  list: WrittenList,
  name: NumberName,
  editions: readonly WrittenEdition[],
  { made, entry }: RecordedNumber = {},
): WrittenList {
  const before = list.numbers.get(name.number) ?? { html: [], pdf: [] };
  const now = (edition: EditionName): readonly string[] => {
    const made = editions.filter((one) => one.name === edition);
    if (made.length === 0) return before[edition];
    const paths = made.flatMap(({ files }) => files.map(({ path }) => path));
    return edition === 'pdf' ? [...before.pdf.filter(isPdfOf(name)), ...paths] : paths;
  };
  const numbers = new Map(list.numbers).set(name.number, {
    html: sorted(now('html')),
    pdf: sorted(now('pdf')),
    ...(made && { made }),
  });
  return {
    ...list,
    numbers,
    ...(entry && { entries: new Map(list.entries).set(name.number, entry) }),
    files: withFiles(
      list,
      editions.flatMap(({ files }) => files),
    ),
  };
}

/**
 * The list after one more PDF of a number was written beside its editions. Where it is another than the number was made
 * with, nobody knows any more how that was made.
 */
export function withPdf(list: WrittenList, { number }: NumberName, file: OutputFile): WrittenList {
  const { html, pdf, made } = list.numbers.get(number) ?? { html: [], pdf: [], made: undefined };
  const isOther =
    made?.print.includes(file.path) === true && list.files.get(file.path)?.sha256 !== recordOf(file.bytes).sha256;
  const numbers = new Map(list.numbers).set(number, {
    html,
    pdf: sorted([...pdf, file.path]),
    ...(made && !isOther && { made }),
  });
  return { ...list, numbers, files: withFiles(list, [file]) };
}

/** What a list says of one number, with the records of these files too: a list of its own, that of all takes long to write. */
export function partOf(list: WrittenList, number: number, files: readonly OutputFile[]): WrittenList {
  const own = list.numbers.get(number);
  const paths = [...(own?.html ?? []), ...(own?.pdf ?? []), ...files.map(({ path }) => path)];
  const records = new Map<string, FileRecord>();
  for (const path of paths) {
    const record = list.files.get(path);
    if (record) records.set(path, record);
  }
  return {
    ...emptyList(list.publication),
    files: records,
    numbers: new Map(own ? [[number, own]] : []),
  };
}

/** A list, and what parts of it have said since it was written. */
export function listWithParts(list: WrittenList, parts: readonly WrittenList[]): WrittenList {
  if (parts.length === 0) return list;
  return {
    ...list,
    files: new Map([list, ...parts].flatMap(({ files }) => [...files])),
    numbers: new Map([list, ...parts].flatMap(({ numbers }) => [...numbers])),
    entries: new Map([list, ...parts].flatMap(({ entries }) => [...entries])),
  };
}

/** Whether a file is one that builds may make of a number beside its page, not one that it links to. */
function isPdfOf(name: NumberName): (path: string) => boolean {
  const paths = [...printPaths(name), ...foldedPaths(name)];
  return (path) => paths.includes(path);
}

/**
 * The list after archive and feed were written.
 * @param list the one of before
 * @param files archive and feed
 * @param entries what they say of each number
 */
export function withArchive(list: WrittenList, files: readonly OutputFile[], entries: KnownEntries): WrittenList {
  return { ...list, archive: sorted(files.map(({ path }) => path)), entries, files: withFiles(list, files) };
}

/** Paths of what the archive, and numbers that are still there, need. */
export function neededFiles(list: WrittenList, exists: (number: number) => boolean): ReadonlySet<string> {
  const needed = new Set(list.archive);
  for (const [number, { html, pdf }] of list.numbers)
    if (exists(number)) for (const path of [...html, ...pdf]) needed.add(path);
  return needed;
}

/**
 * The list as a file: the same bytes for the same content.
 * @param list all that it says
 * @param path where it stands, under the output folder
 */
export function writtenListFile(
  { publication, files, numbers, archive, entries }: WrittenList,
  path: string = WRITTEN_LIST,
): OutputFile {
  const content = {
    format: FORMAT,
    publication,
    files: Object.fromEntries(files),
    numbers: Object.fromEntries(numbers),
    archive: { files: archive, entries: Object.fromEntries(entries) },
  };
  return { path, bytes: Buffer.from(`${JSON.stringify(withKeysSorted(content), null, 1)}\n`) };
}

function withKeysSorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withKeysSorted);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, withKeysSorted(one)]));
}

/** Goes up when an older program could not understand the list. */
export const FORMAT = 1;

function withFiles(list: WrittenList, files: readonly OutputFile[]): WrittenList['files'] {
  const records = new Map(list.files);
  for (const { path, bytes, contentNamed } of files) {
    const before = records.get(path);
    // What its name tells apart need not be read again for each number.
    if (!contentNamed || before?.bytes !== bytes.byteLength) records.set(path, recordOf(bytes));
  }
  return records;
}

function sorted(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)].sort();
}
