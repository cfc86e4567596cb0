import { asideRule } from './aside-rule.ts';
import { BEFORE_QUOTE, CAPITAL, FINE, has, hasSpacedNumber, LETTER, NBSP, SPACE } from './characters.ts';
import {
  certainApostropheRule,
  closedDashRule,
  currenciesRule,
  dashRule,
  dayDatesRule,
  ellipsisRule,
  thousandsRule,
  twiceApostrophesRule,
  unitSignsRule,
} from './common-rules.ts';
import { minusRule, rangesRule } from './figure-signs.ts';
import { nestedQuotesRule } from './nested-quotes-rule.ts';
import { bankAccountsRule, phoneNumbersRule } from './number-groups.ts';
import { patternRule } from './pattern-rule.ts';
import { doubleQuotesRule, type QuotationMarks, singleQuotesRule } from './quotes-rules.ts';
import type { TypographyRule } from './rule.ts';
import { sumsRule } from './sums-rule.ts';
import { USUAL_MARKS } from './usual-marks.ts';

/** Deutsche Rechtschreibung: Regeln und Wörterverzeichnis, by paragraph; DIN 5008, by subject. */
const rechtschreibung = (paragraphs: string) => `Amtliche Regelung der deutschen Rechtschreibung, § ${paragraphs}`;
const din5008 = (subject: string) => `DIN 5008 (${subject})`;

const GERMAN_MARKS: QuotationMarks = { ...USUAL_MARKS.de, single: USUAL_MARKS.de.inner };
const SWISS_MARKS: QuotationMarks = { outer: ['«', '»'], inner: ['‹', '›'], single: ['‹', '›'] };

/** Words that begin with an apostrophe: ’s, ’ne, ’68. */
const ELISION = '(?:\\d\\d(?!\\d)|(?:s|n|ne|nen|ner|nem|rum|raus|rein|rauf|ran)(?![A-Za-z]))';

const DAYS = 'Mo|Di|Mi|Do|Fr|Sa|So|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag';
const MONTHS = 'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const UNITS = 'h|Uhr|min|s|km|m|cm|mm|kg|g|mg|l|cl|ml|t|ha|Euro|Cent|Mio\\.|Mrd\\.|kWh|Wh|W|kW|MW|V|A|GB|MB|KB|TB';
/** Abbreviations of several words, without their last stop. */
const ABBREVIATIONS = 'z.B d.h u.a u.ä u.U o.g o.ä o.Ä i.d.R i.A i.V i.H.v z.T v.a s.o s.u m.E n.Chr v.Chr'.split(' ');

/** Telephone numbers of Germany, Austria and Switzerland, and those that are parted in pairs. */
const PHONE_NUMBERS = [
  `(?<![\\d.,])(?:0\\d{2,4}|\\(0\\d{2,4}\\))(?:${SPACE}/)?(?:${SPACE}\\d{2,8}){1,4}(?!\\d)`,
  `(?<![\\d.,])0\\d(?:${SPACE}\\d\\d){4}(?!\\d)`,
];

/** The places between the words of an abbreviation, with the spaces that are there. */
function gapsOf(abbreviation: string): string {
  const words = abbreviation.split('.').map((word) => `${word}\\.`);
  const joined = (some: readonly string[]) => some.join(`${SPACE}*`);
  return words
    .slice(1)
    .map((_, i) => `(?<=(?<![${LETTER}.])${joined(words.slice(0, i + 1))})${SPACE}*(?=${joined(words.slice(i + 1))})`)
    .join('|');
}

