/** What a rule may be called, whatever the language: the keys of `typography` in publication.yaml, documented in docs/typography.md. */
export const RULE_NAMES = [
  'ellipsis',
  'quotes',
  'apostrophe',
  'guillemets',
  'high-punctuation',
  'colon',
  'dash',
  'aside',
  'minus',
  'ranges',
  'sums',
  'number-of',
  'units',
  'references',
  'thousands',
  // Neither « phone » nor « abbreviations », which are other keys of the same file.
  'phone-numbers',
  'bank-accounts',
  'titles',
  'dates',
  'abbreviation-spaces',
  'ordinals',
] as const;

export type RuleName = (typeof RULE_NAMES)[number];

/** Which rules apply: all, but for those that are `false`. */
export type RuleSwitches = Readonly<Partial<Record<RuleName, boolean | undefined>>>;
