import { createKnownStretches, type KnownStretches } from '../markdown/known-stretches.ts';
import { createKnownImages, type KnownImages } from './known-images.ts';

/** What composing one number leaves behind that makes it quicker to compose it again; it changes no result. */
export interface ArticleMemory {
  readonly stretches: KnownStretches;
  readonly images: KnownImages;
}

export function createArticleMemory(): ArticleMemory {
  return { stretches: createKnownStretches(), images: createKnownImages() };
}
