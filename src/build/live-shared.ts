import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createArticleMemory } from '../article/article-memory.ts';
import type { FontCollection } from '../fonts/font-collection.ts';
import { createMemory } from '../memory/memory.ts';
import { valueKey } from '../memory/value-key.ts';
import { packageRoot } from '../package-root.ts';
import type { PrintPictureMemory } from '../print/paint/print-pictures.ts';
import { createSettingMemory } from '../print/print-job.ts';
import type { Problem } from '../problems/problem.ts';
import { stampOf } from '../publication/file-stamp.ts';
import { loadPublication } from '../publication/load-publication.ts';
import type { Publication } from '../publication/publication.ts';
import { readText } from '../publication/read-text.ts';
import { openWebTheme } from '../web/theme.ts';
import type { NumberMemory } from './make-number.ts';
import type { WebWorkshop } from './make-page.ts';
import { openPrintShop, type PrintShop } from './print-shop.ts';

/** What all builds of a publication's numbers use, until one of its files changes. */
export interface Shared extends WebWorkshop {
  readonly print: PrintShop;
  /** What is to be said of the themes. */
  readonly shopProblems: readonly Problem[];
  /** What the last build has left. */
  readonly memory: Required<NumberMemory>;
  readonly printPictures: PrintPictureMemory;
}

export interface SharedOutcome {
  /** Differs when anything has changed that is said. */
  readonly key: string;
  /** Differs when the files have changed in any way: what is told of a place in them may have moved. */
  readonly files: string;
  readonly value?: Shared;
  readonly problems: readonly Problem[];
}

/**
 * Gives what is shared. It is read again only when one of its files has changed, and is another only when they say
 * something else. The fonts stay open, and what builds have left stays: all of it is known by what it depends on.
 */
export function keepShared(folder: string): () => SharedOutcome {
  let last: SharedOutcome | undefined;
  /** What the files were when they were read last. */
  let seen: string | undefined;
  let left: Left | undefined;
  return () => {
    const theme = last?.value?.publication.theme;
    const before = filesKey(folder, theme);
    if (last && seen === before) return last;
    const publication = loadPublication(folder);
    const named = publication.value?.theme;
    // If the publication names another theme than before, the key must cover that theme's files.
    seen = named === theme ? before : filesKey(folder, named);
    const key = publication.value ? meaningOf(publication.value, publication.problems) : seen;
    const files = seen;
    if (last?.key === key || !publication.value) {
      last = last?.key === key ? { ...last, files } : { key, files, problems: publication.problems };
      return last;
    }
    const print = openPrintShop(publication.value, left?.fonts);
    const early = [...publication.problems, ...print.problems];
    const web = print.value && openWebTheme(publication.value);
    const problems = [...early, ...(web?.problems ?? [])];
    if (!print.value || !web || web.problems.length > 0) {
      last = { key, files, problems };
      return last;
    }
    left = leftBy(left, print.value.fonts, named);
    const shopProblems = [...print.problems, ...web.problems];
    const { memory, printPictures } = left;
    const value: Shared = {
      publication: publication.value,
      web,
      print: print.value,
      shopProblems,
      memory,
      printPictures,
    };
    last = { key, files, value, problems };
    return last;
  };
}

/** What builds have left, with the theme of that time. */
interface Left extends Pick<Shared, 'memory' | 'printPictures'> {
  readonly fonts: FontCollection;
  readonly theme: string | undefined;
}

/** Which files may be published depends on where the theme lies; all else is known by what it depends on. */
function leftBy(before: Left | undefined, fonts: FontCollection, theme: string | undefined): Left {
  const article = before && before.theme === theme ? before.memory.article : createArticleMemory();
  if (before) return { ...before, theme, memory: { ...before.memory, article } };
  const setting = createSettingMemory(fonts);
  return { fonts, theme, memory: { article, setting, pictures: createMemory() }, printPictures: createMemory() };
}

/** What publication.yaml says, what is to be said of it, and when each file of the themes was written. */
function meaningOf(publication: Publication, problems: readonly Problem[]): string {
  const { folder, theme } = publication;
  return JSON.stringify([publication, problems, themeStamps(folder, theme)]);
}

/** The text of publication.yaml, and when each file of the themes was written. */
function filesKey(folder: string, theme: string | undefined): string {
  const { value, problems } = readText(join(folder, 'publication.yaml'), 'setting');
  return valueKey([value, problems, themeStamps(folder, theme)] as const);
}

function themeStamps(folder: string, theme: string | undefined): readonly (readonly [file: string, stamp: string])[] {
  const themes = [join(packageRoot(), 'templates'), ...(theme === undefined ? [] : [join(folder, theme)])];
  return themes.flatMap((one) => filesIn(one).map((file) => [file, stampOf(file)] as const));
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
