import type { CommanderError } from 'commander';
import type { MessageKey } from '../messages/fr.ts';
import { UsageError } from './usage-error.ts';

const USAGE_KEYS: Readonly<Record<string, MessageKey>> = {
  'commander.unknownOption': 'usage.unknown-option',
  'commander.unknownCommand': 'usage.unknown-command',
  'commander.optionMissingArgument': 'usage.option-argument',
  'commander.missingArgument': 'usage.missing-argument',
  'commander.excessArguments': 'usage.excess-arguments',
};

/** A mistake of commander's as ours, with the word at fault and commander's suggestion, which it only tells in its message. */
export function usageErrorOf({ code, message }: CommanderError): UsageError {
  const found = quotedWord(message);
  const meant = /\(Did you mean (?:one of )?([^?)]*)\?\)/.exec(message)?.[1];
  return new UsageError(USAGE_KEYS[code] ?? 'usage.other', { found }, meant?.split(', ') ?? []);
}

/** The word that commander quotes. */
export function quotedWord(message: string): string {
  return /'([^']*)'/.exec(message)?.[1] ?? message;
}
