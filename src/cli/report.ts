import type { Translate } from '../messages/translate.ts';
import { unexpectedDiskProblem } from '../problems/disk-problem.ts';
import { formatProblem, hintOf, sentenceOf } from '../problems/format-problem.ts';
import { formatOthers, groupProblems } from '../problems/group-problems.ts';
import type { Problem } from '../problems/problem.ts';
import { sortProblems } from '../problems/sort-problems.ts';
import type { CommandContext } from './context.ts';
import type { OutputStream } from './streams.ts';

/** Tells a person of the problems. */
export function reportProblems(problems: readonly Problem[], { streams, translate, colour }: CommandContext): void {
  printProblems(problems, { stream: streams.stderr, translate, colour });
}

/** Tells a person of each problem at its place. */
export function reportEach(problems: readonly Problem[], { streams, translate, colour }: CommandContext): void {
  for (const problem of sortProblems(problems))
    streams.stderr.write(`${formatProblem(problem, translate, { colour })}\n`);
}

/** Where problems are shown, and how. */
interface Shown {
  readonly stream: OutputStream;
  readonly translate: Translate;
  readonly colour: boolean;
}

/** A kind that repeats in a file is told once, with the places of the others. */
export function printProblems(problems: readonly Problem[], { stream, translate, colour }: Shown): void {
  for (const group of groupProblems(sortProblems(problems))) {
    const others = formatOthers(group, translate);
    stream.write(`${formatProblem(group.first, translate, { colour })}\n`);
    if (others !== undefined) stream.write(`    ${others}\n`);
  }
}

/** How many there are; nothing for one, which speaks for itself. */
export function summary(problems: readonly Problem[], translate: Translate): string | undefined {
  const sorted = sortProblems(problems);
  const count = (severity: Problem['severity']) => sorted.filter((problem) => problem.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  return errors + warnings < 2 ? undefined : translate('cli.summary', { errors, warnings });
}

/**
 * Of a longer line, in UTF-16 units, JSON has the part around the place alone:
 * each of a thousand problems on a line of a megabyte would repeat all of it.
 */
const LONGEST_LINE = 1000;

/** A problem for a program to read, its sentences in the tool's language. */
export function problemForJson(problem: Problem, translate: Translate) {
  const { severity, code, values, file, place, sourceLine } = problem;
  const isLong = place !== undefined && sourceLine !== undefined && sourceLine.length > LONGEST_LINE;
  const from = isLong ? Math.max(0, Math.min(place.column - 1, sourceLine.length) - LONGEST_LINE / 2) : 0;
  return {
    severity,
    code,
    message: sentenceOf(problem, translate),
    hint: hintOf(problem, translate),
    file,
    line: place?.line,
    column: place?.column,
    length: place?.length,
    sourceLine: sourceLine?.slice(from, isLong ? from + LONGEST_LINE : undefined),
    // The column of its first character, where the line is not whole.
    ...(isLong && { sourceLineColumn: from + 1 }),
    values,
  };
}

/** Tells of what nobody expected: a disk that failed, or a mistake of the program itself. */
export function reportBug(error: unknown, context: CommandContext): void {
  const { streams, env, translate } = context;
  const ofDisk = unexpectedDiskProblem(error);
  if (ofDisk && !env.BULLETIN_DEBUG) {
    reportProblems([ofDisk], context);
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  streams.stderr.write(`${translate('cli.bug', { message: message.split('\n', 1)[0] ?? '' })}\n`);
  const detail = error instanceof Error ? error.stack : undefined;
  streams.stderr.write(`${env.BULLETIN_DEBUG && detail ? detail : `  → ${translate('cli.bug.report')}`}\n`);
}
