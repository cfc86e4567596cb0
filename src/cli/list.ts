import { type NumberState, numberState, type VariantState } from '../build/number-state.ts';
import type { MessageKey } from '../messages/fr.ts';
import { harmless, harmlessJson } from '../problems/harmless.ts';
import type { Noted } from '../problems/problem.ts';
import { findNumbers } from '../publication/find-numbers.ts';
import { formatIssueDate } from '../publication/issue-date.ts';
import { everyNumber, loadBulletin } from '../publication/load-bulletin.ts';
import { loadPublication } from '../publication/load-publication.ts';
import type { Bulletin, Publication } from '../publication/publication.ts';
import type { CommandContext, CommonOptions, ExitCode } from './context.ts';
import { problemForJson, reportProblems } from './report.ts';

export interface ListCommandOptions extends CommonOptions {
  readonly json: boolean;
}

interface ListedNumber extends NumberState {
  readonly number: number;
  readonly date: string;
  readonly title: string;
  readonly file: string;
}

/** `bulletin list`: one line a number on stdout. */
export async function runList(options: ListCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { streams, translate } = context;
  const { value: numbers, problems } = listNumbers(options);
  reportProblems(problems, context);
  if (options.json) {
    const object = { numbers, problems: problems.map((problem) => problemForJson(problem, translate)) };
    streams.stdout.write(`${harmlessJson(object)}\n`);
  } else if (!options.quiet) {
    const states = numbers.map(({ state }) => translate(`cli.list.${state}` satisfies MessageKey));
    const variants = numbers.map((one) => one.variants.map((variant) => shownVariant(variant, context)).join(', '));
    const variantWidth = Math.max(0, ...variants.map((shown) => shown.length));
    const stateWidth = Math.max(0, ...states.map((state) => state.length));
    const numberWidth = String(numbers.at(-1)?.number ?? '').length;
    for (const [index, { number, date, title }] of numbers.entries()) {
      const cells = [
        String(number).padStart(numberWidth),
        date.padEnd(10),
        states[index]?.padEnd(stateWidth),
        ...(variantWidth > 0 ? [variants[index]?.padEnd(variantWidth)] : []),
        title,
      ];
      streams.stdout.write(`${harmless(cells.join('  '))}\n`);
    }
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** « mono », or « mono (out of date) ». */
function shownVariant({ variant, state }: VariantState, { translate }: CommandContext): string {
  return state === 'built' ? variant : `${variant} (${translate('cli.list.outdated')})`;
}

function listNumbers({ dir, out }: ListCommandOptions): Noted<readonly ListedNumber[]> {
  const { value: publication, problems: early } = loadPublication(dir);
  if (!publication) return { value: [], problems: early };
  const { value: found, problems: ofFolder } = findNumbers(publication);
  if (!found) return { value: [], problems: [...early, ...ofFolder] };
  const { value: numbers = [], problems } = everyNumber(publication, found);
  const bulletins = numbers.map((number) => loadBulletin(publication, number, found));
  return {
    value: bulletins.flatMap(({ value }) => (value ? [listed(publication, value, out)] : [])),
    problems: [early, ofFolder, problems, ...bulletins.map((one) => one.problems)].flat(),
  };
}

function listed(publication: Publication, bulletin: Bulletin, out: string): ListedNumber {
  const { number, date, title } = bulletin.frontMatter;
  const state = numberState(publication, bulletin, out);
  return { number, date: formatIssueDate(date), title, file: bulletin.file, ...state };
}
