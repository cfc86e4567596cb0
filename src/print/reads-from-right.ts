import type { Article } from '../article/article.ts';
import { pageDirection } from '../typography/direction.ts';

/** Whether the page of a number is read from right to left: its columns, and what stands around them. */
export function readsFromRight(article: Pick<Article, 'title' | 'lang'>): boolean {
  return pageDirection(article) === 'rtl';
}
