import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { foldLetters } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { compareFileNames } from './compare-file-names.ts';
import { leadsOut } from './file-inside.ts';

/** What a number's front matter lies in, in its folder; capitals and accents do not count. */
const HEADS: ReadonlySet<string> = new Set(['numero.md', 'number.md']);

/** The stories of a number. A paper has fifteen; more than this are no paper, but somebody's archive. */
export const MOST_STORIES = 200;

/** A folder that is a number, as its names tell. */
export interface NumberFolder {
  /** The file that has the number's front matter. */
  readonly head: string;
  /** The files of stories, in the order of their names. */
  readonly stories: readonly string[];
  /** Links that would be stories and lead out of the publication's folder: nothing of them is read. */
  readonly outside: readonly string[];
}

/** A folder that means to be a number, and why it is none. */
export interface RefusedFolder {
  readonly problem: Problem;
  /** What lies in it. */
  readonly stories: readonly string[];
}

/**
 * Lists a folder of a publication. Undefined where it does not mean to be a number: it has no file `numero.md`, and
 * no texts or a name that does not begin with one to three figures.
 * @param publication the publication's folder
 * @param name the folder's
 */
export function numberFolder(publication: string, name: string): NumberFolder | RefusedFolder | undefined {
  const folder = join(publication, name);
  const texts = entriesOf(folder).filter((entry) => isText(entry.name) && !entry.isDirectory());
  const isHead = (entry: Dirent) => HEADS.has(foldLetters(entry.name));
  const heads = texts.filter(isHead).map((entry) => entry.name);
  const others = texts.filter((entry) => !isHead(entry)).sort((a, b) => compareFileNames(a.name, b.name));
  const [head, second] = heads.sort();
  if (head === undefined && (others.length === 0 || !/^\d{1,3}(?!\d)/.test(name))) return undefined;
  const refused = (code: Problem['code'], values: Problem['values'] = {}): RefusedFolder => ({
    problem: { severity: 'error', code, values: { folder, ...values }, file: folder },
    stories: [],
  });
  const isOutside = (path: string) => !isInsideOf(publication, path);
  const outside = others.filter((entry) => entry.isSymbolicLink() && isOutside(join(folder, entry.name)));
  const stories = others.filter((entry) => !outside.includes(entry));
  if (isOutside(folder)) return refused('number.folder-outside');
  if (head === undefined) return { ...refused('number.no-head'), stories: stories.map(pathIn(folder)) };
  if (second !== undefined) return refused('number.two-heads', { first: head, second });
  if (isOutside(join(folder, head))) return refused('number.folder-outside', { folder: join(folder, head) });
  if (stories.length > MOST_STORIES)
    return refused('number.too-many-stories', { count: stories.length, most: MOST_STORIES });
  return { head: join(folder, head), stories: stories.map(pathIn(folder)), outside: outside.map(pathIn(folder)) };
}

/** Whether an entry of a publication's folder is a folder that may be a number. */
export function mayBeNumberFolder(publication: string, entry: Dirent): boolean {
  if (/^[_.]/.test(entry.name) || entry.name === 'node_modules') return false;
  return entry.isDirectory() || (entry.isSymbolicLink() && isFolder(join(publication, entry.name)));
}

/** Whether a file is a text of an author's: those that begin with `_` or `.`, and README.md, are not. */
export function isText(name: string): boolean {
  return /\.md$/i.test(name) && !/^[_.]/.test(name) && !/^readme\.md$/i.test(name);
}

function pathIn(folder: string): (entry: Dirent) => string {
  return ({ name }) => join(folder, name);
}

/** What cannot be listed has no texts. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** A link that leads nowhere leads to nothing outside. */
function isInsideOf(folder: string, path: string): boolean {
  try {
    return !leadsOut(relative(realpathSync(folder), realpathSync(path)));
  } catch {
    return true;
  }
}
