import { has, LETTER, patternRule, quotesRule } from './pattern-rule.ts';
import type { Rule } from './rule.ts';

/** Common practice of British and American printers (New Hart's Rules): curly quotes, spaced en dash, no space before stops. */
export const englishRules: readonly Rule[] = [
  patternRule('ellipsis', ['Ah...', 'Ah…'], '(?<!\\.)\\.{3}(?!\\.)', '…', has('...')),
  patternRule('apostrophe', ["don't", 'don’t'], `(?<=[${LETTER}])'(?=[${LETTER}])`, '’', has("'")),
  patternRule('apostrophe', ["workers' pay", 'workers’ pay'], "(?<=s)'(?=\\s)", '’', has("'")),
  quotesRule(['"yes"', '“yes”'], ['“', '”'], ['‘', '’']),
  patternRule('dash', ['here -- there', 'here – there'], '(?<=\\S[ \\n])--?(?=[ \\n])', '–', has('-')),
];
