import { asideRule } from './aside-rule.ts';
import { CAPITAL, has, hasSpacedNumber, LETTER, NBSP, SPACE } from './characters.ts';
import { ellipsisRule } from './common-rules.ts';
import { patternRule } from './pattern-rule.ts';
import { doubleQuotesRule, type QuotationMarks, singleQuotesRule } from './quotes-rules.ts';
import type { TypographyRule } from './rule.ts';
import { USUAL_MARKS } from './usual-marks.ts';

/** New Hart's Rules (Oxford), by chapter. */
const hart = (chapter: string) => `New Hart’s Rules, ${chapter}`;
const PUNCTUATION = hart('ch. 4 (punctuation)');
const QUOTATIONS = hart('ch. 9 (quotation and direct speech)');
const ABBREVIATIONS = hart('ch. 10 (abbreviations)');
const NUMBERS = hart('ch. 11 (numbers and dates)');

/** Double quotes stay double and single ones single: the author has decided which of them are the outer ones. */
const MARKS: QuotationMarks = { ...USUAL_MARKS.en, single: USUAL_MARKS.en.inner };

/** Words that begin with an apostrophe: ’tis, ’em, ’90s. */
const ELISION = '(?:\\d\\ds?(?![A-Za-z\\d])|(?:[Tt](?:is|was|il|ill|were)|em|cause|cos|n|round|bout)(?![A-Za-z]))';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Common practice of British printers: curly quotes, spaced en dash, no space before stops, ordinals on the line. */
export const englishRules: readonly TypographyRule[] = [
  ellipsisRule({ example: ['Ah...', 'Ah…'], source: PUNCTUATION }),
  doubleQuotesRule({ example: ['"yes"', '“yes”'], source: QUOTATIONS }, MARKS),
  singleQuotesRule({ example: ["a 'yes' man", 'a ‘yes’ man'], source: QUOTATIONS }, MARKS, new RegExp(`^${ELISION}`)),
  patternRule({
    name: 'apostrophe',
    example: ["don't, workers' pay", 'don’t, workers’ pay'],
    source: PUNCTUATION,
    pattern: `(?<=[${LETTER}])'(?=[${LETTER}])|(?<=s)(?=')(?<!(?:^|[\\s(“])'(?!${ELISION})[^']*)'(?=\\s)|(?<![^\\s(“])'(?=${ELISION})`,
    replacement: '’',
    mayMatch: has("'"),
  }),
  patternRule({
    name: 'dash',
    example: ['here -- there', 'here – there'],
    source: PUNCTUATION,
    pattern: '(?<=\\S[ \\n])(?<!\\d[ \\n](?=-[ \\n]\\d))--?(?=[ \\n])',
    replacement: '–',
    mayMatch: has('-'),
  }),
  patternRule({
    name: 'references',
    example: ['No. 3, p. 12', `No.${NBSP}3, p.${NBSP}12`],
    source: ABBREVIATIONS,
    pattern: `(?<=(?<![${LETTER}])(?:[Nn]os?|pp?|ch|[Ff]ig|vol|[Aa]rt)\\.)${SPACE}(?=\\d)|(?<=§)${SPACE}(?=\\d)`,
    replacement: NBSP,
    mayMatch: hasSpacedNumber,
  }),
  patternRule({
    name: 'titles',
    example: ['Mr Smith', `Mr${NBSP}Smith`],
    source: ABBREVIATIONS,
    pattern: `(?<=(?<![${LETTER}.])(?:Mrs?|Ms|Dr|Prof|St)\\.?)${SPACE}(?=[${CAPITAL}])`,
    replacement: NBSP,
    mayMatch: has('M', 'Dr', 'Prof', 'St'),
  }),
  patternRule({
    name: 'dates',
    example: ['3 May, May 3', `3${NBSP}May, May${NBSP}3`],
    source: NUMBERS,
    pattern: `(?<=(?<!\\d)\\d{1,2})${SPACE}(?=(?:${MONTHS})(?![${LETTER}]))|(?<=(?<![${LETTER}])(?:${MONTHS}))${SPACE}(?=\\d{1,2}(?!\\d))`,
    replacement: NBSP,
    mayMatch: hasSpacedNumber,
  }),
  asideRule({ example: ['a – b – c', `a –${NBSP}b${NBSP}– c`], source: PUNCTUATION }),
];
