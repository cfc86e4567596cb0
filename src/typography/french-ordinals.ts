import { LETTER, SPACE } from './characters.ts';

/** Not within an address, a reference, a model's name: « #1er », « v2e », « a/2e », « BX-16e ». */
const BEFORE = `(?<![${LETTER}\\d_#@/\\\\.'’]|\\d[.,]|[A-Z]-)`;
const AFTER = `(?![${LETTER}\\d_/\\\\'’@]|\\.[${LETTER}\\d])`;

/** 1er, 1re, 1ers, 1res, and 1ère, which is no good French but common. */
const FIRST = `(?<=${BEFORE}1)(?:ers?|res?|[eè]res?)`;
/** 2nd, 2nde; 2d and 2de only behind a word that announces them: « en 2d » has two dimensions. */
const SECOND = `(?<=${BEFORE}2)(?:nds?|ndes?)|(?<=(?<![${LETTER}])(?:[Ll][ea]|[Dd]u|[Aa]u|[Cc]e|[Cc]ette|[Ss]on|[Ss]a|[Uu]n|[Uu]ne|en)${SPACE}2)de?`;
/** 2e, 20e, 1000e, 6es, and 2ème as it is often typed; 1e and 0e are nothing. */
const OTHER = `(?<=${BEFORE}(?![01](?!\\d))\\d{1,4})(?:es?|[eè]mes?)`;

/*
 * Roman numerals up to 89, in capitals and of canonical form: « Le », « Ce »,
 * « De », « Me » and « Mme » are words and titles, and one letter is enough only
 * where nothing else is spelt like it (Ier, Ve, Xe).
 */
const UNITS = '(?:IX|IV|V?I{1,3}|V)';
const ROMAN = `(?:X{1,3}${UNITS}?|XL${UNITS}?|L(?:X{1,3}${UNITS}?|${UNITS})|I[XV]|VI{0,3}|I{2,3})`;
const CENTURY = `(?<=${BEFORE}${ROMAN})(?:es?|[eè]mes?)`;
/** « Ire » is also anger: the first Republic has a capital. */
const FIRST_ROMAN = `(?<=${BEFORE}I)(?:er|[eè]re|re(?=${SPACE}[A-ZÉ]))`;

/** Of a pope, a king, a council: « Léon XIV », « François Ier », « Charles X ». */
export const REIGN = `(?:${ROMAN}|[VX]|I(?=er))(?:er)?(?![${LETTER}\\d_/\\\\'’@-])`;

/** What is raised of an ordinal: its letters. */
export const ORDINAL = `(?:${FIRST}|${SECOND}|${OTHER}|${CENTURY}|${FIRST_ROMAN})${AFTER}`;

/** Whether a text can hold an ordinal at all. */
export function mayHoldOrdinal(text: string): boolean {
  return /[\dIVX][enrdè]/.test(text);
}
