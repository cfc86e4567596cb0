import type { Article } from '../article/article.ts';
import type { FitReport } from '../print/display-list.ts';
import type { Outcome } from '../problems/problem.ts';
import type { OutputFile } from './output-file.ts';
import type { Stopwatch } from './stopwatch.ts';

export type EditionName = 'html' | 'pdf';

/** One number in one form, made but not yet written. */
export interface Edition {
  /** The edition's own file. */
  readonly main: OutputFile;
  /** The same again for other machines, beside it. */
  readonly variants?: readonly OutputFile[];
  /** What the main file needs beside it. */
  readonly companions: readonly OutputFile[];
  /** How many A4 sides, for the printed edition. */
  readonly sides?: number;
  /** How its body was made to fill them. */
  readonly fit?: FitReport;
}

/** Makes an edition of articles of one publication; what the numbers share is loaded once. */
export type EditionMaker = (article: Article, moment: Date, stopwatch: Stopwatch) => Promise<Outcome<Edition>>;

/** The editions that are asked for. */
export type EditionMakers = Readonly<Partial<Record<EditionName, EditionMaker>>>;
