import type { FitReport } from '../print/display-list.ts';
import type { PaperCount } from '../print/paper-count.ts';
import type { Problem } from '../problems/problem.ts';
import type { EditionName } from './edition.ts';

/** Goes up when what a number depends on is recorded in another way. */
export const RECORD_SCHEME = 1;

/** How a number was made: with what program, for what options, from what, and what was to be said of it. */
export interface MadeRecord {
  readonly scheme: number;
  /** The version of the program. */
  readonly by: string;
  /** The digest of the program, which tells builds of one version apart. */
  readonly program: string;
  /** The editions that were made. */
  readonly editions: readonly EditionName[];
  /** The options that change what is made, as `optionsText` writes them. */
  readonly options: string;
  /** What stood beside the page then: « pdf », « archive ». */
  readonly beside: string;
  readonly sources: NumberSources;
  /** Files of the print edition, the plain PDF first, under the output folder. (Those of the page are all that the list has of it.) */
  readonly print: readonly string[];
  /** A4 sides of the printed edition. */
  readonly sides?: number;
  /** How much paper that takes. */
  readonly paper?: PaperCount;
  /** Words, where they were counted. */
  readonly words?: number;
  readonly fit?: FitReport;
  /** Whether the publication's folder was the current one. */
  readonly isHere: boolean;
  /** Warnings and notes on the number. Paths in the publication's folder begin with `FOLDER_MARK`; lines of sources are left out. */
  readonly problems: readonly Problem[];
  /** The same on what all numbers are made with: the theme. */
  readonly shopProblems: readonly Problem[];
}

/** All that a number depends on beside the program and its options. Digests are SHA-256 in hexadecimal digits. */
export interface NumberSources {
  /** The number's file, from the publication's folder; of a folder the one that has its front matter. */
  readonly file: string;
  /** Digest of its text; of a folder, of the texts of all files in it, with their names. */
  readonly text: string;
  /** Digests of publication.yaml: of its text, and of what it says. It is the same when either is. */
  readonly settings: string;
  readonly publication: string;
  /** Whether publication.yaml names no theme and nothing was to be said of it. By its text alone a number may be kept then. */
  readonly isPlain?: boolean;
  /** Digest of all files of the publication's own theme; '' where it has none. */
  readonly theme: string;
  /** Digest of the names and versions of the fonts that somebody has installed for rare characters. */
  readonly fonts: string;
  /** Digest of what the front matters say of the number before, and of one with the same title. */
  readonly neighbours: string;
  /** What files of the folder are, by their names: see `fingerprint`. */
  readonly files: Readonly<Record<string, string>>;
  /** Numbers that its links ask for, and the file of each; '' for none. */
  readonly numbers: Readonly<Record<string, string>>;
  /** Digest of the names of all files in the folder and of all numbers, where something was not found there. */
  readonly folder?: string;
}
