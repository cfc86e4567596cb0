import type { Problem } from '../problems/problem.ts';

/** Whether these problems keep a number from being written. */
export function keepsFromWriting(problems: readonly Problem[], strict: boolean): boolean {
  return problems.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
}
