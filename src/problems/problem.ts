import type { MessageKey } from '../messages/fr.ts';
import type { MessageValues } from '../messages/translate.ts';

/** How bad a problem is: an `error` stops the build, a `warning` fails `--strict`, a `note` never fails. */
export type Severity = 'error' | 'warning' | 'note';

/** A place in a text file. Line and column count from 1; `length` is in UTF-16 units and stays on the line. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length?: number;
}

/** The keys of the catalogue that describe problems, without their `problem.` prefix and `.hint` suffix. */
export type ProblemCode = MessageKey extends infer K
  ? K extends `problem.${infer C}`
    ? C extends `${string}.hint`
      ? never
      : C
    : never
  : never;

/**
 * Something that a user should know or mend. A plain value: it is returned,
 * collected and shown once; its sentences live in the catalogue under
 * `problem.<code>` and, for what would be right, `problem.<code>.hint`.
 */
export interface Problem {
  readonly severity: Severity;
  readonly code: ProblemCode;
  /** What the placeholders of the two sentences stand for. */
  readonly values: MessageValues;
  /** Path as the user would type it. */
  readonly file?: string;
  readonly place?: Place;
  /** The line of the file that `place` points into, without its line ending. */
  readonly sourceLine?: string;
}

/** A value that is always there, and the problems that were met on the way to it. */
export interface Noted<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** A value, or the problems that prevent it; warnings and notes may stand beside a value. */
export type Outcome<T> = Noted<T> | { readonly value?: undefined; readonly problems: readonly Problem[] };
