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
  /** Differs when anything has changed. */
  readonly key: string;
  readonly value?: Shared;
  readonly problems: readonly Problem[];
}

/** Gives what is shared. It is read again only when one of its files has changed; the fonts stay open. */
export function keepShared(folder: string): () => SharedOutcome {
  let last: SharedOutcome | undefined;
  let fonts: FontCollection | undefined;
  return () => {
    const theme = last?.value?.publication.theme;
    const key = keyOf(folder, theme);
    if (last?.key === key) return last;
    const publication = loadPublication(folder);
    if (!publication.value) {
      last = { key, problems: publication.problems };
      return last;
    }
    const print = openPrintShop(publication.value, fonts);
    const early = [...publication.problems, ...print.problems];
    // If the publication names another theme than before, the key must cover that theme's files.
    const known = publication.value.theme === theme ? key : keyOf(folder, publication.value.theme);
    if (!print.value) {
      last = { key: known, problems: early };
      return last;
    }
    const web = openWebTheme(publication.value);
    const problems = [...early, ...web.problems];
    if (web.problems.length > 0) {
      last = { key: known, problems };
      return last;
    }
    fonts = print.value.fonts;
    const value: Shared = {
      publication: publication.value,
      web,
      print: print.value,
      shopProblems: [...print.problems, ...web.problems],
      memory: {
        article: createArticleMemory(),
        setting: createSettingMemory(fonts),
        pictures: createMemory(),
      },
      printPictures: createMemory(),
    };
    last = { key: known, value, problems };
    return last;
  };
}

/** What publication.yaml says, and when each file of the themes was written. */
function keyOf(folder: string, theme: string | undefined): string {
  const themes = [join(packageRoot(), 'templates'), ...(theme === undefined ? [] : [join(folder, theme)])];
  const files = themes.flatMap((one) => filesIn(one).map((file) => [file, stampOf(file)] as const));
  const { value, problems } = readText(join(folder, 'publication.yaml'), 'setting');
  return valueKey([value, problems, files] as const);
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
