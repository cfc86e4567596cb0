import { basename, join, relative, resolve } from 'node:path';
import type { IssueDate } from '../publication/publication.ts';
import type { StartAnswers } from '../start/answers.ts';
import { startPublication } from '../start/start-publication.ts';
import { thisMonth } from '../start/this-month.ts';
import { canAsk } from './can-ask.ts';
import type { CommandContext, CommonOptions, ExitCode } from './context.ts';
import { invocation } from './invocation.ts';
import { reportProblems } from './report.ts';
import { UsageError } from './usage-error.ts';

export interface InitCommandOptions extends CommonOptions {
  /** The folder to begin in. */
  readonly folder: string;
  /** Asks nothing. */
  readonly yes: boolean;
  readonly answers: Partial<StartAnswers>;
}

/** The answer that stands for no coupon. */
const NO_COUPON = new Set(['none', 'aucun']);

/** `bulletin init`: asks what a publication needs to know, and writes it with a first number. */
export async function runInit(options: InitCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { streams, env, language, translate } = context;
  const { folder, yes } = options;
  const proposed = { name: nameOf(folder) ?? translate('start.default-name'), lang: language };
  const asked = yes ? options.answers : await ask(options, proposed, context);
  if (asked === 'cancelled') {
    streams.stderr.write(`${translate('start.cancelled')}\n`);
    return 130;
  }
  const answers = answersOf({ ...proposed, ...asked });
  const date: IssueDate = thisMonth(env.SOURCE_DATE_EPOCH);
  const dir = join(folder, options.dir);
  const { value, problems } = startPublication(answers, { dir, folder, out: options.out, date, language });
  reportProblems(problems, context);
  if (!value) return 1;
  for (const file of value.files) streams.stdout.write(`${file}\n`);
  if (!options.quiet) sayWhatNext(options, value.hasFirstNumber, context);
  return 0;
}

/** What the options leave open is asked where somebody can answer. */
async function ask(
  { answers }: InitCommandOptions,
  proposed: Pick<StartAnswers, 'name' | 'lang'>,
  { streams, translate }: CommandContext,
): Promise<Partial<StartAnswers> | 'cancelled'> {
  if (!canAsk(streams)) throw new UsageError('usage.no-terminal');
  const { askQuestions } = await import('./init-questions.ts');
  return askQuestions({ given: answers, proposed }, translate);
}

/** Without the answers that say nothing. */
function answersOf({ name, lang, ...others }: StartAnswers): StartAnswers {
  const said = Object.entries(others).filter(
    ([question, answer]) => answer !== '' && !(question === 'coupon' && NO_COUPON.has(answer)),
  );
  return { name, lang, ...Object.fromEntries(said) };
}

/** « la-ligne » is proposed as « La ligne ». */
function nameOf(folder: string): string | undefined {
  const words = basename(resolve(folder))
    .replace(/[-_.]+/g, ' ')
    .trim();
  return words === '' ? undefined : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The commands that come next, as they are typed here. */
function sayWhatNext({ folder, dir }: InitCommandOptions, hasFirstNumber: boolean, context: CommandContext): void {
  const { streams, env, translate } = context;
  const command = invocation(env);
  const place = relative('.', folder);
  const where = dir === 'bulletins' ? '' : ` -C ${typed(dir)}`;
  const steps = [
    ...(place === '' ? [] : [[`cd ${typed(place)}`, translate('start.next.go')]]),
    [`${command} serve --open${where}`, translate('start.next.serve')],
    [`${command} build${hasFirstNumber ? ' 1' : ''}${where}`, translate('start.next.build')],
  ] as const;
  const width = Math.max(...steps.map(([step]) => step.length));
  const lines = steps.map(([step, what]) => `  ${step.padEnd(width)}  # ${what}\n`);
  streams.stderr.write(`\n${translate('start.done')}\n${lines.join('')}`);
}

/** A path as it is typed on a command line. */
function typed(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path;
}
