import type { Problem } from './problem.ts';

/** Puts problems behind others, however many: `push` takes each as an argument, and a call has room for some hundred thousand. */
export function addProblems(problems: Problem[], more: readonly Problem[]): void {
  for (const problem of more) problems.push(problem);
}
