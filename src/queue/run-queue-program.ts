import { spawn } from 'node:child_process';

/** The programs of CUPS that are run. */
export type QueueProgram = 'lp' | 'lpstat';

/** The environment that they are looked for in, and run with. */
export type QueueEnvironment = Readonly<Record<string, string | undefined>>;

/** How a program ended; `missing`: there is none here; `silent`: it was ended, since it had not answered. */
export type ProgramRun =
  | 'missing'
  | 'silent'
  | { readonly succeeded: boolean; readonly stdout: string; readonly stderr: string };

/** A server on the network that does not answer would keep `lpstat` for minutes. */
const LONGEST_MS = 30_000;
/** Characters of an answer that are read: a thousand printers have fewer. */
const LONGEST_ANSWER = 1_000_000;

/** The programs speak English then. On macOS they ask the system for the language, unless a server runs them (SOFTWARE). */
const IN_ENGLISH = { LC_ALL: 'C', LANG: 'C', LANGUAGE: 'C', SOFTWARE: 'bulletin' };

/**
 * Runs a program of CUPS without a shell. Nothing is taken from the current folder: Windows would look there first, and
 * it has no CUPS.
 * @param program which
 * @param args its arguments
 * @param env the environment; `LC_ALL` and its like are set here
 * @param input what it reads from standard input
 */
export function runQueueProgram(
  program: QueueProgram,
  args: readonly string[],
  env: QueueEnvironment,
  input: Uint8Array = new Uint8Array(),
): Promise<ProgramRun> {
  if (process.platform === 'win32') return Promise.resolve('missing');
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...env, ...IN_ENGLISH }, stdio: 'pipe', shell: false });
    let isSilent = false;
    const clock = setTimeout(() => {
      isSilent = true;
      child.kill('SIGKILL');
    }, LONGEST_MS);
    const answers = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => {
        answers[name] = (answers[name] + text).slice(0, LONGEST_ANSWER);
      });
    child.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(clock);
      if (NOT_THERE.has(error.code ?? '')) resolve('missing');
      else reject(error);
    });
    child.once('close', (code) => {
      clearTimeout(clock);
      resolve(isSilent ? 'silent' : { succeeded: code === 0, ...answers });
    });
    // Who refuses a job reads none of it.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Codes of errors that say that a program cannot be run here. */
const NOT_THERE: ReadonlySet<string> = new Set(['ENOENT', 'EACCES', 'ENOTDIR']);
