import { readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { type AgeingMemory, createMemory } from '../memory/memory.ts';
import { diskProblem } from '../problems/disk-problem.ts';
import type { Outcome, Problem, ProblemCode } from '../problems/problem.ts';
import { frontMatterBlock } from './front-matter-block.ts';
import type { Publication } from './publication.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { readText } from './read-text.ts';
import { topLines } from './top-lines.ts';
import { unreadFiles } from './unread-files.ts';

/** What lies in a publication's folder, as far as it takes to know which file is which number. */
export interface NumberedFiles {
  /** The file that claims each number, numbers rising; the others that claim it too are in `duplicates`. */
  readonly files: ReadonlyMap<number, string>;
  readonly duplicates: ReadonlyMap<number, readonly string[]>;
  /** Files whose number cannot be read, and why. */
  readonly unreadable: readonly UnreadableFile[];
  /** The titles of the files, as they are written on the key's own line. */
  readonly titles: ReadonlyMap<string, string>;
  /** The numbers of each of these titles, rising. */
  readonly titled: ReadonlyMap<string, readonly number[]>;
  /** The number before each, but for the first. */
  readonly before: ReadonlyMap<number, number>;
}

export interface UnreadableFile {
  readonly file: string;
  readonly problems: readonly Problem[];
  /** Whether the file means to be a number: it has a front matter, or a name that begins with a digit. */
  readonly meant: boolean;
}

/** What each version of a file says: who looks often reads only those that have changed. A generation is one look. */
export type KnownFiles = AgeingMemory<
  readonly [file: string, modified: number | undefined, size: number | undefined, inode: number | undefined],
  NumberOutcome
>;

/**
 * Looks through the `.md` files of the folder, whatever their names; those that
 * begin with `_` or `.`, and README.md, are not numbers.
 */
export function findNumbers(publication: Publication, known: KnownFiles = createMemory()): Outcome<NumberedFiles> {
  let entries: readonly string[];
  try {
    entries = readdirSync(publication.folder).sort();
  } catch (error) {
    const problem = diskProblem(error, publication.folder);
    if (!problem) throw error;
    return { problems: [problem] };
  }
  known.nextGeneration();
  const claims = new Map<number, string[]>();
  const titles = new Map<string, string>();
  const unreadable: UnreadableFile[] = [];
  for (const name of entries.filter(isCandidate)) {
    const file = join(publication.folder, name);
    const stats = statsOf(file);
    // A folder is no number, unless somebody asks for the one that its name says.
    if (stats?.isDirectory() && !/^\d/.test(name)) continue;
    const number = known.recall([file, stats?.mtimeMs, stats?.size, stats?.ino], () => readNumber(file));
    if (number.value === undefined) unreadable.push({ file, ...number, meant: number.meant && !stats?.isDirectory() });
    else {
      addTo(claims, number.value, file);
      if (number.title !== undefined) titles.set(file, number.title);
    }
  }
  const rising = [...claims].sort(([a], [b]) => a - b);
  const titled = new Map<string, number[]>();
  const before = new Map<number, number>();
  for (const [index, [number, [file = '']]] of rising.entries()) {
    const title = titles.get(file);
    if (title !== undefined) addTo(titled, title, number);
    const last = rising[index - 1]?.[0];
    if (last !== undefined) before.set(number, last);
  }
  const value: NumberedFiles = {
    files: new Map(rising.map(([number, [file]]) => [number, file as string])),
    duplicates: new Map(rising.flatMap(([number, [, ...others]]) => (others.length > 0 ? [[number, others]] : []))),
    unreadable,
    titles,
    titled,
    before,
  };
  return { value, problems: unreadFiles(publication, entries, [...value.files.values()]) };
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** None for a link that leads nowhere, or round in a circle. */
function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

function isCandidate(name: string): boolean {
  return /\.md$/i.test(name) && !/^[_.]/.test(name) && !/^readme\.md$/i.test(name);
}

type NumberOutcome =
  | { readonly value: number; readonly title?: string | undefined }
  | { readonly value?: undefined; readonly problems: readonly Problem[]; readonly meant: boolean };

/** Whether there is such a number; a file whose number cannot be read may be any. */
export function mayExist({ files, unreadable }: NumberedFiles, number: number): boolean {
  return files.has(number) || unreadable.some(({ meant }) => meant);
}

/** The number that a file claims; undefined where it cannot be read. */
export function numberOfFile(file: string): number | undefined {
  return readNumber(file).value;
}

/** What may be the beginning of any text. */
const UNMEANT: ReadonlySet<ProblemCode> = new Set(['front-matter.missing', 'front-matter.unfenced']);

/** The number alone: parsing a thousand front matters in full to build one number would take a second. */
function readNumber(file: string): NumberOutcome {
  const named = /^\d/.test(file.split(/[\\/]/).at(-1) ?? '');
  const text = readText(file, 'number');
  if (text.value === undefined) return { problems: text.problems, meant: named };
  const block = frontMatterBlock(text.value);
  if (!('code' in block)) {
    const lines = topLines(text.value.slice(block.start, block.end), 'number').filter(
      ({ name }) => name?.english === 'number',
    );
    const plain = /^[ \t\u00A0\u202F]+([1-9]\d{0,5})[ \t]*(?:#.*)?$/.exec(lines[0]?.value ?? '');
    if (lines.length === 1 && plain) return { value: Number(plain[1]), title: titleLine(text.value, block) };
  }
  const full = readFrontMatter(file, text.value);
  if (full.value)
    return {
      value: full.value.frontMatter.number,
      title: 'code' in block ? undefined : titleLine(text.value, block),
    };
  return { problems: full.problems, meant: named || !('code' in block && UNMEANT.has(block.code)) };
}

/** In either language; of a title in lines of its own, the first. */
const TITLE = /^(?:title|titre)[ \t]*:[ \t]*(?:[>|][-+\d]*[ \t]*\r?\n[ \t]+)?(\S[^\r\n]*)$/im;

/** What stands behind the key of a title on its line: enough to look no further into most files. */
function titleLine(
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
): string | undefined {
  const line = TITLE.exec(source.slice(start, end))?.[1]?.trimEnd();
  return line?.replace(/^(["'])(.*)\1$/, '$2');
}
