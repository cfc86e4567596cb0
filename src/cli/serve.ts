import type { PreviewBuild } from '../preview/preview-session.ts';
import { type Preview, serve } from '../preview/serve.ts';
import { harmless } from '../problems/harmless.ts';
import type { CommandContext, CommonOptions, ExitCode } from './context.ts';
import { onInterruption } from './interruption.ts';
import { openBrowser } from './open-browser.ts';
import { reportBug, reportEach, reportProblems } from './report.ts';
import { listenToKeys } from './terminal-keys.ts';

export interface ServeCommandOptions extends CommonOptions {
  readonly number?: number;
  readonly host?: string;
  readonly port?: number;
  readonly editor?: string;
  /** Opens the preview in the browser. */
  readonly opens: boolean;
}

/** `bulletin serve`: the address on stdout, each build on stderr, until Ctrl-C. */
export async function runServe(options: ServeCommandOptions, context: CommandContext): Promise<ExitCode> {
  const { streams, env, language, translate } = context;
  const { quiet, opens, ...previewOptions } = options;
  const report = ({ succeeded, problems, milliseconds }: PreviewBuild) => {
    reportEach(problems, context);
    const absent = problems.find(({ code }) => code === 'number.unknown');
    if (absent && !quiet)
      streams.stderr.write(`${translate('preview.waiting', { number: absent.values.number ?? '' })}\n`);
    if (succeeded && !quiet)
      streams.stderr.write(`${translate('preview.built', { milliseconds: Math.round(milliseconds) })}\n`);
  };
  const { value: preview, problems } = await serve({
    ...previewOptions,
    language,
    sourceDateEpoch: env.SOURCE_DATE_EPOCH,
    report,
    onBug: (error) => reportBug(error, context),
  });
  if (!preview) {
    reportProblems(problems, context);
    return 1;
  }
  let isLeaving = false;
  const leave = (code: number) => {
    if (isLeaving) process.exit(code);
    isLeaving = true;
    // Whoever presses Ctrl-C again ends the process, whatever it is at.
    stopKeys();
    stopListening();
    void preview.close().finally(() => process.exit(code));
  };
  // Raw mode is the terminal's, not the process's: it is given back whatever ends the process.
  const stopKeys = listenToKeys(process.stdin, (key) => press(key, preview, leave, context));
  // Other signals end it at once: a build that does not end must not keep it from ending.
  const stopListening = onInterruption(['SIGINT'], leave);
  process.once('exit', stopKeys);
  await introduce(preview, options, stopKeys.areHeard, context);
  if (opens) open(preview.url, context);
  return new Promise<ExitCode>(() => undefined);
}

/** What a person should know: where it is, what it watches, which keys there are. */
async function introduce(
  { url, guestUrls, watched }: Preview,
  { quiet }: ServeCommandOptions,
  hasKeys: boolean,
  { streams, translate }: CommandContext,
): Promise<void> {
  streams.stdout.write(`${translate('preview.listening', { url })}\n`);
  for (const guestUrl of guestUrls) streams.stdout.write(`${translate('preview.guests', { url: guestUrl })}\n`);
  if (guestUrls[0] !== undefined) {
    const { renderUnicodeCompact } = await import('uqr');
    streams.stderr.write(`${renderUnicodeCompact(guestUrls[0])}\n`);
  }
  if (quiet) return;
  streams.stderr.write(`${harmless(translate('preview.watching', { folders: watched().join(', ') }))}\n`);
  streams.stderr.write(`${translate(hasKeys ? 'preview.keys' : 'preview.keys.none')}\n`);
}

function press(key: string, preview: Preview, leave: (code: number) => void, context: CommandContext): void {
  const { streams, translate } = context;
  switch (key) {
    case 'o':
      open(preview.url, context);
      break;
    case 'p':
      open(new URL(preview.pdfAddress() ?? '', preview.url).href, context);
      break;
    case 'b':
      void preview.write().then((files) => {
        if (files.length > 0)
          streams.stderr.write(`${harmless(translate('preview.written', { files: files.join(', ') }))}\n`);
      });
      break;
    case 'r':
      void preview.rebuild();
      break;
    case 'h':
    case '?':
      streams.stderr.write(`${translate('preview.help')}\n`);
      break;
    case 'q':
      leave(0);
      break;
    case '\u0003':
      leave(130);
  }
}

function open(url: string, context: CommandContext): void {
  openBrowser(url, () => reportProblems([{ severity: 'warning', code: 'browser.failed', values: { url } }], context));
}
