import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createArticleMemory } from '../article/article-memory.ts';
import type { FontCollection } from '../fonts/font-collection.ts';
import { packageRoot } from '../package-root.ts';
import { createSettingMemory } from '../print/article-setting.ts';
import type { KnownPrintPictures } from '../print/paint/print-pictures.ts';
import type { Problem } from '../problems/problem.ts';
import { stampOf } from '../publication/file-stamp.ts';
import { loadPublication } from '../publication/load-publication.ts';
import { readText } from '../publication/read-text.ts';
import { createKnownHtml } from '../web/known-html.ts';
import { openWebTheme } from '../web/theme.ts';
import type { KnownPictures } from '../web/web-pictures.ts';
import type { NumberMemory } from './make-number.ts';
import type { WebWorkshop } from './make-page.ts';
import { openPrintShop, type PrintShop } from './print-shop.ts';

/** What all builds of a publication's numbers use, until one of its files changes. */
export interface Shared extends WebWorkshop {
  readonly print: PrintShop;
  /** What the last build has left. Its pictures have one size, which is enough for the preview. */
  readonly memory: Required<NumberMemory>;
  /** Pictures in all sizes, for the pages that are written. */
  readonly allPictures: KnownPictures;
  readonly printPictures: KnownPrintPictures;
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
    const article = createArticleMemory();
    const value: Shared = {
      publication: publication.value,
      web,
      print: print.value,
      memory: {
        article,
        setting: createSettingMemory(fonts),
        html: createKnownHtml(article.stretches.originals),
        pictures: new WeakMap(),
      },
      allPictures: new WeakMap(),
      printPictures: new WeakMap(),
    };
    last = { key: known, value, problems };
    return last;
  };
}

/** What publication.yaml says, and when each file of the themes was written. */
function keyOf(folder: string, theme: string | undefined): string {
  const themes = [join(packageRoot(), 'templates'), ...(theme === undefined ? [] : [join(folder, theme)])];
  const files = themes.flatMap((one) => filesIn(one).map((file) => `${file} ${stampOf(file)}`));
  const { value, problems } = readText(join(folder, 'publication.yaml'), 'setting');
  return [value ?? JSON.stringify(problems), ...files].join('\n');
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}
