import { asideRule } from './aside-rule.ts';
import { BEFORE_QUOTE, CAPITAL, has, hasSpacedNumber, LETTER, NBSP, SPACE } from './characters.ts';
import {
  certainApostropheRule,
  closedDashRule,
  currenciesRule,
  dashRule,
  dayDatesRule,
  ellipsisRule,
  twiceApostrophesRule,
} from './common-rules.ts';
import { minusRule, rangesRule } from './figure-signs.ts';
import { nestedQuotesRule } from './nested-quotes-rule.ts';
import { bankAccountsRule, phoneNumbersRule } from './number-groups.ts';
import { patternRule } from './pattern-rule.ts';
import { doubleQuotesRule, type QuotationMarks, singleQuotesRule } from './quotes-rules.ts';
import type { TypographyRule } from './rule.ts';
import { sumsRule } from './sums-rule.ts';
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

/** Those that are words without it, or letters. */
const WHOLE_WORDS = /^(?:cause|n|round|bout)(?![A-Za-z])/;

const DAYS = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?';
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';

const UNITS = 'min|s|km|m|cm|mm|kg|g|mg|l|L|ml|ha|mph|ft|lbs?|oz|[mb]illion|k€|kWh|Wh|W|kW|MW|V|A|Hz|GB|MB|KB|TB';

/** Telephone numbers of Britain and of North America, and those that are parted in pairs. */
const PHONE_NUMBERS = [
  `(?<![\\d.,])(?:0\\d{2,4}|\\(0\\d{2,4}\\))${SPACE}\\d{3,8}(?:${SPACE}\\d{3,4})?(?!\\d)`,
  `(?<![\\d.,])\\(\\d{3}\\)${SPACE}\\d{3}(?:-|${SPACE})\\d{4}(?!\\d)`,
  `(?<![\\d.,])0\\d(?:${SPACE}\\d\\d){4}(?!\\d)`,
];

/** Common practice of British printers: curly quotes, spaced en dash, no space before stops, ordinals on the line. */
export const englishRules: readonly TypographyRule[] = [
  ellipsisRule({ example: ['Ah...', 'Ah…'], source: PUNCTUATION }),
  twiceApostrophesRule({ example: ["''yes''", '“yes”'], source: QUOTATIONS }),
  certainApostropheRule({ example: ["C++'s, rock 'n' roll", 'C++’s, rock ’n’ roll'], source: PUNCTUATION }),
  doubleQuotesRule({ example: ['"yes"', '“yes”'], source: QUOTATIONS }, MARKS),
  singleQuotesRule({ example: ["a 'yes' man", 'a ‘yes’ man'], source: QUOTATIONS }, MARKS, {
    words: new RegExp(`^${ELISION}`),
    whole: WHOLE_WORDS,
  }),
  nestedQuotesRule({ example: ['“the “yes” man”', '“the ‘yes’ man”'], source: QUOTATIONS }, MARKS),
  patternRule({
    name: 'apostrophe',
    example: ["don't, workers' pay", 'don’t, workers’ pay'],
    source: PUNCTUATION,
    pattern: `(?<=[${LETTER}])'(?=[${LETTER}])|(?<=[${LETTER}\\uFFFC]|[A-Z]\\.)(?=')(?<!(?:^|[\\s(“])'(?!${ELISION})[^']*)'(?=$|[\\s,.;:!?)…”–—])|(?<![^${BEFORE_QUOTE}])'(?=${ELISION})`,
    replacement: '’',
    mayMatch: has("'"),
  }),
  dashRule({ example: ['here --- there', 'here – there'], source: PUNCTUATION }),
  closedDashRule({ example: ['here--there', 'here – there'], source: PUNCTUATION }),
  minusRule({ example: ['-5 °C, -3%', `−5${NBSP}°C, −3%`], source: NUMBERS }, UNITS),
  rangesRule({ example: ['pp. 13-14, 2025-2026', `pp.${NBSP}13–14, 2025–2026`], source: NUMBERS }, 'pp?'),
  patternRule({
    name: 'references',
    example: ['No. 3, p. 12', `No.${NBSP}3, p.${NBSP}12`],
    source: ABBREVIATIONS,
    pattern: `(?<=(?<![${LETTER}])(?:[Nn]os?|pp?|ch|[Ff]ig|vol|[Aa]rt)\\.)${SPACE}(?=\\d)|(?<=§)${SPACE}(?=\\d)`,
    replacement: NBSP,
    mayMatch: hasSpacedNumber,
  }),
  currenciesRule({ example: ['CHF 20, 20 EUR', `CHF${NBSP}20, 20${NBSP}EUR`], source: NUMBERS }),
  patternRule({
    name: 'units',
    example: ['35 km, 20 °C', `35${NBSP}km, 20${NBSP}°C`],
    source: NUMBERS,
    pattern: `(?<=\\d)${SPACE}(?=(?:°[CF]|%|${UNITS})(?![${LETTER}\\d]))`,
    replacement: NBSP,
    mayMatch: hasSpacedNumber,
  }),
  bankAccountsRule({
    example: ['BE68 5390 0754 7034', 'BE68 5390 0754 7034'.replaceAll(' ', NBSP)],
    source: 'ISO 13616',
  }),
  sumsRule({ example: ['3 × 4 = 12', `3${NBSP}×${NBSP}4${NBSP}=${NBSP}12`], source: NUMBERS }),
  phoneNumbersRule({ example: ['020 7946 0958', `020${NBSP}7946${NBSP}0958`], source: 'ITU-T E.123' }, PHONE_NUMBERS),
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
  dayDatesRule({ example: ['Sun 12/09', `Sun${NBSP}12/09`], source: NUMBERS }, DAYS),
  asideRule({ example: ['a – b – c', `a –${NBSP}b${NBSP}– c`], source: PUNCTUATION }),
];
