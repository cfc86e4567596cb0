import { englishRules } from './english-rules.ts';
import { frenchRules } from './french-rules.ts';
import { germanRules, swissGermanRules } from './german-rules.ts';
import type { TypographyRule } from './rule.ts';

/** The rules of a language, in the order in which they apply; none where the language has no table. */
export function rulesFor(lang: string): readonly TypographyRule[] {
  if (/^fr\b/i.test(lang)) return frenchRules;
  if (/^en\b/i.test(lang)) return englishRules;
  if (/^de-(ch|li)\b/i.test(lang)) return swissGermanRules;
  if (/^de\b/i.test(lang)) return germanRules;
  return [];
}
