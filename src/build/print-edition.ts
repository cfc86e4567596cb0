import { setImmediate } from 'node:timers/promises';
import { openFonts } from '../fonts/open-fonts.ts';
import { packagedFontFiles } from '../fonts/packaged-fonts.ts';
import type { Article } from '../markdown/article.ts';
import { loadPrintTheme } from '../print/load-print-theme.ts';
import type { SetOptions } from '../print/set-article.ts';
import type { Outcome } from '../problems/problem.ts';
import { pdfPath } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import type { EditionMaker } from './edition.ts';

/** What a PDF says made it; without a version, which would change the bytes of what has not changed. */
const CREATOR = 'bulletin';

/** The maker of a publication's printed editions; fonts and theme are loaded once. */
export function printEdition(publication: Publication, options: SetOptions): Outcome<EditionMaker> {
  const theme = loadPrintTheme(publication);
  if (!theme.value) return theme;
  const { value: loaded } = theme;
  const fonts = openFonts(packagedFontFiles());
  const make: EditionMaker = async (article, moment, stopwatch) => {
    const set = await stopwatch.time('print', async () => {
      const { setArticle } = await import('../print/set-article.ts');
      return setArticle(article, loaded, fonts, options);
    });
    if (!set.value) return set;
    const { value: list } = set;
    // Lets a Ctrl-C in that came while a long number was set.
    await setImmediate();
    const bytes = await stopwatch.time('pdf', async () => {
      const { paint } = await import('../print/paint/paint.ts');
      return paint(list, metadataOf(publication, article, moment), fonts, article.images);
    });
    const path = pdfPath(article.bulletin.frontMatter.number);
    const edition = { main: { path, bytes }, companions: [], sides: list.sheets.length, fit: list.fit };
    return { value: edition, problems: set.problems };
  };
  return { value: make, problems: theme.problems };
}

function metadataOf(publication: Publication, article: Article, date: Date) {
  return {
    title: article.title,
    author: publication.organisation ?? publication.name,
    subject: `${article.masthead.name} – ${article.masthead.issue}`,
    lang: article.lang,
    date,
    creator: CREATOR,
  };
}
