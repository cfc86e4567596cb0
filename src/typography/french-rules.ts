import { asideRule } from './aside-rule.ts';
import { BEFORE_QUOTE, CAPITAL, FINE, has, hasSpacedNumber, LETTER, NBSP, PUNCTUATION, SPACE } from './characters.ts';
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
import { mayHoldOrdinal, ORDINAL, REIGN } from './french-ordinals.ts';
import { nestedQuotesRule } from './nested-quotes-rule.ts';
import { bankAccountsRule, phoneNumbersRule } from './number-groups.ts';
import { patternRule, RAISED } from './pattern-rule.ts';
import { chevronsRule, doubleQuotesRule, type QuotationMarks, singleQuotesRule } from './quotes-rules.ts';
import type { TypographyRule } from './rule.ts';
import { sumsRule } from './sums-rule.ts';
import { USUAL_MARKS } from './usual-marks.ts';

/** Lexique des règles typographiques en usage à l'Imprimerie nationale, by entry. */
const lexique = (entry: string) => `Lexique de l’Imprimerie nationale, « ${entry} »`;
/** Le Système international d'unités, 9ᵉ édition, Bureau international des poids et mesures. */
const SI_UNITS = 'Brochure sur le SI (BIPM), 5.4.3';
const SI_NUMBERS = 'Brochure sur le SI (BIPM), 5.4.4';
const APOSTROPHES = 'Usage de l’édition ; Unicode, U+2019';

const MARKS: QuotationMarks = { ...USUAL_MARKS.fr, single: USUAL_MARKS.fr.outer };

/** Words that lose their last letter before a vowel, with nothing before them that is quoted. */
const ELIDED = `(?<![${LETTER}\\d'’«“"])(?:[jdlmtscnJDLMTSCN]|(?:[Jj]us|[Ll]ors|[Pp]uis|[Qq]uoi)?[Qq]u|[Aa]ujourd)`;
/** How a sentence begins: a small word before another one that is no name. « Y. Le Guen » and « J. D’Ormesson » are names. */
const BEGUN = `(?:(?:Les?|La|Une?|Des?|Du|Ils?|Elles?|On|Nous|Vous|Ces?|Cet|Cette|Ça|Et|Mais|Ou|Où|Donc|Car|En|À|Aux?|Dans|Pour|Par|Sur|Avec|Sans|Sous|Chez|Si|Quand|Comme|Que|Qui|Voir|Son|Sa|Ses|Leurs?|Mon|Ma|Mes|Notre|Nos|Votre|Vos|Tous|Toute?s?|Pas|Plus|Puis|Depuis|Après|Avant|Enfin)${SPACE}|[CDJLNST]['’])[a-zà-öø-ÿœæ]`;
const VOWEL = 'aehiouyàâéèêëîïôœAEHIOUYÀÂÉÈÊËÎÏÔŒ';

/** Words that begin with an apostrophe: ’68, ’tit, ’tain, ’y a. */
const ELISION = `(?:\\d\\d(?!\\d)|(?:t(?:ain|in|ites?|its?|il)|n|scuse[sz]?|y a|y en)(?![${LETTER}]))`;

/** What can end a word that punctuation follows without a space. */
const WORD_END = `[${LETTER}\\d)\\]»”’"…%‰€$£°²³*®™\\uFFFC]`;
/** Marks that a fine space parts from what they follow: not those of « a != b », « foo?.bar », « (?) ». */
const HIGH = `[!?;]+(?!=)(?:$|[\\s\\uFFFC]|${PUNCTUATION}(?![${LETTER}]))`;

const DAYS =
  '[Ll]un|[Mm]ar|[Mm]er|[Jj]eu|[Vv]en|[Ss]am|[Dd]im|[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche';
const MONTHS =
  '[Jj]anvier|[Ff]évrier|[Mm]ars|[Aa]vril|[Mm]ai|[Jj]uin|[Jj]uillet|[Aa]oût|[Ss]eptembre|[Oo]ctobre|[Nn]ovembre|[Dd]écembre';
const MONTHS_IN_CAPITALS =
  'JANVIER|F[ÉE]VRIER|MARS|AVRIL|MAI|JUIN|JUILLET|AO[ÛU]T|SEPTEMBRE|OCTOBRE|NOVEMBRE|D[ÉE]CEMBRE';
const UNITS =
  'h|heures?|min|mn|s|km|m|cm|mm|kg|g|mg|l|L|cl|ml|t|ha|ans?|euros?|centimes?|millions?|milliards?|k€|M€|Md€|kWh|Wh|W|kW|MW|V|A|Hz|Go|Mo|ko|To|pt';
