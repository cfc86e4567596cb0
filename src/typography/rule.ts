import type { RuleName } from './rule-names.ts';

/** Replace the characters from `start` to `end` (UTF-16, end exclusive) by `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The characters stay as they are and are set as superior letters, where there is markup to say so. */
  readonly raises?: true;
}

/** One rule of typography, as a name that a publication can switch off and the edits that it asks for. */
export interface TypographyRule {
  readonly name: RuleName;
  /** A text as it is typed, and the same with typography applied; raised letters stand in `<sup>`. */
  readonly example: readonly [typed: string, set: string];
  /** Where the practice is written down. */
  readonly source: string;
  /**
   * Edits in ascending order, without overlaps. U+FFFC stands for something
   * that is not text (code, an image). A text that is already right gets none
   * but those that raise.
   */
  readonly edits: (text: string) => Edit[];
  /** It may touch sums, which other rules leave alone. */
  readonly setsSums?: true;
}

/** What a language's table says of a rule that several share. */
export type RuleDocumentation = Pick<TypographyRule, 'example' | 'source'>;
