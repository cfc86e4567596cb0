import type { Problem } from './problem.ts';

/**
 * Problems as a person mends them: file by file in the order in which the
 * files first appear, from top to bottom; each said once.
 */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map((problem) => problem.file))];
  const ranks = new Map(files.map((file, index) => [file, index]));
  const rankOf = ({ file }: Problem) => ranks.get(file) as number;
  const once = new Map(problems.map((problem) => [problemKey(problem), problem]));
  return [...once.values()].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}

/** What tells a problem from others. The line that it stands on does not, and may be long and shared by thousands. */
export function problemKey({ sourceLine: _, ...problem }: Problem): string {
  return JSON.stringify(problem);
}
