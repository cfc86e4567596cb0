import { checkPublication, type NumberCheck, type PublicationCheck } from '../build/check-publication.ts';
import type { Problem, Severity } from '../problems/problem.ts';
import { problemKey, sortProblems } from '../problems/sort-problems.ts';
import type { CommandContext, CommonOptions, ExitCode } from './context.ts';
import { printProblems, problemForJson } from './report.ts';
import { wantsColour } from './streams.ts';
import { writeJson } from './write-json.ts';

export interface CheckCommandOptions extends CommonOptions {
  /** None: the newest. */
  readonly numbers: 'all' | readonly number[];
  readonly strict: boolean;
  readonly json: boolean;
}

/** `bulletin check`: what there is to say of a number is the result, so that it goes to stdout. */
export async function runCheck(options: CheckCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { streams, env, translate } = context;
  const asked = options.numbers !== 'all' && options.numbers.length === 0 ? 'newest' : options.numbers;
  const shown = { stream: streams.stdout, translate, colour: wantsColour(streams.stdout, env) };
  const said = new Set<string>();
  const onNumber = ({ problems }: NumberCheck) => {
    // What is wrong with the publication is wrong with every number: it is said once.
    const fresh = problems.filter((problem) => !said.has(problemKey(problem)));
    for (const problem of fresh) said.add(problemKey(problem));
    if (!options.json) printProblems(fresh, shown);
  };
  const check = await checkPublication(options.dir, asked, { onNumber });
  const problems = sortProblems([...check.problems, ...check.numbers.flatMap((number) => number.problems)]);
  if (options.json) writeJson(streams.stdout, forJson(check, context));
  else {
    printProblems(check.problems, shown);
    if (!options.quiet) conclude(problems, check, context);
  }
  return problems.some(({ severity }) => severity === 'error' || (options.strict && severity === 'warning')) ? 1 : 0;
}

/** How many there are of each kind, and how to have the spelling checked. */
function conclude(problems: readonly Problem[], check: PublicationCheck, { streams, translate }: CommandContext): void {
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  const [errors, warnings, notes] = [count('error'), count('warning'), count('note')];
  const line =
    problems.length === 0
      ? translate('cli.check.nothing')
      : translate('cli.check.summary', { errors, warnings, notes });
  streams.stdout.write(`${line}\n`);
  if (problems.some(({ code }) => code.startsWith('spelling.')))
    streams.stderr.write(`${translate('cli.check.own-words', { file: check.ownWordsFile })}\n`);
  if (check.missingDictionaries.length > 0)
    streams.stderr.write(
      `${translate('cli.check.no-dictionary', { packages: check.missingDictionaries.join(' ') })}\n`,
    );
}

function forJson({ numbers, problems, missingDictionaries }: PublicationCheck, { translate }: CommandContext) {
  const told = (some: readonly Problem[]) => sortProblems(some).map((problem) => problemForJson(problem, translate));
  return {
    numbers: numbers.map((check) => ({ number: check.number, problems: told(check.problems) })),
    problems: told(problems),
    missingDictionaries,
  };
}
