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

/** A hyphen or two between spaces; « ein- - » is no dash, and between two numbers it may be a minus or a score. */
export function dashRule(row: RuleDocumentation): TypographyRule {
  return patternRule({
    ...row,
    name: 'dash',
    pattern: `(?<=[^\\s]${SPACE})(?<!\\d${SPACE}(?=-${SPACE}\\d))--?(?=${SPACE})`,
    replacement: '–',
    mayMatch: has('-'),
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
