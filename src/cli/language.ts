import { type ToolLanguage, toolLanguage } from '../messages/translate.ts';
import type { Environment } from './streams.ts';

export const TOOL_LANGUAGES: readonly ToolLanguage[] = ['fr', 'en'];

/**
 * The language to speak, known before the command line is parsed because its
 * own mistakes are told in it: `--lang`, else the first of LC_ALL, LC_MESSAGES
 * and LANG that names a language (POSIX order), else that of the system: on
 * Windows the three are seldom set.
 */
export function invocationLanguage(
  argv: readonly string[],
  env: Environment,
  systemLanguage = intlLanguage,
): ToolLanguage {
  const asked = askedFor(argv);
  const known = TOOL_LANGUAGES.find((language) => language === asked?.trim().toLowerCase());
  if (known) return known;
  const named = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && LOCALE.test(value));
  return toolLanguage(named?.replace('_', '-') ?? systemLanguage());
}

/** A locale of POSIX that names a language: « fr_FR.UTF-8 », « br ». « C » and « POSIX » stand for English. */
const LOCALE = /^(?:[A-Za-z]{2,3}|C|POSIX)(?:[-_.@]|$)/;

function intlLanguage(): string {
  return Intl.DateTimeFormat().resolvedOptions().locale;
}

function askedFor(argv: readonly string[]): string | undefined {
  const options = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const at = options.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const argument = options[at];
  return argument === '--lang' ? options[at + 1] : argument?.slice('--lang='.length);
}
