import { has, hasSpacedNumber, LETTER, PUNCTUATION, patternRule, quotesRule } from './pattern-rule.ts';
import type { Edit, Rule } from './rule.ts';

/** Espace insécable, espace fine insécable. */
const NBSP = '\u00A0';
const FINE = '\u202F';
/** What an author may have typed for a space, a line ending of the source included. */
const SPACE = '[ \\t\\n\\u00A0\\u2009\\u202F]';
/** What can end a word that punctuation follows. */
const WORD_END = `[${LETTER}\\d)\\]»”’"…%€°\\uFFFC]`;
const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const UNITS = 'h|min|s|km|m|cm|mm|kg|g|mg|l|cl|ml|t|ha|ans?|euros?|k€|M€|kWh|Wh|W|kW|Go|Mo|ko|pt';

/**
 * Common practice of French printers (Lexique des règles typographiques en
 * usage à l'Imprimerie nationale). Order matters: quotes before their spaces,
 * dashes before the spaces of an aside.
 */
export const frenchRules: readonly Rule[] = [
  patternRule('ellipsis', ['Ah...', 'Ah…'], '(?<!\\.)\\.{3}(?!\\.)', '…', has('...')),
  patternRule('apostrophe', ["l'ami", 'l’ami'], `(?<=[${LETTER}])'(?=[${LETTER}\\d«“"\\uFFFC])`, '’', has("'")),
  quotesRule(['"oui"', `«${NBSP}oui${NBSP}»`], [`«${NBSP}`, `${NBSP}»`], ['“', '”']),
  patternRule('guillemets', ['« oui »', `«${NBSP}oui${NBSP}»`], `(?<=«)${SPACE}*(?=[^\\s])`, NBSP, has('«')),
  patternRule('guillemets', ['oui »', `oui${NBSP}»`], `(?<=[^\\s«])${SPACE}*(?=»)`, NBSP, has('»')),
  patternRule(
    'high-punctuation',
    ['Qui ?', `Qui${FINE}?`],
    `(?<=${WORD_END})${SPACE}*(?=[!?;]+(?:$|[\\s\\uFFFC]|${PUNCTUATION}(?![${LETTER}])))`,
    FINE,
    has(';', '!', '?'),
  ),
  patternRule('colon', ['Voici :', `Voici${NBSP}:`], `(?<=${WORD_END})${SPACE}*(?=:(?:$|\\s))`, NBSP, has(':')),
  patternRule('dash', ['ici - là', 'ici – là'], `(?<=[^\\s]${SPACE})--?(?=${SPACE})`, '–', has('-')),
  { name: 'aside', example: ['a – b – c', `a –${NBSP}b${NBSP}– c`], edits: asideEdits },
  patternRule('number-of', ['n° 3', `n°${NBSP}3`], `(?<=\\b[nN])[°º]${SPACE}*(?=\\d)`, `°${NBSP}`, has('°', 'º')),
  patternRule('number-of', ['no 3', `n°${NBSP}3`], `(?<=\\bn)o${SPACE}(?=\\d)`, `°${NBSP}`, hasSpacedNumber),
  patternRule('units', ['12 %', `12${NBSP}%`], `(?<=\\d)${SPACE}*(?=[%‰€$£])`, NBSP, has('%', '‰', '€', '$', '£')),
  patternRule(
    'units',
    ['35 h', `35${NBSP}h`],
    `(?<=\\d)${SPACE}(?=(?:${UNITS})(?![${LETTER}\\d]))`,
    NBSP,
    hasSpacedNumber,
  ),
  patternRule(
    'references',
    ['art. 3', `art.${NBSP}3`],
    `(?<=(?<![${LETTER}])(?:art|chap|fig|vol|pp?)\\.)${SPACE}*(?=\\d)`,
    NBSP,
    has('art.', 'chap.', 'fig.', 'vol.', 'p.'),
  ),
  patternRule(
    'thousands',
    ['12 000', `12${FINE}000`],
    `(?<=(?<![\\d.,])\\d{1,3})${SPACE}(?=\\d{3}(?!\\d))`,
    FINE,
    hasSpacedNumber,
  ),
  patternRule(
    'phone',
    ['01 23 45 67 89', `01${FINE}23${FINE}45${FINE}67${FINE}89`],
    `(?<!\\d)0\\d(?:${SPACE}\\d\\d){4}(?!\\d)`,
    (number) => number.replace(new RegExp(SPACE, 'g'), FINE),
    hasSpacedNumber,
  ),
  patternRule(
    'titles',
    ['M. Dupont', `M.${NBSP}Dupont`],
    `(?<=(?<![${LETTER}.])(?:MM?\\.|Mmes?|Mlles?|Dr|Pr|Me))${SPACE}(?=[A-ZÀ-ÖØ-ÞŒŸ])`,
    NBSP,
    has('M', 'Dr', 'Pr'),
  ),
  patternRule(
    'dates',
    ['12 mars', `12${NBSP}mars`],
    `(?<=(?<!\\d)(?:\\d{1,2}|1er))${SPACE}(?=(?:${MONTHS})(?![${LETTER}]))`,
    NBSP,
    hasSpacedNumber,
  ),
];

/** A dash that opens an aside holds to the word after it, the one that closes it to the word before. */
function asideEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  const aside = /(?<=\S[ \n\u00A0])–([ \n\u00A0])[^–.!?…]+?([ \n\u00A0])–(?=[ \n])/g;
  for (const match of text.matchAll(aside)) {
    const first = match.index + 1;
    const last = match.index + match[0].length - 2;
    if (match[1] !== NBSP) edits.push({ start: first, end: first + 1, text: NBSP });
    if (match[2] !== NBSP) edits.push({ start: last, end: last + 1, text: NBSP });
  }
  return edits;
}
