import { readdirSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { itemAt } from '../sequence/item-at.ts';
import { frontMatterBlock } from './front-matter-block.ts';
import type { NumberFolder } from './number-folder.ts';
import type { Publication } from './publication.ts';
import { readText } from './read-text.ts';

/** Texts that are called otherwise than a number is. Windows hides the second of two extensions. */
const TEXT = /\.(?:txt|text|markdown|mdown|mkdn?|mdwn|mdtext)$/i;
/** Files of word processors and page makers. */
const OFFICE = /\.(?:docx?|docm|odt|ott|rtf|pub|pages|indd|idml|sla|wps)$/i;
/** A file under a name that nobody reads. */
interface NearName {
  readonly pattern: RegExp;
  /** The name that is read. */
  readonly right: string;
  /** Whether it is read in a theme's folder. */
  readonly isThemes: boolean;
}

const NEAR_NAMES: readonly NearName[] = [
  {
    pattern: /^publications?\.(?:ya?ml|yalm)(?:\.txt)?$|^publication\.txt$/i,
    right: 'publication.yaml',
    isThemes: false,
  },
  { pattern: /^prints?\.(?:ya?ml|yalm)(?:\.txt)?$/i, right: 'print.yaml', isThemes: true },
  { pattern: /^styles?\.(?:css|scss|sass|less)(?:\.txt)?$/i, right: 'style.css', isThemes: true },
];

/** Files that are read by programs, and are no text of the author's. */
const OWN_TEXTS = new Set(['words.txt', 'readme.txt', 'readme.markdown', 'license.txt', 'licence.txt', 'robots.txt']);

/**
 * Names the files beside the numbers that are not read, and were meant to be.
 * @param publication whose folder and theme they lie in
 * @param names of the files in the folder
 * @param numbers the files of its numbers, and the folders of those that have one
 */
export function unreadFiles(
  publication: Publication,
  names: readonly string[],
  numbers: NumbersBeside,
): readonly Problem[] {
  const { folder, theme } = publication;
  const folders = [...numbers.folders.values()];
  const files = [...numbers.files.values(), ...folders.flatMap(({ stories }) => stories)];
  const texts = names.filter((name) => TEXT.test(name) && isVisible(name) && isNumber(folder, name));
  const hasTheme = theme !== undefined && basename(join(folder, theme)) !== basename(folder);
  return [
    ...texts.map((name): Problem => problemOf('warning', 'file.extension', folder, name, { right: rightName(name) })),
    ...folders.flatMap(unreadStories),
    ...office(folder, names, files),
    ...misnamed(folder, names, {
      known: NEAR_NAMES,
      theme: theme ?? 'theme',
      isTheme: theme !== undefined && !hasTheme,
    }),
    ...(hasTheme ? misnamed(join(folder, theme), entriesOf(join(folder, theme)), { ...IN_THEME, theme }) : []),
  ];
}

interface NumbersBeside {
  readonly files: ReadonlyMap<number, string>;
  readonly folders: ReadonlyMap<string, NumberFolder>;
}

/** Texts in the folder of a number that are called otherwise than its stories. */
function unreadStories({ head }: NumberFolder): readonly Problem[] {
  const folder = dirname(head);
  const names = entriesOf(folder).filter((name) => TEXT.test(name) && isVisible(name) && isNumber(folder, name));
  return names.sort().map((name) => problemOf('warning', 'file.extension', folder, name, { right: rightName(name) }));
}

/** What a file with the settings of a publication may be called by mistake, in a folder that has none. */
export function misnamedPublication(folder: string): string | undefined {
  const { pattern } = itemAt(NEAR_NAMES, 0);
  const found = entriesOf(folder).find((name) => pattern.test(name));
  return found === undefined ? undefined : join(folder, found);
}

function isVisible(name: string): boolean {
  return !/^[_.~]/.test(name) && !OWN_TEXTS.has(name.toLowerCase());
}

/** Whether a text is a number's: by its front matter, or by a name that begins with figures and ends as Markdown's. */
function isNumber(folder: string, name: string): boolean {
  if (/^\d/.test(name) && !/\.te?xt$/i.test(name)) return true;
  const source = readText(join(folder, name), 'number').value;
  if (source === undefined) return false;
  const block = frontMatterBlock(source);
  return !('code' in block) || !['front-matter.missing', 'front-matter.unfenced'].includes(block.code);
}

/** « 004-x.md.txt » and « 004-x.markdown » are « 004-x.md ». */
function rightName(name: string): string {
  return `${name.slice(0, -extname(name).length).replace(/\.md$/i, '')}.md`;
}

/** Names that one message has. */
const MOST_NAMED = 3;

/** Files of other programs that no number names: one that a number links to is meant as it is. */
function office(folder: string, names: readonly string[], numbers: readonly string[]): readonly Problem[] {
  const files = names.filter((name) => OFFICE.test(name) && isVisible(name));
  if (files.length === 0) return [];
  const texts = numbers.map((file) => readText(file, 'number').value ?? '');
  const unnamed = files.filter(
    (name) => !texts.some((text) => [name, encodeURI(name)].some((one) => text.includes(one))),
  );
  const [first] = unnamed;
  if (first === undefined) return [];
  const told = unnamed.slice(0, MOST_NAMED).join(', ') + (unnamed.length > MOST_NAMED ? '…' : '');
  return [{ ...problemOf('note', 'file.office', folder, first, {}), values: { names: told } }];
}

/** A folder in which settings and styles are looked for. */
interface Searched {
  readonly known: readonly NearName[];
  /** Where the theme is, or may be. */
  readonly theme: string;
  /** Whether the folder is that of the theme. */
  readonly isTheme: boolean;
}

const IN_THEME = { known: NEAR_NAMES.filter(({ isThemes }) => isThemes), isTheme: true };

/** Settings and styles that lie under another name, or not where they are read. */
function misnamed(folder: string, names: readonly string[], { known, theme, isTheme }: Searched): readonly Problem[] {
  return known.flatMap(({ pattern, right, isThemes }) => {
    const isOutside = isThemes && !isTheme;
    const found = names.filter((name) => pattern.test(name) && (name !== right || isOutside));
    return found.map((name): Problem => {
      const place = join(theme, right);
      if (isOutside) return problemOf('note', 'file.outside-theme', folder, name, { place, theme });
      const isThere = names.includes(right);
      return problemOf(isThere ? 'note' : 'warning', isThere ? 'file.beside' : 'file.misnamed', folder, name, {
        right,
      });
    });
  });
}

function problemOf(
  severity: Problem['severity'],
  code: Problem['code'],
  folder: string,
  name: string,
  values: Problem['values'],
): Problem {
  return { severity, code, values: { name, ...values }, file: join(folder, name) };
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
