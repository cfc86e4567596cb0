import { distance } from 'fastest-levenshtein';
import { foldLetters } from '../problems/nearest.ts';
import { itemAt } from '../sequence/item-at.ts';
import { filesOfFolder } from './folder-files.ts';

/** Extensions that stand for each other: one is typed where the file has another of the same row. */
const KINDS: readonly (readonly string[])[] = [
  ['jpg', 'jpeg', 'jpe', 'jfif', 'png', 'gif', 'webp', 'avif', 'svg', 'heic', 'heif', 'tif', 'tiff', 'bmp'],
  ['csv', 'tsv', 'txt', 'xls', 'xlsx', 'ods'],
  ['pdf', 'doc', 'docx', 'odt', 'rtf'],
  ['md', 'markdown', 'txt'],
];

/**
 * The file of a folder that a name most likely meant which no file has: one that differs in capitals, accents,
 * blanks, hyphens, in `\` or `%20`, in its extension, in the folder that it lies in, or in a letter or two.
 *
 * @param folder the publication's; nothing outside it is looked at, even where the name leads out
 * @param asked the name as its author wrote it
 * @returns the file's path as the disk has it, from the folder, with `/` between folders; undefined where none is near
 */
export function nearestFile(folder: string, asked: string): string | undefined {
  return fileFinder(folder)(asked);
}

/** As `nearestFile`, for as many names as there may be: the folder is looked through once, when a name is first asked for. */
export function fileFinder(folder: string): (asked: string) => string | undefined {
  let files: readonly (readonly [file: string, parts: NameParts])[] | undefined;
  return (asked) => {
    const name = partsOf(cleaned(asked.slice(0, LONGEST_NAME)));
    if (name.stem === '' || asked.length > LONGEST_NAME) return undefined;
    files ??= filesOfFolder(folder).map((file) => [file, partsOf(file)]);
    let best: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const [file, parts] of files) {
      const difference = differenceOf(name, parts);
      if (difference < least) {
        least = difference;
        best = file;
      }
    }
    return best;
  };
}

/** No file system has longer names of files. */
const LONGEST_NAME = 1000;

/** A path in the parts that are compared, all in small letters and without accents. */
interface NameParts {
  readonly folders: readonly string[];
  readonly stem: string;
  /** Without its point; '' for none. */
  readonly extension: string;
}

function partsOf(path: string): NameParts {
  const parts = foldLetters(path.replace(/\s/g, ' ')).split('/');
  const folders = parts.slice(0, -1).filter((part) => part !== '' && part !== '.' && part !== '..');
  const base = itemAt(parts, parts.length - 1).trim();
  const [, stem, extension] = /^(.+)\.([a-z\d]{1,8})$/.exec(base) ?? [];
  return { folders, stem: stem ?? base, extension: extension ?? '' };
}

/** What is no part of a file's name: the scheme or drive before it, a query or fragment behind it; and what is written otherwise. */
function cleaned(asked: string): string {
  const path = asked.replace(/^file:\/*/i, '').replaceAll('\\', '/');
  return unescaped(path.replace(/^\/*[a-z]:\//i, '')).replace(/(?<=\.[a-z\d]{1,8})[?#].*$/i, '');
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** In hundredths what stem and extension differ by, and what folders do in ones; infinite where another file is meant. */
function differenceOf(asked: NameParts, file: NameParts): number {
  const extension = extensionDifference(asked.extension, file.extension);
  const stem = stemDifference(asked.stem, file.stem);
  return stem * 100 + extension * 50 + Math.min(49, folderDifference(asked.folders, file.folders));
}

function extensionDifference(asked: string, found: string): number {
  if (asked === found) return 0;
  const isKin = KINDS.some((kind) => kind.includes(found) && (kind.includes(asked) || isTypo(asked, kind)));
  return asked === '' || isKin ? 1 : Number.POSITIVE_INFINITY;
}

/** « photo.jgp » */
function isTypo(extension: string, kind: readonly string[]): boolean {
  return extension.length > 2 && kind.some((one) => isPermuted(one, extension) || distance(one, extension) === 1);
}

function stemDifference(asked: string, found: string): number {
  if (asked === found) return 0;
  if (bare(asked) === bare(found)) return 1;
  const allowed = Math.max(2, allowedIn(asked));
  if (Math.abs(asked.length - found.length) > allowed) return Number.POSITIVE_INFINITY;
  const mistakes = distance(asked, found);
  if (mistakes > allowedIn(asked) && !(mistakes === 2 && isPermuted(asked, found))) return Number.POSITIVE_INFINITY;
  return isAnotherOfMany(asked, found) ? Number.POSITIVE_INFINITY : 1 + mistakes;
}

/** In a word of some letters two may be wrong, about a third in a longer one. */
function allowedIn({ length }: string): number {
  if (length < 3) return 0;
  return length < 6 ? 1 : Math.max(2, Math.floor(length / 3));
}

function isPermuted(one: string, other: string): boolean {
  return one.length === other.length && [...one].sort().join('') === [...other].sort().join('');
}

/** « photo-3 » is not « photo-2 » mistyped, but another photograph. */
function isAnotherOfMany(asked: string, found: string): boolean {
  const wordsOf = (name: string) => name.replace(/\d+/g, ' ');
  const figuresOf = (name: string) => name.replace(/\D+/g, ' ');
  return wordsOf(asked) === wordsOf(found) && !isPermuted(figuresOf(asked), figuresOf(found));
}

/** Without what parts words. */
function bare(stem: string): string {
  return stem.replace(/[\s_.,()'’·+&-]/g, '') || stem;
}

/** How many folders one path has and the other has not. */
function folderDifference(asked: readonly string[], found: readonly string[]): number {
  const missing = asked.filter((folder) => !found.includes(folder)).length;
  return missing + found.filter((folder) => !asked.includes(folder)).length;
}
