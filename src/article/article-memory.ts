import { createKnownImages, type KnownImages } from './known-images.ts';

/** What composing one number leaves behind that makes it quicker to compose it again; it changes no result. */
export interface ArticleMemory {
  readonly images: KnownImages;
}

export function createArticleMemory(): ArticleMemory {
  return { images: createKnownImages() };
}
