import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { AgeingMemory } from '../memory/memory.ts';
import { refusalOf } from '../problems/disk-problem.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { type FrontMatterBlock, frontMatterBlock } from './front-matter-block.ts';
import { isText, mayBeNumberFolder, type NumberFolder, numberFolder } from './number-folder.ts';
import type { Publication } from './publication.ts';
import { readText } from './read-text.ts';
import { topLines } from './top-lines.ts';
import { unreadFiles } from './unread-files.ts';

/** What lies in a publication's folder, as far as it takes to know which file is which number. */
export interface NumberedFiles {
  /**
   * The file that claims each number, numbers rising; the others that claim it too are in `duplicates`. Of a number in
   * a folder, the file that has its front matter.
   */
  readonly files: ReadonlyMap<number, string>;
  /** What lies in the folders of numbers, by these files. */
  readonly folders: ReadonlyMap<string, NumberFolder>;
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
  /** Its name in the publication's folder, or that of the folder that it lies in. */
  readonly name: string;
  readonly problems: readonly Problem[];
  /** Whether the file means to be a number: it has a front matter, or a name that begins with a digit. */
  readonly meant: boolean;
}

/** What each version of a file says: who looks often reads only those that have changed. A generation is one look. */
export type KnownFiles = AgeingMemory<
  readonly [file: string, modified: number | undefined, size: number | undefined, inode: number | undefined],
  NumberOutcome
>;

/** The number that a file claims, with its title where that stands on one line; or why it cannot be read, and whether it means to be one. */
export type NumberOutcome =
  | { readonly value: number; readonly title?: string | undefined }
  | { readonly value?: undefined; readonly problems: readonly Problem[]; readonly meant: boolean };

/** All files of a number: the one that has its front matter first, then its stories in the order of their names. */
export function filesOfNumber(file: string, { folders }: Pick<NumberedFiles, 'folders'>): readonly string[] {
  return [file, ...(folders.get(file)?.stories ?? [])];
}

/** What a number's file is called in a publication's folder, with `/` behind the name of its own. */
export function nameInPublication(file: string, folder: string): string {
  return relative(folder, file).split(sep).join('/');
}

/** The names of all files of a number, for records: another where a story comes or goes. */
export function namesOfNumber(file: string, found: Pick<NumberedFiles, 'folders'>, folder: string): string {
  return filesOfNumber(file, found)
    .map((one) => nameInPublication(one, folder))
    .join('\n');
}

/**
 * Looks through the `.md` files of the folder, whatever their names, and through its folders that are numbers; those
 * that begin with `_` or `.`, and README.md, are not numbers.
 * @param publication whose folder it is
 * @param known what versions of the files have said
 * @param readNumber reads the number of a file
 */
export function numbersIn(
  publication: Publication,
  known: KnownFiles,
  readNumber: (file: string) => NumberOutcome,
): Outcome<NumberedFiles> {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(publication.folder, { withFileTypes: true }).sort(byName);
  } catch (error) {
    return { problems: [refusalOf(error, publication.folder)] };
  }
  known.nextGeneration();
  const claims = new Map<number, string[]>();
  const titles = new Map<string, string>();
  const unreadable: UnreadableFile[] = [];
  const folders = new Map<string, NumberFolder>();
  const headless: (UnreadableFile & { readonly number: number })[] = [];
  const take = (file: string, name: string) => {
    const stats = statsOf(file);
    // A folder is no number, unless somebody asks for the one that its name says.
    if (stats?.isDirectory() && !/^\d/.test(name)) return;
    const number = known.recall([file, stats?.mtimeMs, stats?.size, stats?.ino], () => readNumber(file));
    if (number.value === undefined) {
      const meant = (number.meant || folders.has(file)) && !stats?.isDirectory();
      unreadable.push({ file, name, ...number, meant });
    } else {
      addTo(claims, number.value, file);
      if (number.title !== undefined) titles.set(file, number.title);
    }
  };
  for (const entry of entries) {
    const { name } = entry;
    const found = mayBeNumberFolder(publication.folder, entry) ? numberFolder(publication.folder, name) : undefined;
    if (!found) {
      if (isText(name)) take(join(publication.folder, name), name);
    } else if ('head' in found) {
      folders.set(found.head, found);
      take(found.head, name);
    } else {
      const { problem, stories } = found;
      const number = Number.parseInt(name, 10);
      const isHeadless = problem.code === 'number.no-head';
      const why = isHeadless ? whyHeadless(problem, stories, number) : problem;
      const refused = { file: join(publication.folder, name), name, problems: why ? [why] : [], meant: true };
      if (!isHeadless) unreadable.push(refused);
      else if (why) headless.push({ ...refused, number });
    }
  }
  // Beside a number that has its file, a folder may hold what it likes.
  unreadable.push(...headless.flatMap(({ number, ...one }) => (claims.has(number) ? [] : [one])));
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
    folders,
    duplicates: new Map(rising.flatMap(([number, [, ...others]]) => (others.length > 0 ? [[number, others]] : []))),
    unreadable,
    titles,
    titled,
    before,
  };
  const names = entries.map(({ name }) => name);
  return { value, problems: unreadFiles(publication, names, value) };
}

function byName({ name: one }: Dirent, { name: other }: Dirent): number {
  return one < other ? -1 : Number(one > other);
}

/** What a folder lacks to be the number that its name says; undefined for one of old numbers, which is an archive. */
function whyHeadless(problem: Problem, stories: readonly string[], number: number): Problem | undefined {
  const numbers = stories.map((file) => plainNumber(file)?.value);
  const numbered = numbers.filter((one) => one !== undefined);
  if (numbered.length === 0) return problem;
  // One that has the number, among texts that have none, is called otherwise than it should be.
  if (numbered.length > 1 || numbered[0] !== number || stories.length === 1) return undefined;
  const found = basename(stories[numbers.indexOf(number)] ?? '');
  return { ...problem, code: 'number.head-named', values: { ...problem.values, found } };
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

/**
 * The number of a file that writes it plainly, on a line of its front matter: parsing a thousand front matters in full
 * to build one number would take a second. Undefined where it takes more to know.
 */
export function plainNumber(file: string): NumberOutcome | undefined {
  const { value: source } = readText(file, 'number');
  if (source === undefined) return undefined;
  const block = frontMatterBlock(source);
  if ('code' in block) return undefined;
  const lines = topLines(source.slice(block.start, block.end), 'number').filter(
    ({ name }) => name?.english === 'number',
  );
  const plain = /^[ \t\u00A0\u202F]+([1-9]\d{0,5})[ \t]*(?:#.*)?$/.exec(lines[0]?.value ?? '');
  return lines.length === 1 && plain ? { value: Number(plain[1]), title: titleLine(source, block) } : undefined;
}

/** In either language; of a title in lines of its own, the first. */
const TITLE = /^(?:title|titre)[ \t]*:[ \t]*(?:[>|][-+\d]*[ \t]*\r?\n[ \t]+)?(\S[^\r\n]*)$/im;

/** What stands behind the key of a title on its line: enough to look no further into most files. */
export function titleLine(source: string, { start, end }: FrontMatterBlock): string | undefined {
  const line = TITLE.exec(source.slice(start, end))?.[1]?.trimEnd();
  return line?.replace(/^(["'])(.*)\1$/, '$2');
}
