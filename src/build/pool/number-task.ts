import type { NumberedFiles } from '../../publication/find-numbers.ts';
import type { Publication } from '../../publication/publication.ts';
import type { PrepareOptions } from '../build-number.ts';
import type { CommonSources } from '../common-sources.ts';
import type { EditionName } from '../edition.ts';

/** What a thread is given when it starts: all that its numbers have in common. */
export interface ThreadSetup {
  readonly publication: Publication;
  /** Which editions it must be able to make. */
  readonly editions: readonly EditionName[];
  /** What is known of the publication's folder. */
  readonly found: NumberedFiles;
  /** The output folder, where nothing is written by a thread. */
  readonly out: string;
  /** What all numbers depend on, as it was before anything was read. */
  readonly common: CommonSources;
  readonly options: Omit<PrepareOptions, keyof OwnOptions | 'memory' | 'recording'>;
}

/** What is wanted of one number. */
export interface NumberTask extends OwnOptions {
  readonly number: number;
}

/** The options that are not the same for all numbers. */
type OwnOptions = Required<Pick<PrepareOptions, 'neighbours'>> & Pick<PrepareOptions, 'only'>;
