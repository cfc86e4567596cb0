import { lstatSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { createMemory } from '../memory/memory.ts';
import { digestOf } from '../publication/digest.ts';
import { readInside } from '../publication/file-inside.ts';
import { alikeNames } from '../publication/file-names.ts';
import type { NumberedFiles } from '../publication/find-numbers.ts';
import { filesOfFolder } from '../publication/folder-files.ts';
import { frontMatterBlock } from '../publication/front-matter-block.ts';
import { textOfNumber } from '../publication/number-text.ts';
import { nameInPublication, namesOfNumber } from '../publication/numbered-files.ts';
import { readText } from '../publication/read-text.ts';
import { itemAt } from '../sequence/item-at.ts';

/** Looks at what numbers depend on as it is now; at each thing once. */
export interface Look {
  /** What a number's file is called in the publication's folder, with `/` behind the name of a folder of its own. */
  nameOf(file: string): string;
  /** The names of all its files. */
  namesOf(file: string): string;
  /** Digest of a number's text, of all its files; '' where it cannot be read. */
  text(file: string): string;
  /** Digest of what the front matters say of the number before one, and of another with its title. */
  neighbours(number: number): string;
  /**
   * What a file of the publication's folder is: its digest, or why it cannot be read. It is another where a link leads
   * to the file, or where other files have names that may be taken for its name.
   * @param name from the folder, as the disk has it
   * @param digest of what was read of it; default: it is read
   */
  fingerprint(name: string, digest?: string): string;
  /** Whether the folder has a file of this name, or one that may be taken for it. */
  isNamed(name: string): boolean;
  /** Digest of the names of all files in the folder, but for those in the output folder, and of all numbers. */
  folder(): string;
  /** Digest of a plain file in the output folder; '' for none. */
  output(path: string): string;
}

/** No file that a number names may be larger. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * @param folder the publication's
 * @param found its numbers
 * @param out the output folder; '' where nothing in it is asked for
 */
export function openLook(folder: string, found: NumberedFiles, out: string): Look {
  const texts = createMemory<readonly [file: string], NumberText>();
  const outputs = createMemory<readonly [path: string], string>();
  const contents = createMemory<readonly [name: string], string>();
  const alike = alikeNames(folder);
  const text = (file: string) => texts.recall([file], () => textOf(file, found));
  const before = numbersBefore(found);
  const sameTitle = firstWithTitle(found);
  const isOutside = outsideOf(folder, out);
  let listing: string | undefined;
  const nameOf = (file: string) => nameInPublication(file, folder);
  return {
    nameOf,
    namesOf: (file) => namesOfNumber(file, found, folder),
    text: (file) => text(file).whole,
    neighbours(number) {
      const title = found.titles.get(found.files.get(number) ?? '');
      const namesake = (title === undefined ? [] : (sameTitle.get(title) ?? [])).find((other) => other !== number);
      const told = [before.get(number), namesake].map((other) => {
        const file = other === undefined ? undefined : found.files.get(other);
        return file === undefined ? '' : `${other} ${nameOf(file)} ${text(file).head}`;
      });
      return digestOf(told.join('\n'));
    },
    fingerprint(name, digest) {
      const content = digest ?? contents.recall([name], () => contentOf(name, folder));
      const names = alike(name);
      const isPlain = names.every((one) => one === name) && !passesLink(name, folder);
      return isPlain ? content : digestOf(JSON.stringify([content, names, passesLink(name, folder)]));
    },
    isNamed: (name) => alike(name).length > 0,
    folder() {
      const numbers = [...found.files].map(([number, file]) => [number, namesOfNumber(file, found, folder)]);
      listing ??= digestOf(JSON.stringify([filesOfFolder(folder).filter(isOutside), numbers]));
      return listing;
    },
    output: (path) => outputs.recall([path], () => outputOf(join(out, path))),
  };
}

/** Whether a file of the publication's folder lies outside the output folder, which may be in it: what is made changes nothing of what is made. */
function outsideOf(folder: string, out: string): (name: string) => boolean {
  const inside = relative(folder, out).split(sep).join('/');
  if (out === '' || inside === '' || inside.startsWith('../') || isAbsolute(inside)) return () => true;
  return (name) => !name.startsWith(`${inside}/`);
}

interface NumberText {
  readonly whole: string;
  /** Of its front matter alone; where it has none that is whole, of all. */
  readonly head: string;
}

function textOf(file: string, found: NumberedFiles): NumberText {
  const { value } = readText(file, 'number');
  const text = found.folders.has(file) ? textOfNumber(file, found) : value;
  if (value === undefined || text === undefined) return { whole: '', head: '' };
  const block = frontMatterBlock(value);
  const whole = digestOf(text);
  return { whole, head: 'code' in block ? whole : digestOf(value.slice(block.start, block.end)) };
}

function numbersBefore({ files }: NumberedFiles): ReadonlyMap<number, number> {
  const numbers = [...files.keys()];
  return new Map(numbers.flatMap((number, index) => (index > 0 ? [[number, itemAt(numbers, index - 1)]] : [])));
}

/** Of each title the first two numbers that have it: one of them is another than any number. */
function firstWithTitle({ files, titles }: NumberedFiles): ReadonlyMap<string, readonly number[]> {
  const first = new Map<string, number[]>();
  for (const [number, file] of files) {
    const title = titles.get(file);
    if (title === undefined) continue;
    const numbers = first.get(title);
    if (!numbers) first.set(title, [number]);
    else if (numbers.length < 2) numbers.push(number);
  }
  return first;
}

function contentOf(name: string, folder: string): string {
  const bytes = readInside(name, folder, MOST_BYTES);
  return typeof bytes === 'string' ? bytes : digestOf(bytes);
}

function passesLink(name: string, folder: string): boolean {
  const parts = name.split('/');
  return parts.some((_, index) => isLink(join(folder, ...parts.slice(0, index + 1))));
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function outputOf(file: string): string {
  try {
    return lstatSync(file).isFile() ? digestOf(readFileSync(file)) : '';
  } catch {
    return '';
  }
}
