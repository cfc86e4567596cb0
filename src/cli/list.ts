import { listNumbers } from '../build/list-numbers.ts';
import type { VariantState } from '../build/number-state.ts';
import type { MessageKey } from '../messages/fr.ts';
import { harmless, harmlessJson } from '../problems/harmless.ts';
import type { CommandContext, CommonOptions, ExitCode } from './context.ts';
import { problemForJson, reportProblems } from './report.ts';

export interface ListCommandOptions extends CommonOptions {
  readonly json: boolean;
}

/** `bulletin list`: one line a number on stdout. */
export async function runList(options: ListCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { streams, translate } = context;
  const { value: numbers, problems } = await listNumbers(options.dir, options.out);
  reportProblems(problems, context);
  if (options.json) {
    const object = { numbers, problems: problems.map((problem) => problemForJson(problem, translate)) };
    streams.stdout.write(`${harmlessJson(object)}\n`);
  } else if (!options.quiet) {
    const states = numbers.map(({ state, madeBy }) => {
      const shown = translate(`cli.list.${state}` satisfies MessageKey);
      return madeBy === undefined ? shown : `${shown}, ${translate('cli.list.made-by', { version: madeBy })}`;
    });
    const variants = numbers.map((one) => one.variants.map((variant) => shownVariant(variant, context)).join(', '));
    const variantWidth = Math.max(0, ...variants.map((shown) => shown.length));
    const stateWidth = Math.max(0, ...states.map((state) => state.length));
    const stories = numbers.map((one) => (one.stories ? translate('cli.list.stories', { count: one.stories }) : ''));
    const storyWidth = Math.max(0, ...stories.map((shown) => shown.length));
    const numberWidth = String(numbers.at(-1)?.number ?? '').length;
    const labelWidth = Math.max(0, ...numbers.map(({ label }) => label?.length ?? 0));
    const dateWidth = Math.max(10, ...numbers.map(({ date }) => date.length));
    for (const [index, { number, label, date, title }] of numbers.entries()) {
      const cells = [
        String(number).padStart(numberWidth),
        ...(labelWidth > 0 ? [(label ?? '').padEnd(labelWidth)] : []),
        date.padEnd(dateWidth),
        states[index]?.padEnd(stateWidth),
        ...(variantWidth > 0 ? [variants[index]?.padEnd(variantWidth)] : []),
        ...(storyWidth > 0 ? [stories[index]?.padEnd(storyWidth)] : []),
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
