import type { Row } from '../../rows/row.ts';

/** A story, or a piece of furniture, as the make-up sees it: rows, and what its author has fixed. */
export interface ModuleText {
  /** The widths that it may have, in columns of the page, the best first; one where its author has said it. */
  readonly spans: readonly number[];
  /**
   * Its rows across so many columns of the page: first its head, across all of them (`spansColumns`), then its
   * text in columns. Rows of a text are the same whatever the width; those across it are not.
   */
  readonly rowsAcross: (span: number) => readonly Row[];
  /** Lines of the grid that its ground takes above and below its rows: 0 without one. */
  readonly padding: { readonly above: number; readonly below: number };
  /** Where its author wants it on a side: in the first band, or in the last. Default: where its turn comes. */
  readonly place?: 'top' | 'foot' | undefined;
  /** The side that its author wants it on, from 0. Default: where its turn comes. */
  readonly side?: number | undefined;
  /** Index of the row after which its author lets it go on elsewhere, by the width; -1 for none. */
  readonly partsAfter: (span: number) => number;
  /** Whether it may go on at the head of the next side where it does not end on its own. */
  readonly mayPart: boolean;
  /** The author lets it stand anywhere, or not at all: it fills what would stay empty. */
  readonly isFiller: boolean;
  /** A line that says where it goes on, and the rows that stand above what has gone on, by the width. */
  readonly continuation: { readonly foot: Row; readonly head: (span: number) => readonly Row[] };
}
