import type { ToolLanguage, Translate } from '../messages/translate.ts';
import type { Environment, Streams } from './streams.ts';

/** What every command is given. */
export interface CommandContext {
  readonly streams: Streams;
  readonly env: Environment;
  readonly language: ToolLanguage;
  readonly translate: Translate;
  /** Whether `stderr` takes colours. */
  readonly colour: boolean;
}

/** The options that every command knows. */
export interface CommonOptions {
  /** The publication's folder. */
  readonly dir: string;
  /** The output folder. */
  readonly out: string;
  readonly quiet: boolean;
}

/** `0` done, `1` the bulletin has errors, `2` the command line is wrong, `130` interrupted. */
export type ExitCode = 0 | 1 | 2 | 130;

/** Where a command leaves its exit code. */
export interface Result {
  code: ExitCode;
}

/** Defaults are told in the help texts, in words: commander would add its own in English. */
export function commonOptions(options: Readonly<Record<string, unknown>>): CommonOptions {
  return {
    dir: String(options.dir ?? 'bulletins'),
    out: String(options.out ?? 'out'),
    quiet: options.quiet === true,
  };
}
