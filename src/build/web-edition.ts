import type { Outcome } from '../problems/problem.ts';
import type { Publication } from '../publication/publication.ts';
import { type PageOptions, renderPage } from '../web/render-page.ts';
import { openWebTheme } from '../web/theme.ts';
import { webPictures } from '../web/web-pictures.ts';
import type { EditionMaker } from './edition.ts';

/** What stands beside the page of a number, and so is linked from it. */
export type Neighbours = (number: number) => PageOptions;

/** The maker of a publication's web editions; the theme is opened once. */
export function webEdition(publication: Publication, neighbours: Neighbours): Outcome<EditionMaker> {
  const theme = openWebTheme(publication);
  if (theme.problems.length > 0) return { problems: theme.problems };
  const make: EditionMaker = async (article, _, stopwatch) => {
    const { number } = article.bulletin.frontMatter;
    const page = await stopwatch.time('html', async () => {
      const pictures = await webPictures(article.images);
      return renderPage(article, publication, theme, { ...neighbours(number), pictures });
    });
    const [main, ...companions] = page.value?.files ?? [];
    return main ? { value: { main, companions }, problems: page.problems } : { problems: page.problems };
  };
  return { value: make, problems: [] };
}
