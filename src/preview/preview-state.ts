import type { Problem } from '../problems/problem.ts';

/** What every open page should know of the last build. */
export interface PreviewState {
  /** Changes with each build that succeeds; a page of another version is out of date. */
  readonly version: string;
  /** The number that `/` leads to, once a build has found it. */
  readonly number?: number;
  /** Why the last build failed; empty when it succeeded. */
  readonly problems: readonly Problem[];
}
