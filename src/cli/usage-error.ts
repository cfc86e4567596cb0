import type { MessageKey } from '../messages/fr.ts';
import type { MessageValues, Translate } from '../messages/translate.ts';

const NAME = 'UsageError';

/** A mistake on the command line: thrown, because parsing has no other way out; caught once, in `main`. */
export class UsageError extends Error {
  readonly key: MessageKey;
  readonly values: MessageValues;
  /** What the user may have meant. */
  readonly nearest: readonly string[];

  /** All that there is, where nothing of it is near. */
  readonly commands: readonly string[];

  override readonly name = NAME;

  constructor(
    key: MessageKey,
    values: MessageValues = {},
    nearest: readonly string[] = [],
    commands: readonly string[] = [],
  ) {
    super(key);
    this.key = key;
    this.values = values;
    this.nearest = nearest;
    this.commands = commands;
  }
}

/** Whether an error is a `UsageError`. Each of the program's two bundles has this module, so that there are two classes. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === NAME;
}

/** The lines that tell a user of the mistake, and name the command whose help says more. */
export function formatUsageError(
  { key, values, nearest, commands }: UsageError,
  command: string,
  translate: Translate,
): string {
  const sentence = translate(key, values);
  const meant =
    nearest.length > 0 ? translate('usage.did-you-mean', { nearest: alternatives(nearest, translate) }) : undefined;
  return [
    translate('usage.line', { sentence }),
    ...(meant === undefined ? [] : [`  → ${meant}`]),
    ...(commands.length === 0 ? [] : [`  → ${translate('usage.commands', { commands: commands.join(', ') })}`]),
    `  → ${translate('usage.help', { command })}`,
  ].join('\n');
}

/** « html ou pdf » */
export function alternatives(choices: readonly string[], translate: Translate): string {
  const last = choices.at(-1) ?? '';
  const first = choices.slice(0, -1).join(', ');
  return first === '' ? last : translate('usage.or', { first, last });
}

/** Checks the word found behind an option that takes one of a few known ones; capitals do not count. */
export function oneOf<T extends string>(option: string, found: string, known: readonly T[], translate: Translate): T {
  const choice = known.find((one) => one === found.trim().toLowerCase());
  if (choice === undefined)
    throw new UsageError('usage.choice', { option, found, known: alternatives(known, translate) });
  return choice;
}
