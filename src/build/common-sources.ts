import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SCOPE } from '../fonts/font-packages.ts';
import { moduleFolders } from '../module-folders.ts';
import { packageRoot } from '../package-root.ts';
import type { Problem } from '../problems/problem.ts';
import { digestOf } from '../publication/digest.ts';
import { stampOf } from '../publication/file-stamp.ts';
import { readPlainFile } from '../publication/plain-file.ts';
import type { Publication } from '../publication/publication.ts';
import { readText } from '../publication/read-text.ts';
import type { NumberSources } from './made-record.ts';
import { namesInFolder } from './names-in-folder.ts';

/** What all numbers of a publication depend on. */
export interface CommonSources extends Pick<NumberSources, 'settings' | 'publication' | 'theme' | 'fonts' | 'isPlain'> {
  /** The files of which these are the digests, and their stamps: by these they can be seen to be the same still. */
  readonly stamps: readonly (readonly [file: string, stamp: string])[];
}

/** A theme has some files. A folder of more is something else, and changes with each build. */
const MOST_THEME_FILES = 500;
const MOST_THEME_DEPTH = 6;
const MOST_BYTES = 64e6;

/** How publication.yaml was read, as far as that is known. */
export interface SettingsRead {
  /** Default: the text that the file has now, which may have been saved again since it was read. */
  readonly text?: string;
  /** What is to be said of it. */
  readonly problems?: readonly Problem[];
}

/**
 * What all numbers depend on, as it is now.
 * @param publication as it was read
 * @param read how that was
 */
export function commonSources(publication: Publication, { text, problems }: SettingsRead = {}): CommonSources {
  const { folder, file, theme, ...said } = publication;
  const themeFiles = theme === undefined ? [] : filesBelow(join(folder, theme));
  const files = [file, ...themeFiles.map((name) => join(folder, theme ?? '', name))];
  const settings = text ?? readText(file, 'setting').value;
  const stamps = files.map((one) => [one, stampOf(one)] as const);
  return {
    settings: settings === undefined ? UNREAD : digestOf(settings),
    publication: digestOf(JSON.stringify([theme, said], withoutOrigins)),
    theme: theme === undefined ? '' : digestOfTheme(join(folder, theme), themeFiles),
    fonts: digestOf(JSON.stringify(fontPackages([folder, process.cwd(), packageRoot()]))),
    ...(theme === undefined && problems?.length === 0 && { isPlain: true }),
    stamps,
  };
}

/** Stands for the digest of a publication.yaml that was read before, and cannot be read now. */
export const UNREAD = 'unread';

/** Where a label stands in its file changes nothing but messages. */
function withoutOrigins(key: string, value: unknown): unknown {
  return key === 'origin' ? undefined : value;
}

/** Stands for the digest of a theme that has too many files. It is never the same. */
export const BOUNDLESS = 'boundless';

function digestOfTheme(folder: string, files: readonly string[]): string {
  if (files.length >= MOST_THEME_FILES) return BOUNDLESS;
  return digestOf(JSON.stringify(files.map((name) => [name, contentOf(join(folder, name))])));
}

/** Whether nothing of it has changed meanwhile. */
export function hasNotChanged({ stamps }: CommonSources): boolean {
  return stamps.every(([file, stamp]) => stampOf(file) === stamp);
}

/** All files of a theme, those that a link leads to too: a template may ask for any of them by its name. */
function filesBelow(folder: string): readonly string[] {
  const files: string[] = [];
  let within: readonly string[] = [''];
  for (let depth = 0; depth < MOST_THEME_DEPTH && within.length > 0; depth++) {
    const deeper: string[] = [];
    for (const path of within.flatMap((one) => namesInFolder(join(folder, one)).map((name) => join(one, name)))) {
      if (files.length >= MOST_THEME_FILES) return files;
      if (isFolder(join(folder, path))) deeper.push(path);
      else files.push(path);
    }
    within = deeper;
  }
  return files;
}

function contentOf(file: string): string {
  try {
    const read = readPlainFile(file, MOST_BYTES);
    return read.kind === 'read' ? digestOf(read.bytes) : read.kind;
  } catch {
    return '';
  }
}

/** The packages of fonts in each place where they are looked for, with what they say of themselves. */
function fontPackages(folders: readonly string[]): readonly (readonly string[])[] {
  return moduleFolders(folders)
    .map((folder) => join(folder, SCOPE))
    .map((place) => namesInFolder(place).flatMap((name) => [name, versionIn(join(place, name))]))
    .filter((packages) => packages.length > 0);
}

function versionIn(folder: string): string {
  try {
    return digestOf(readFileSync(join(folder, 'package.json')));
  } catch {
    return '';
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
