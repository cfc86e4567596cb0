import { type Command, Option } from 'commander';
import type { MessageKey } from '../messages/fr.ts';
import { couponModels } from '../publication/coupon-model-names.ts';
import { parseIssueDate } from '../publication/issue-date.ts';
import type { IssueDate } from '../publication/publication.ts';
import { type CommandContext, commonOptions, type Result } from './context.ts';
import { UsageError } from './usage-error.ts';

/** Adds `bulletin init` to a program; its exit code goes to `result`. Each of its questions is also an option. */
export function addInit(program: Command, context: CommandContext, result: Result): void {
  const say = context.translate;
  const text = (flag: string, key: MessageKey) => `--${flag} <${say(key)}>`;
  program
    .command('init')
    .description(say('cli.init'))
    .argument(`[${say('cli.folder')}]`, say('cli.init.folder'))
    .option('-y, --yes', say('cli.init.yes'))
    .option(text('name', 'cli.text'), say('cli.init.name'))
    .option(text('section', 'cli.text'), say('cli.init.section'))
    .option(text('organisation', 'cli.text'), say('cli.init.organisation'))
    .option(text('address', 'cli.text'), say('cli.init.address'))
    .option(text('phone', 'cli.text'), say('cli.init.phone'))
    .option(text('email', 'cli.text'), say('cli.init.email'))
    .option(text('web', 'cli.text'), say('cli.init.web'))
    .option(text('accent', 'cli.colour'), say('cli.init.accent'))
    .option(text('coupon', 'cli.model'), say('cli.init.coupon', { known: couponModels().join(', ') }))
    .option(text('texts', 'cli.language'), say('cli.init.texts'))
    .action(async (folder: string | undefined, _, command: Command) => {
      const options = command.optsWithGlobals();
      const { runInit } = await import('./init.ts');
      const typed: Readonly<Record<string, string | undefined>> = options;
      const { name, section, organisation, address, phone, email, web, accent, coupon, texts } = typed;
      const answers = { name, section, organisation, address, phone, email, web, accent, coupon, lang: texts };
      result.code = await runInit(
        { ...commonOptions(options), folder: folder ?? '.', yes: options.yes === true, answers: given(answers) },
        context,
      );
    });
}

/** What was said, without what was not. */
function given<T extends string>(answers: Readonly<Record<T, string | undefined>>): Partial<Record<T, string>> {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)) as Partial<
    Record<T, string>
  >;
}

/** Adds `bulletin new` to a program; its exit code goes to `result`. */
export function addNew(program: Command, context: CommandContext, result: Result): void {
  const say = context.translate;
  program
    .command('new')
    .description(say('cli.new'))
    .argument(`<${say('cli.title')}...>`, say('cli.new.title'))
    .addOption(new Option(`--date <${say('cli.date')}>`, say('cli.new.date')).argParser(issueDate))
    .option('--edit', say('cli.new.edit'))
    .action(async (words: readonly string[], _, command: Command) => {
      const title = words.join(' ').trim();
      if (title === '') throw new UsageError('usage.new-title');
      const options = command.optsWithGlobals();
      const { runNew } = await import('./new.ts');
      const { date }: { date?: IssueDate } = options;
      const chosen = { title, ...(date && { date }), edits: options.edit === true };
      result.code = await runNew({ ...commonOptions(options), ...chosen }, context);
    });
}

function issueDate(found: string): IssueDate {
  const date = parseIssueDate(found);
  if ('code' in date) throw new UsageError('usage.new-date', { found });
  return date;
}
