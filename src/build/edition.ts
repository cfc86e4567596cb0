import type { FitReport } from '../print/display-list.ts';
import type { PaperCount } from '../print/paper-count.ts';
import type { OutputFile } from './output-file.ts';

export type EditionName = 'html' | 'pdf';

/** A number as a page or as a PDF, made but not yet written. */
export interface Edition {
  readonly name: EditionName;
  /** The edition's own file. */
  readonly main: OutputFile;
  /** The same PDF for other printers or readers. */
  readonly variants?: readonly OutputFile[];
  /** Files that the main file needs beside it. */
  readonly companions: readonly OutputFile[];
  /** How many A4 sides, for the printed edition. */
  readonly sides?: number;
  /** How much paper they take. */
  readonly paper?: PaperCount;
  /** How its text was made to fill them. */
  readonly fit?: FitReport;
}
