import { createMemory } from '../memory/memory.ts';
import type { ImageMemory } from './known-images.ts';

/** What composing one number leaves behind that makes it quicker to compose it again; it changes no result. */
export interface ArticleMemory {
  readonly images: ImageMemory;
}

export function createArticleMemory(): ArticleMemory {
  return { images: createMemory() };
}
