import type { Problem, ProblemCode } from '../problems/problem.ts';

/** Makes a problem of a place in the source. */
export type Report = (
  severity: Problem['severity'],
  code: ProblemCode,
  values: Problem['values'],
  offset: number | undefined,
) => void;
