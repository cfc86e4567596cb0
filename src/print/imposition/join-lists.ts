import type { ArticleImage } from '../../article/article.ts';
import type { DisplayList } from '../display-list.ts';
import type { Run } from './impose.ts';

/** A number whose sheets are joined with those of others. */
export interface JoinedNumber {
  readonly list: DisplayList;
  readonly title: string;
  /** BCP 47 */
  readonly lang: string;
  readonly images: readonly ArticleImage[];
}

/** Several numbers as one: what `paint` takes (title and lang go into its metadata), and the runs that `impose` takes. */
export interface JoinedLists extends JoinedNumber {
  readonly runs: readonly Run[];
}

/** One number stays as it is, with its fields; several are for paper, without fields. */
export declare function joinLists(numbers: readonly JoinedNumber[]): JoinedLists;
