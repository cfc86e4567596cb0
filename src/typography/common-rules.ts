import { BEFORE_QUOTE, FINE, has, hasSpacedNumber, LETTER, NBSP, SPACE } from './characters.ts';
import { patternRule } from './pattern-rule.ts';
import type { RuleDocumentation, TypographyRule } from './rule.ts';

// Rows that stand alike in the tables of several languages, each with its own example and source.

/** Three stops, but not of a path. */
export function ellipsisRule(row: RuleDocumentation): TypographyRule {
  return patternRule({
    ...row,
    name: 'ellipsis',
    pattern: '(?<![./\\\\])\\.{3}(?![./\\\\])',
    replacement: '…',
    mayMatch: has('...'),
  });
}

/** What comes behind an apostrophe whatever stands before it, in English words and names. */
const CLITIC = `(?:s|d|ll|ve|re|t|m)(?![${LETTER}\\d])`;
/** Words before a letter that is quoted: « the letter 'n' ». */
const BEFORE_LETTER =
  'letters?|variables?|keys?|called|named|an?|the|of|or|and|by|is|for|lettres?|touches?|la|le|un|une|de|des|ou|et|est|par|Buchstaben?|Tasten?|ein|der|das|den|dem|und|oder|mit';

/**
 * Apostrophes that can be told before any quotation is looked for: behind code, figures and signs
 * (« C++'s »), and on both sides of an « and » (« rock 'n' roll »).
 */
export function certainApostropheRule(row: RuleDocumentation): TypographyRule {
  return patternRule({
    ...row,
    name: 'apostrophe',
    pattern: `(?<=[${LETTER}\\d\\uFFFC+#%.°*™®)\\]"'“”‘’»›>])(?<!(?:^|[\\s(«“„])')'(?=${CLITIC})|(?<=[${LETTER}]${SPACE})(?<!(?<![${LETTER}])(?:${BEFORE_LETTER})${SPACE})'[nN]'(?=${SPACE}[${LETTER}])`,
    replacement: (match) => match.replaceAll("'", '’'),
    mayMatch: (text) => /'(?:[sdtmnN]|ll|ve|re)\b/.test(text),
  });
}

/** One to three hyphens between spaces; « ein- - » is no dash, and one between two numbers may be a minus or a score. */
export function dashRule(row: RuleDocumentation): TypographyRule {
  return patternRule({
    ...row,
    name: 'dash',
    pattern: `(?<=[^\\s]${SPACE})(?<!\\d${SPACE}(?=-${SPACE}\\d))-{1,3}(?=${SPACE})`,
    replacement: '–',
    mayMatch: has('-'),
  });
}

/** Two or three hyphens between words without spaces, as on typewriters. */
export function closedDashRule(row: RuleDocumentation): TypographyRule {
  return patternRule({
    ...row,
    name: 'dash',
    pattern: `(?<=[${LETTER}»”’)])-{2,3}(?=[${LETTER}«“‘(])`,
    replacement: ' – ',
    mayMatch: has('--'),
  });
}

/** Signs of units and of money after a number, where a space is or is missing. */
export function unitSignsRule(row: RuleDocumentation): TypographyRule {
  return patternRule({
    ...row,
    name: 'units',
    pattern: `(?<=\\d)${SPACE}*(?=(?:[%‰€$£]|°C)(?![${LETTER}\\d]))`,
    replacement: NBSP,
    mayMatch: has('%', '‰', '€', '$', '£', '°C'),
  });
}

/** What stands inside two marks that are typed as two apostrophes each. */
const BETWEEN = "[^\\s'](?:[^']|'(?!'))*";

/** Quotations whose marks are typed as two apostrophes each are quotations; minutes and seconds are not. */
export function twiceApostrophesRule(row: RuleDocumentation): TypographyRule {
  const opens = `(?<![^${BEFORE_QUOTE}]|')''`;
  const closes = `''(?![${LETTER}\\d'])`;
  return patternRule({
    ...row,
    name: 'quotes',
    // The marks are looked for first: what stands before one is read for it alone, back to the mark before it.
    pattern: `${opens}(?=${BETWEEN}${closes})|${closes}(?<=${opens}${BETWEEN}'')`,
    replacement: '"',
    mayMatch: has("''"),
  });
}

/** What stands for money in three letters, and « Fr. » for francs. */
const CURRENCIES = 'CHF|EUR|USD|GBP|CAD';

/** Letters that stand for money, before an amount or behind it. */
export function currenciesRule(row: RuleDocumentation): TypographyRule {
  return patternRule({
    ...row,
    name: 'units',
    pattern: `(?<=(?<![${LETTER}\\d])(?:${CURRENCIES}|Fr\\.))${SPACE}(?=\\d)|(?<=\\d(?:[.,][–—-])?)${SPACE}(?=(?:${CURRENCIES})(?![${LETTER}\\d]))`,
    replacement: NBSP,
    mayMatch: has('CHF', 'EUR', 'USD', 'GBP', 'CAD', 'Fr.'),
  });
}

/**
 * A day of the week with its date in figures: « dim. 12/09 ».
 *
 * @param row what the table of the language says of the rule
 * @param days names and abbreviations, without their point, as a pattern
 */
export function dayDatesRule(row: RuleDocumentation, days: string): TypographyRule {
  return patternRule({
    ...row,
    name: 'dates',
    pattern: `(?<=(?<![${LETTER}\\d])(?:${days})[.,]{0,2})${SPACE}(?=\\d{1,2}[/.]\\d{1,2}(?!\\d))`,
    replacement: NBSP,
    mayMatch: (text) => /[\s\u00A0\u202F]\d{1,2}[/.]\d/.test(text),
  });
}

/** Figures in groups of three; not the end of a telephone number or of a decimal. */
export function thousandsRule(row: RuleDocumentation): TypographyRule {
  return patternRule({
    ...row,
    name: 'thousands',
    pattern: `(?<=(?<![\\d.,])(?!0\\d)\\d{1,3})${SPACE}(?=\\d{3}(?!\\d))`,
    replacement: FINE,
    mayMatch: hasSpacedNumber,
  });
}
