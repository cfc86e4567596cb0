import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ArticleMemory, createArticleMemory } from '../article/article-memory.ts';
import type { FontCollection } from '../fonts/font-collection.ts';
import { createMemory } from '../memory/memory.ts';
import { valueKey } from '../memory/value-key.ts';
import { packageRoot } from '../package-root.ts';
import { loadPrintTheme } from '../print/load-print-theme.ts';
import type { PrintPictureMemory } from '../print/paint/print-pictures.ts';
import { createSettingMemory, type SettingMemory } from '../print/print-job.ts';
import type { PrintTheme } from '../print/theme.ts';
import type { Problem } from '../problems/problem.ts';
import { stampOf } from '../publication/file-stamp.ts';
import { loadPublication } from '../publication/load-publication.ts';
import type { Publication } from '../publication/publication.ts';
import { readText } from '../publication/read-text.ts';
import { openWebTheme, type WebTheme } from '../web/theme.ts';
import type { PictureMemory } from '../web/web-pictures.ts';
import { fontsOf } from './print-edition.ts';

/** What every build of a publication's numbers takes, as long as nothing of it changes. */
export interface Shared {
  readonly publication: Publication;
  readonly printTheme: PrintTheme;
  readonly webTheme: WebTheme;
  readonly fonts: FontCollection;
  readonly memory: SettingMemory;
  readonly articleMemory: ArticleMemory;
  readonly pictures: PictureMemory;
  readonly printPictures: PrintPictureMemory;
}

export interface SharedOutcome {
  /** Another for whatever changes. */
  readonly key: string;
  readonly value?: Shared;
  readonly problems: readonly Problem[];
}

/** Gives what is shared, read anew only when a file of it has changed. Fonts stay open throughout. */
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
    const printTheme = loadPrintTheme(publication.value);
    const problems = [...publication.problems, ...printTheme.problems];
    // A theme that was not known before has files to watch as well.
    const known = publication.value.theme === theme ? key : keyOf(folder, publication.value.theme);
    if (!printTheme.value) {
      last = { key: known, problems };
      return last;
    }
    const webTheme = openWebTheme(publication.value);
    problems.push(...webTheme.problems);
    if (webTheme.problems.length > 0) {
      last = { key: known, problems };
      return last;
    }
    fonts ??= fontsOf(publication.value);
    const value: Shared = {
      publication: publication.value,
      printTheme: printTheme.value,
      webTheme,
      fonts,
      memory: createSettingMemory(fonts),
      articleMemory: createArticleMemory(),
      pictures: createMemory(),
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
