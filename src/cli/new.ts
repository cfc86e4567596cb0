import type { IssueDate } from '../publication/publication.ts';
import { beginNextNumber } from '../start/next-number.ts';
import { thisMonth } from '../start/this-month.ts';
import type { CommandContext, CommonOptions, ExitCode } from './context.ts';
import { invocation } from './invocation.ts';
import { reportProblems } from './report.ts';

export interface NewCommandOptions extends CommonOptions {
  readonly title: string;
  /** Default: this month, or what follows the last number's span. */
  readonly date?: IssueDate;
  /** Opens the file in the editor. */
  readonly edits: boolean;
}

/** `bulletin new`: writes the next number's file, and its path on stdout. */
export async function runNew(options: NewCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { streams, env, translate } = context;
  const { title, dir, date } = options;
  const { value, problems } = beginNextNumber(dir, { title, date, present: thisMonth(env.SOURCE_DATE_EPOCH) });
  reportProblems(problems, context);
  if (!value) return 1;
  streams.stdout.write(`${value.file}\n`);
  if (options.edits) await edit(value.file, dir, context);
  else if (!options.quiet) {
    const where = dir === 'bulletins' ? '' : ` -C ${dir}`;
    streams.stderr.write(`${translate('start.begun', { command: `${invocation(env)} serve --open${where}` })}\n`);
  }
  return 0;
}

/** In the author's editor. */
async function edit(file: string, dir: string, context: CommandContext): Promise<void> {
  const { openEditor } = await import('../preview/open-editor.ts');
  await openEditor({ file, line: 1, column: 1 }, [dir], undefined, (reason) => {
    reportProblems([{ severity: 'warning', code: 'start.no-editor', values: { reason, file } }], context);
  });
}
