import { createLastingArticleMemory } from '../article/article-memory.ts';
import type { FontCollection } from '../fonts/font-collection.ts';
import { createMemory } from '../memory/memory.ts';
import type { NumberMemory } from './make-number.ts';

/** A memory in which each number finds what the one before it has left; the print edition has one where its fonts are open. */
export async function createNumberMemory(print: { readonly fonts: FontCollection } | undefined): Promise<NumberMemory> {
  const memory: NumberMemory = { article: createLastingArticleMemory(), pictures: createMemory() };
  if (!print) return memory;
  const { createSettingMemory } = await import('../print/print-job.ts');
  return { ...memory, setting: createSettingMemory(print.fonts) };
}
