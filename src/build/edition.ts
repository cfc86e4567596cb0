import type { FitReport } from '../print/display-list.ts';
import type { OutputFile } from './output-file.ts';

export type EditionName = 'html' | 'pdf';

/** One number in one form, made but not yet written. */
export interface Edition {
  readonly name: EditionName;
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