/** Units that are known without a space before them. One letter may be a class, a size or a hall. */
const LONG_UNITS = '[kcdhm]?m[²³23]|ha|[kcm]m|[kcm]g|[cmh]l|d[BL]|kWh|Wh|[kM]W|[kMG]?Hz|[kMG]o|euros?';
const REFERENCES = 'arts?|al|chap|ch|fig|vol|col|pp?|t';

/** Telephone numbers of France, of Belgium and of Switzerland as they are parted there. */
const PHONE_NUMBERS = [
  `(?<![\\d.,])0\\d(?:${SPACE}\\d\\d){4}(?!\\d)`,
  `(?<![\\d.,])0${SPACE}?[1-9]\\d\\d(?:${SPACE}\\d{3}){2}(?!\\d)`,
  `(?<![\\d.,])0\\d{1,3}${SPACE}\\d{2,3}(?:${SPACE}\\d\\d){2}(?!\\d)`,
];

/** Common practice of French printers. Order matters: quotes before their spaces, asides after what may stand in them. */
export const frenchRules: readonly TypographyRule[] = [
  ellipsisRule({ example: ['Ah...', 'Ah…'], source: lexique('Ponctuation') }),
  chevronsRule({ example: ['<<oui>>', `«${NBSP}oui${NBSP}»`], source: lexique('Guillemets') }),
  twiceApostrophesRule({ example: ["''oui''", `«${NBSP}oui${NBSP}»`], source: lexique('Guillemets') }),
  certainApostropheRule({ example: ["C++'s, rock 'n' roll", 'C++’s, rock ’n’ roll'], source: APOSTROPHES }),
  patternRule({
    name: 'apostrophe',
    example: ['c´est, l`eau', 'c’est, l’eau'],
    source: APOSTROPHES,
    // Accents by themselves, and other marks that are taken for it.
    pattern: `(?<=[${LETTER}])[´\`ʼ‛′](?=[${LETTER}])`,
    replacement: '’',
    mayMatch: (text) => /[´`ʼ‛′]/.test(text),
  }),
  patternRule({
    name: 'apostrophe',
    example: ["j 'ai, l' eau", 'j’ai, l’eau'],
    source: APOSTROPHES,
    // What is quoted behind a letter (« la touche d 'x' ») is closed by the next mark.
    pattern: `(?<=${ELIDED})(?:${SPACE}['’]|['’]${SPACE})(?=[${VOWEL}][${LETTER}]*(?!['’](?![${LETTER}]))(?![${LETTER}]))`,
    replacement: '’',
    mayMatch: (text) => /['’][\s\u00A0\u202F]|[\s\u00A0\u202F]['’]/.test(text),
  }),
  doubleQuotesRule({ example: ['"oui"', `«${NBSP}oui${NBSP}»`], source: lexique('Guillemets') }, MARKS),
  singleQuotesRule({ example: ["« le 'vrai' »", `«${NBSP}le “vrai”${NBSP}»`], source: lexique('Guillemets') }, MARKS, {
    words: new RegExp(`^${ELISION}`),
    whole: /^n(?![A-Za-z])/,
  }),
  nestedQuotesRule(
    { example: ['« le « vrai » métier »', `«${NBSP}le “vrai” métier${NBSP}»`], source: lexique('Guillemets') },
    MARKS,
  ),
  patternRule({
    name: 'apostrophe',
    example: ["l'ami", 'l’ami'],
    source: APOSTROPHES,
    pattern: `(?<=[${LETTER}])'(?=[${LETTER}\\d«“"\\uFFFC])`,
    replacement: '’',
    mayMatch: has("'"),
  }),
  patternRule({
    name: 'apostrophe',
    example: ["mai '68, la manif'", 'mai ’68, la manif’'],
    source: APOSTROPHES,
    // A mark that closes a single quotation is no apostrophe.
    pattern: `(?<![^${BEFORE_QUOTE}])'(?=${ELISION})|(?<=[${LETTER}])(?=')(?<!(?:^|[\\s(«“])'(?!${ELISION})[^']*)'(?=$|[\\s,.;:!?)»…])`,
    replacement: '’',
    mayMatch: has("'"),
  }),
  patternRule({
    name: 'guillemets',
    example: ['« oui', `«${NBSP}oui`],
    source: lexique('Guillemets'),
    pattern: `(?<=«)${SPACE}*(?=[^\\s])`,
    replacement: NBSP,
    mayMatch: has('«'),
  }),
  patternRule({
    name: 'guillemets',
    example: ['oui »', `oui${NBSP}»`],
    source: lexique('Guillemets'),
    pattern: `(?<=[^\\s«])${SPACE}*(?=»)`,
    replacement: NBSP,
    mayMatch: has('»'),
  }),
  patternRule({
    name: 'high-punctuation',
    example: ['Qui ?', `Qui${FINE}?`],
    source: lexique('Ponctuation'),
    pattern: `(?:(?<=[^\\s([{«“])${SPACE}+|(?<=${WORD_END}))(?=${HIGH})`,
    replacement: FINE,
    mayMatch: has(';', '!', '?'),
  }),
  patternRule({
    name: 'colon',
    example: ['Voici :', `Voici${NBSP}:`],
    source: lexique('Ponctuation'),
    pattern: `(?:(?<=[^\\s:([{«“])${SPACE}+|(?<=${WORD_END}))(?=:(?:$|[\\s«]))`,
    replacement: NBSP,
    mayMatch: has(':'),
  }),
  dashRule({ example: ['ici - là', 'ici – là'], source: lexique('Ponctuation') }),
  closedDashRule({ example: ['ici--là', 'ici – là'], source: lexique('Ponctuation') }),
  minusRule({ example: ['-5 °C, -3 %', `−5${NBSP}°C, −3${NBSP}%`], source: SI_NUMBERS }, UNITS),
  rangesRule(
    { example: ['p. 13-14, 2025-2026', `p.${NBSP}13–14, 2025–2026`], source: lexique('Références bibliographiques') },
    'pp?',
  ),
  patternRule({
    name: 'number-of',
    example: ['n° 3', `n°${NBSP}3`],
    source: lexique('Abréviations'),
    pattern: `(?<=(?<![${LETTER}\\d])[nN])[°º]${SPACE}*(?=\\d)`,
    replacement: `°${NBSP}`,
    mayMatch: has('°', 'º'),
  }),
  patternRule({
    name: 'number-of',
    example: ['no 3', `n°${NBSP}3`],
    source: lexique('Abréviations'),
    pattern: `(?<=(?<![${LETTER}\\d/'’_-])[nN])o${SPACE}(?=\\d)`,
    replacement: `°${NBSP}`,
    mayMatch: hasSpacedNumber,
  }),
  unitSignsRule({ example: ['12 %', `12${NBSP}%`], source: SI_UNITS }),
  currenciesRule({ example: ['CHF 20, 20 EUR', `CHF${NBSP}20, 20${NBSP}EUR`], source: SI_UNITS }),
  patternRule({
    name: 'units',
    example: ['35 h', `35${NBSP}h`],
    source: SI_UNITS,
    pattern: `(?<=\\d)${SPACE}(?=(?:${UNITS})(?![${LETTER}\\d'’]))|(?<=\\d${SPACE}h)${SPACE}(?=\\d\\d(?!\\d))`,
    replacement: NBSP,
    mayMatch: hasSpacedNumber,
  }),
  patternRule({
    name: 'units',
    example: ['35m2, 10kg', `35${NBSP}m2, 10${NBSP}kg`],
    source: SI_UNITS,
    // A figure alone, or with decimals: « 12 000m2 » too, not « réf-12kg » nor « 2x10kg ».
    pattern: `(?<=(?<![${LETTER}\\d.,/_@#-])\\d+(?:[.,]\\d+)?)${SPACE}?(?=(?:${LONG_UNITS})(?![${LETTER}\\d'’_-]))`,
    replacement: NBSP,
    mayMatch: (text) => /\d[ \u00A0]?(?:[a-zA-Z]{2}|m[²³23])/.test(text),
  }),
  patternRule({
    name: 'references',
    example: ['art. 3', `art.${NBSP}3`],
    source: lexique('Références bibliographiques'),
    pattern: `(?<=(?<![${LETTER}])(?:${REFERENCES})\\.)(?:${SPACE}*(?=\\d|[LRD]\\.)|${SPACE}(?=[IVXLC]+(?![${LETTER}\\d'’.])))|(?<=§)${SPACE}*(?=\\d)`,
    replacement: NBSP,
    mayMatch: has('art.', 'arts.', 'al.', 'ch.', 'chap.', 'fig.', 'vol.', 'col.', 'p.', 't.', '§'),
  }),
  patternRule({
    name: 'references',
    example: ['L. 1132-1', `L.${NBSP}1132-1`],
    source: 'Usage des codes (Légifrance)',
    pattern: `(?<=(?<![${LETTER}.])[LRD]\\.)${SPACE}*(?=\\d)`,
    replacement: NBSP,
    mayMatch: has('L.', 'R.', 'D.'),
  }),
  patternRule({
    name: 'references',
    example: ['J. O., av. J.-C.', `J.${NBSP}O., av.${NBSP}J.-C.`],
    source: lexique('Abréviations'),
    pattern: `(?<=(?<![${LETTER}.])J\\.)${SPACE}(?=O\\.)|(?<=(?<![${LETTER}])(?:av|apr)\\.)${SPACE}(?=J\\.[-‑]?${SPACE}?C\\.)`,
    replacement: NBSP,
    mayMatch: has('J.'),
  }),
  bankAccountsRule({
    example: ['BE68 5390 0754 7034', 'BE68 5390 0754 7034'.replaceAll(' ', NBSP)],
    source: 'ISO 13616',
  }),
  thousandsRule({ example: ['12 000', `12${FINE}000`], source: SI_NUMBERS }),
  patternRule({
    name: 'thousands',
    example: ['SIRET 123 456 789 00012', `SIRET 123${FINE}456${FINE}789${FINE}00012`],
    source: 'Usage de l’Insee',
    pattern: `(?<=(?<!\\d)(?:\\d{3}${SPACE}){2}\\d{3})${SPACE}(?=\\d{5}(?!\\d))`,
    replacement: FINE,
    mayMatch: hasSpacedNumber,
  }),
  sumsRule({ example: ['3 × 4 = 12', `3${NBSP}×${NBSP}4${NBSP}=${NBSP}12`], source: SI_NUMBERS }),
  phoneNumbersRule(
    { example: ['01 23 45 67 89', '01 23 45 67 89'.replaceAll(' ', NBSP)], source: 'UIT-T E.123' },
    PHONE_NUMBERS,
  ),
  patternRule({
    name: 'titles',
    example: ['M. Dupont', `M.${NBSP}Dupont`],
    source: lexique('Abréviations'),
    pattern: `(?<=(?<![${LETTER}.])(?:MM?\\.|Mmes?|Mlles?|Mgr|Drs?|Prs?|Mes?))${SPACE}(?=[${CAPITAL}])|(?<=(?<![${LETTER}.])(?:MM?\\.|Mmes?))${SPACE}(?=l(?:es?|a)${SPACE}|l['’])`,
    replacement: NBSP,
    mayMatch: has('M.', 'MM', 'Mme', 'Mlle', 'Mgr', 'Me', 'Dr', 'Pr'),
  }),
  patternRule({
    name: 'titles',
    example: ['J.-P. Roy, É. Roy', `J.-P.${NBSP}Roy, É.${NBSP}Roy`],
    source: 'Usage de l’édition',
    // « le bâtiment C. Le droit » ends a sentence.
    pattern: `(?<=(?<![${LETTER}\\d.])(?:[${CAPITAL}]\\.-)?[${CAPITAL}]\\.)${SPACE}(?=[${CAPITAL}][${LETTER}'’.])(?!${BEGUN})`,
    replacement: NBSP,
    mayMatch: (text) => /[A-ZÀ-ÖØ-Þ]\.[\s\u00A0\u202F]/.test(text),
  }),
  patternRule({
    name: 'titles',
    example: ['Léon XIV', `Léon${NBSP}XIV`],
    source: 'Usage de l’édition',
    // « Louis XIV », « Jean-Paul II », not « Le V » nor « dit X ».
    pattern: `(?<=(?<![${LETTER}])[${CAPITAL}][${LETTER}]{2,})${SPACE}(?=${REIGN})`,
    replacement: NBSP,
    mayMatch: (text) => /\s[IVXL]/.test(text),
  }),
  patternRule({
    name: 'dates',
    example: ['12 mars', `12${NBSP}mars`],
    source: lexique('Date'),
    pattern: `(?<=(?<!\\d)(?:\\d{1,2}|1er|1ER))${SPACE}(?=(?:${MONTHS}|${MONTHS_IN_CAPITALS})(?![${LETTER}]))`,
    replacement: NBSP,
    mayMatch: hasSpacedMonth,
  }),
  dayDatesRule({ example: ['dim. 12/09', `dim.${NBSP}12/09`], source: lexique('Date') }, DAYS),
  asideRule({ example: ['a – b – c', `a –${NBSP}b${NBSP}– c`], source: lexique('Ponctuation') }),
  patternRule({
    name: 'ordinals',
    example: ['le 1er, au XIXe siècle', 'le 1<sup>er</sup>, au XIX<sup>e</sup> siècle'],
    source: lexique('Abréviations'),
    pattern: ORDINAL,
    replacement: RAISED,
    mayMatch: mayHoldOrdinal,
  }),
];

/** « 12 mars », and « 1er mai », where the digit has no space at its side. */
function hasSpacedMonth(text: string): boolean {
  return hasSpacedNumber(text) || text.includes('1er') || text.includes('1ER');
}
