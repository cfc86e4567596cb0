import type { ProblemCode } from '../problems/problem.ts';

/** What an author got wrong, in a secretary's words rather than the parser's. */
export interface SyntaxMistake {
  readonly code: ProblemCode;
  /** Offsets in the parsed text. */
  readonly range: readonly [from: number, to: number];
  /** The line as it should be written, where that can be said. */
  readonly line?: string | undefined;
}
