import { type ToolLanguage, toolLanguage } from '../messages/translate.ts';
import type { Environment } from './streams.ts';

export const TOOL_LANGUAGES: readonly ToolLanguage[] = ['fr', 'en'];

/**
 * The language to speak, known before the command line is parsed because its
 * own mistakes are told in it: `--lang`, else the first of LC_ALL, LC_MESSAGES
 * and LANG that is set (POSIX order), else English.
 */
export function languageOf(argv: readonly string[], env: Environment): ToolLanguage {
  const asked = askedFor(argv);
  const known = TOOL_LANGUAGES.find((language) => language === asked);
  if (known) return known;
  return toolLanguage([env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value)?.replace('_', '-'));
}

function askedFor(argv: readonly string[]): string | undefined {
  const options = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const at = options.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const argument = options[at];
  return argument === '--lang' ? options[at + 1] : argument?.slice('--lang='.length);
}
