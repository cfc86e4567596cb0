import { createMemory } from '../memory/memory.ts';
import { createLastingImages, type ImageMemory } from './known-images.ts';
import type { LinkedFileMemory } from './links/linked-file.ts';

/** What composing one number leaves behind that makes it quicker to compose it again; it changes no result. */
export interface ArticleMemory {
  readonly images: ImageMemory;
  readonly linkedFiles: LinkedFileMemory;
}

export function createArticleMemory(): ArticleMemory {
  return { images: createMemory(), linkedFiles: createMemory() };
}

/** The same for many numbers one after the other. */
export function createLastingArticleMemory(): ArticleMemory {
  return { ...createArticleMemory(), images: createLastingImages() };
}