function rulesWith(marks: QuotationMarks): readonly TypographyRule[] {
  const [open, close] = marks.outer;
  const [singleOpen, singleClose] = marks.single;
  const [innerOpen, innerClose] = marks.inner;
  return [
    ellipsisRule({ example: ['Ach...', 'Ach…'], source: rechtschreibung('99') }),
    twiceApostrophesRule({ example: ["''ja''", `${open}ja${close}`], source: rechtschreibung('89–95') }),
    certainApostropheRule({
      example: ["C++'s, Rock 'n' Roll", 'C++’s, Rock ’n’ Roll'],
      source: rechtschreibung('96–97'),
    }),
    doubleQuotesRule({ example: ['"ja"', `${open}ja${close}`], source: rechtschreibung('89–95') }, marks),
    singleQuotesRule(
      { example: ["ein 'Ja'", `ein ${singleOpen}Ja${singleClose}`], source: rechtschreibung('89–95') },
      marks,
      { words: new RegExp(`^${ELISION}`), whole: /^(?:s|n|raus|rein|rauf)(?![A-Za-z])/ },
    ),
    nestedQuotesRule(
      {
        example: [`${open}das ${open}Ja${close}${close}`, `${open}das ${innerOpen}Ja${innerClose}${close}`],
        source: rechtschreibung('89–95'),
      },
      marks,
    ),
    patternRule({
      name: 'apostrophe',
      example: ["geht's, Hans' Lohn", 'geht’s, Hans’ Lohn'],
      source: rechtschreibung('96–97'),
      pattern: `(?<=[${LETTER}])'(?=[${LETTER}])|(?<=[sSßxXzZ])(?=')(?<!(?:^|[\\s(„])'(?!${ELISION})[^']*)'(?=$|[\\s,.;:!?)…])|(?<![^${BEFORE_QUOTE}])'(?=${ELISION})`,
      replacement: '’',
      mayMatch: has("'"),
    }),
    dashRule({ example: ['hier - dort', 'hier – dort'], source: rechtschreibung('82–85') }),
    closedDashRule({ example: ['hier--dort', 'hier – dort'], source: rechtschreibung('82–85') }),
    minusRule({ example: ['-5 °C, -3 %', `−5${NBSP}°C, −3${NBSP}%`], source: din5008('Rechenzeichen') }, UNITS),
    rangesRule({ example: ['S. 13-14, 2025-2026', `S.${NBSP}13–14, 2025–2026`], source: din5008('Bis-Strich') }, 'S'),
    patternRule({
      name: 'abbreviation-spaces',
      example: ['z.B., i. d. R.', `z.${FINE}B., i.${FINE}d.${FINE}R.`],
      source: din5008('Abkürzungen'),
      pattern: ABBREVIATIONS.map(gapsOf).join('|'),
      replacement: FINE,
      mayMatch: (text) => /[a-z]\.\s?[a-zA-ZäÄ]{1,3}\./.test(text),
    }),
    unitSignsRule({ example: ['12 %, 20 °C', `12${NBSP}%, 20${NBSP}°C`], source: din5008('Maßeinheiten') }),
    currenciesRule({ example: ['CHF 20, 20 EUR', `CHF${NBSP}20, 20${NBSP}EUR`], source: din5008('Währungen') }),
    patternRule({
      name: 'units',
      example: ['35 Euro', `35${NBSP}Euro`],
      source: din5008('Maßeinheiten'),
      pattern: `(?<=\\d)${SPACE}(?=(?:${UNITS})(?![${LETTER}\\d]))`,
      replacement: NBSP,
      mayMatch: hasSpacedNumber,
    }),
    patternRule({
      name: 'references',
      example: ['§ 3, Nr. 5, S. 12', `§${NBSP}3, Nr.${NBSP}5, S.${NBSP}12`],
      source: din5008('Paragraf, Nummer'),
      pattern: `(?<=(?<![${LETTER}])(?:Nr|S|Abs|Art|Bd|Kap|Abb|Tel)\\.)${SPACE}(?=\\d)|(?<=§)${SPACE}*(?=\\d)`,
      replacement: NBSP,
      mayMatch: (text) => text.includes('§') || hasSpacedNumber(text),
    }),
    bankAccountsRule({
      example: ['BE68 5390 0754 7034', 'BE68 5390 0754 7034'.replaceAll(' ', NBSP)],
      source: 'ISO 13616',
    }),
    thousandsRule({ example: ['12 000', `12${FINE}000`], source: din5008('Zahlengliederung') }),
    sumsRule({ example: ['3 × 4 = 12', `3${NBSP}×${NBSP}4${NBSP}=${NBSP}12`], source: din5008('Rechenzeichen') }),
    phoneNumbersRule(
      { example: ['030 1234567', `030${NBSP}1234567`], source: din5008('Telefonnummern') },
      PHONE_NUMBERS,
    ),
    patternRule({
      name: 'titles',
      example: ['Dr. Weber, Frau Lang', `Dr.${NBSP}Weber, Frau${NBSP}Lang`],
      source: din5008('Anreden'),
      pattern: `(?<=(?<![${LETTER}.])(?:(?:Dr|Prof|Hr|Fr)\\.|Herrn?|Frau))${SPACE}(?=[${CAPITAL}])`,
      replacement: NBSP,
      mayMatch: has('Dr.', 'Prof.', 'Hr.', 'Fr.', 'Herr', 'Frau'),
    }),
    patternRule({
      name: 'dates',
      example: ['3. Mai', `3.${NBSP}Mai`],
      source: din5008('Datum'),
      pattern: `(?<=(?<![\\d.])\\d{1,2}\\.)${SPACE}*(?=(?:${MONTHS})(?![${LETTER}]))`,
      replacement: NBSP,
      mayMatch: has('.'),
    }),
    dayDatesRule({ example: ['So. 12.09.', `So.${NBSP}12.09.`], source: din5008('Datum') }, DAYS),
    asideRule({ example: ['a – b – c', `a –${NBSP}b${NBSP}– c`], source: rechtschreibung('84') }),
  ];
}

/** Common practice of German and Austrian printers. */
export const germanRules = rulesWith(GERMAN_MARKS);

/** The same with guillemets without spaces, as in Switzerland. */
export const swissGermanRules = rulesWith(SWISS_MARKS);
