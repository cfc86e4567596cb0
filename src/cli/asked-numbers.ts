import { statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

/** The numbers that a command line names, and whose they are. */
export interface AskedNumbers {
  /** Each once, in the order in which they are named. */
  readonly numbers: readonly number[];
  /** The publication's folder, where a file was named: it need not be told by -C then. */
  readonly dir?: string;
}

/** « 3 », « 003 », « n3 », « n°3 », « no. 3 », « #3 » */
const NUMBER = '(?:n(?:o|um[eé]ro|umber)?[°º.]*\\s*|#)?0*([1-9]\\d{0,5})';
const ONE = new RegExp(`^${NUMBER}$`, 'i');
/** « 3-5 », « 3–5 », « 3..5 » */
const RANGE = new RegExp(`^${NUMBER}\\s*(?:-|–|\\.\\.+)\\s*${NUMBER}$`, 'i');
/** Who types them means the option. */
const ALL = /^(?:all|tout|tous|toutes)$/i;
/** Numbers that a range has at most: more are a date, or a slip. */
const LONGEST_RANGE = 1000;

/**
 * Understands the words behind a command as numbers: « 3 », « 3-5 », « 3,5 », or the path of a number's file.
 * @param words as they were typed
 * @param dir the publication's folder as far as it is known
 * @param isDirNamed whether the user has named it: a file of another one is a mistake then
 */
export async function askedNumbers(words: readonly string[], dir: string, isDirNamed: boolean): Promise<AskedNumbers> {
  const numbers: number[] = [];
  let own: string | undefined;
  for (const word of words.flatMap(parted)) {
    const plain = numbersIn(word);
    if (plain) numbers.push(...plain);
    else {
      const named = await numberOfFile(word);
      const expected = own ?? (isDirNamed ? dir : undefined);
      if (expected !== undefined && resolve(expected) !== resolve(named.dir))
        throw new UsageError('usage.several-folders', { found: word });
      own = named.dir;
      numbers.push(named.number);
    }
  }
  return { numbers: [...new Set(numbers)], ...(own !== undefined && { dir: own }) };
}

/** One number, as « 3 » or « n°3 ». */
export function bulletinNumber(found: string): number {
  const [only, ...others] = parted(found).flatMap((word) => numbersIn(word) ?? [Number.NaN]);
  if (only === undefined || Number.isNaN(only)) throw new UsageError('usage.number', { found });
  if (others.length > 0) throw new UsageError('usage.one-number', { found });
  return only;
}

/** « 3,5 » are two. A file may have a comma in its name. */
function parted(word: string): readonly string[] {
  return /\.\w+$|[\\/]/.test(word) ? [word] : word.split(/[,;]/).filter((part) => part.trim() !== '');
}

/** Undefined where a word is no number and no range of them. */
function numbersIn(word: string): readonly number[] | undefined {
  const text = word.trim().normalize('NFC');
  const one = ONE.exec(text)?.[1];
  if (one !== undefined) return [Number(one)];
  const range = RANGE.exec(text);
  if (!range) return undefined;
  const [first, last] = [Number(range[1]), Number(range[2])];
  if (last < first || last - first >= LONGEST_RANGE) throw new UsageError('usage.range', { found: word });
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The number of a file, and the folder of its publication. */
async function numberOfFile(found: string): Promise<{ readonly number: number; readonly dir: string }> {
  const isPath = /[\\/]|\.[a-z]+$/i.test(found);
  const stats = statSync(found, { throwIfNoEntry: false });
  const inFolder = stats && (await numberOfFolder(resolve(stats.isDirectory() ? found : dirname(found))));
  if (inFolder) return inFolder;
  const isThere = stats?.isFile() === true;
  if (stats?.isDirectory() && isPublication(found)) throw new UsageError('usage.publication-folder', { found });
  if (!isPath && !isThere) throw new UsageError('usage.number', { found }, ALL.test(found.trim()) ? ['--all'] : []);
  if (!isThere) throw new UsageError('usage.no-such-file', { found });
  if (!/\.md$/i.test(found)) throw new UsageError('usage.not-a-number-file', { found });
  const dir = dirname(found);
  if (!isPublication(dir)) throw new UsageError('usage.file-elsewhere', { found });
  const { numberOfFile: readNumber } = await import('../publication/find-numbers.ts');
  // What keeps its front matter from being read is told when the number is.
  const number = readNumber(found) ?? Number(/^\d{1,6}/.exec(basename(found))?.[0] ?? 0);
  if (number < 1) throw new UsageError('usage.without-number', { found });
  return { number, dir: relative('.', dir) || '.' };
}

/** The number that is a folder, and the folder of its publication; undefined where it is no number's. */
async function numberOfFolder(folder: string): Promise<{ readonly number: number; readonly dir: string } | undefined> {
  const publication = dirname(folder);
  if (!isPublication(publication)) return undefined;
  const { numberInFolder } = await import('../publication/find-numbers.ts');
  const read = numberInFolder(publication, basename(folder));
  if (read === undefined) return undefined;
  // What keeps it from being read is told when the number is.
  const number = read ?? Number(/^\d{1,6}/.exec(basename(folder))?.[0] ?? 0);
  if (number < 1) throw new UsageError('usage.without-number', { found: relative('.', folder) });
  return { number, dir: relative('.', publication) || '.' };
}

function isPublication(folder: string): boolean {
  return statSync(join(folder, 'publication.yaml'), { throwIfNoEntry: false })?.isFile() === true;
}
