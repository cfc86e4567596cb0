import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Article } from '../article/article.ts';
import { linkedFiles } from '../article/links/output-files.ts';
import { hasClass } from '../markdown/vocabulary.ts';
import { locator } from '../problems/place.ts';
import type { Outcome } from '../problems/problem.ts';
import { isPaper } from '../publication/is-paper.ts';
import { paddedNumber, pagePath } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import { pageView, paperView } from './page-view.ts';
import type { WebTheme } from './theme.ts';
import type { WebFile } from './web-file.ts';
import type { WebPicture } from './web-pictures.ts';

/** A number's page and everything that it needs. */
export interface RenderedPage {
  readonly html: string;
  /** The page itself first, then its images, the files that it links to, the stylesheet and the fonts. */
  readonly files: readonly WebFile[];
}

export interface PageOptions {
  /** Whether the print edition stands beside the page. Default: true. */
  readonly pdf?: boolean;
  /** Whether the archive page stands above it. Default: false. */
  readonly archive?: boolean;
  /** What `webPictures` has made of the article's images. Default: none, for an article that has none. */
  readonly pictures?: ReadonlyMap<string, WebPicture>;
  /** For the preview: elements say where in the bulletin's file they stand. Default: false. */
  readonly sourcePlaces?: boolean;
}

/**
 * The web edition of a number; problems only where the templates of the theme do not work.
 *
 * @param article its words and images
 * @param publication its look, contact and address
 * @param theme opened by `openWebTheme`
 * @param options what stands beside the page, and what the preview wants
 */
export function renderPage(
  article: Article,
  publication: Publication,
  theme: WebTheme,
  options: PageOptions = {},
): Outcome<RenderedPage> {
  const { number } = article.bulletin.frontMatter;
  const isOfStories = isPaper(article.bulletin);
  const look = hasFurniture(article.body) ? theme.paper() : theme;
  const neighbours = { stylesheet: look.stylesheet, pdf: options.pdf ?? true, archive: options.archive ?? false };
  const pictures = options.pictures ?? new Map<string, WebPicture>();
  const locate = options.sourcePlaces ? locator(article.bulletin.source) : undefined;
  const { value: html, problems } = isOfStories
    ? theme.render('paper', paperView(article, publication, neighbours, pictures, locate))
    : theme.render('page', pageView(article, publication, neighbours, pictures, locate));
  if (html === undefined) return { problems };
  const page = { path: pagePath(number), bytes: Buffer.from(html) };
  const images = [...pictures.values()].flatMap(({ files }) =>
    files.map(({ src, ...file }) => ({ path: `${paddedNumber(number)}/${src}`, ...file })),
  );
  const linked = linkedFiles(article).filter(({ path }) => !images.some((image) => image.path === path));
  return { value: { html, files: [page, ...images, ...linked, ...look.files] }, problems };
}

/** Stories, or a list of contents, short items or a colophon within a letter. */
function hasFurniture(body: Root): boolean {
  let found = false;
  visit(body, 'element', (element) => {
    found ||= OF_STORIES.some((name) => hasClass(element, name));
  });
  return found;
}

const OF_STORIES = ['story', 'contents', 'briefs', 'colophon'] as const;
