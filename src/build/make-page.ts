import type { Article } from '../article/article.ts';
import type { Outcome } from '../problems/problem.ts';
import { type PageOptions, type RenderedPage, renderPage } from '../web/render-page.ts';
import { type PictureMemory, type Screens, type WebPicture, webPictures } from '../web/web-pictures.ts';
import type { Workshop } from './workshop.ts';

/** How a page is made. */
export interface PageWanted extends Pick<PageOptions, 'pdf' | 'archive' | 'sourcePlaces'> {
  /** Whether its pictures are made for all screens or in one size. Default: for all. */
  readonly screens?: Screens;
}

/** What making pages leaves for the next one. It makes that one quicker and changes nothing of it. */
export interface PageMemory {
  readonly pictures?: PictureMemory;
}

export interface MadePage extends RenderedPage {
  /** By `src` of the article's images. */
  readonly pictures: ReadonlyMap<string, WebPicture>;
}

/** A workshop that can make pages. */
export type WebWorkshop = Workshop & Required<Pick<Workshop, 'web'>>;

/**
 * Makes the page of a number and all that it needs.
 * @param article what the page shows
 * @param workshop whose theme it has
 * @param wanted what stands beside it, and for which screens it is
 * @param memory what the last page has left, where there was one
 */
export async function makePage(
  article: Article,
  { publication, web }: WebWorkshop,
  wanted: PageWanted,
  memory: PageMemory = {},
): Promise<Outcome<MadePage>> {
  const { screens, ...options } = wanted;
  const pictures = await webPictures(article.images, memory.pictures, screens);
  const { value: page, problems } = renderPage(article, publication, web, { ...options, pictures });
  return page ? { value: { ...page, pictures }, problems } : { problems };
}
