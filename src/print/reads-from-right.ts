import type { Article } from '../article/article.ts';
import { directionOf } from '../typography/direction.ts';

/** Whether the page of a number is read from right to left, as its title is: its columns, and what stands around them. */
export function readsFromRight({ title }: Pick<Article, 'title'>): boolean {
  return directionOf(title) === 'rtl';
}
