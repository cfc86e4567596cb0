import { has, LETTER, SPACE } from './characters.ts';
import { patternRule } from './pattern-rule.ts';
import type { RuleDocumentation, TypographyRule } from './rule.ts';

const FIGURE = `\\d+(?:[.,]\\d+|[ \\u00A0\\u202F]\\d{3}(?!\\d))*`;

/**
 * A hyphen is a minus sign where a blank or a bracket stands before it and a figure with a unit
 * behind: everywhere else it may be a hyphen, a dash or part of a code.
 *
 * @param row what the table of the language says of the rule
 * @param units words and signs for units, as a pattern
 */
export function minusRule(row: RuleDocumentation, units: string): TypographyRule {
  // « -5 à -3 °C »: the unit of the second figure is that of the first.
  const range = `(?:${SPACE}(?:à|et|ou|to|and|or|bis|und|oder)${SPACE}[-−+]?${FIGURE})?`;
  const unit = `${SPACE}?(?:[%‰€$£]|°(?:[CF]|(?![${LETTER}\\d]))|(?:${units})(?![${LETTER}\\d'’]))`;
  return {
    ...patternRule({
      ...row,
      name: 'minus',
      pattern: `(?<=^|[\\s(\\[«“„‚‹‘])-(?=${FIGURE}${range}${unit})`,
      replacement: '−',
      mayMatch: (text) => /-\d/.test(text),
    }),
    setsSums: true,
  };
}

/** Not behind a letter, a figure or what joins words; nor the number of a law or of a norm. */
const NO_CODE = `(?<![${LETTER}\\d./\\\\@#_:-])(?<!(?:[nN][°º]|[nN]os?\\.?|[Nn]rs?\\.?|[Nn]umbers?|[Aa]rts?\\.|[Aa]rticles?|[LRD]\\.|§|[Rr][eé]f\\.?|[Cc]odes?|[Dd]ossiers?|ISO|IEC|DIN|EN|NF|RFC|BS|ANSI)${SPACE}?)`;
const YEAR = '(?:1[5-9]|20)\\d\\d';
const ENDS = `(?![${LETTER}\\d/\\\\@#_:–-]|[.,]\\d|\\.[${LETTER}])`;

/**
 * A hyphen between figures is a dash between two pages and between two years. It stays one in
 * dates, codes, scores, telephone numbers and the articles of laws.
 *
 * @param row what the table of the language says of the rule
 * @param page the abbreviation of « page », as a pattern
 */
export function rangesRule(row: RuleDocumentation, page: string): TypographyRule {
  const pages = `\\d+(?:[-–]\\d+)?${ENDS}`;
  const list = `(?<![${LETTER}])(?:${page})\\.${SPACE}*${pages}(?:(?:,${SPACE}*|${SPACE}(?:et|and|und|&)${SPACE})${pages})*`;
  return patternRule({
    ...row,
    name: 'ranges',
    pattern: `${list}|${NO_CODE}${YEAR}-${YEAR}${ENDS}`,
    replacement: (match) => (isBackwards(match) ? match : match.replaceAll('-', '–')),
    mayMatch: has('-'),
  });
}

/** Two figures that look like years of which the second is not the later one. */
function isBackwards(match: string): boolean {
  const [first = '', second = ''] = /^\d{4}-\d{4}$/.test(match) ? match.split('-') : [];
  return first !== '' && first >= second;
}
