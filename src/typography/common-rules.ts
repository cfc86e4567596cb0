import { FINE, has, hasSpacedNumber, LETTER, NBSP, SPACE } from './characters.ts';
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
    mayMatch: has("'"),
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
