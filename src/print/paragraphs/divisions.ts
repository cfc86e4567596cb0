import { CAPITAL, LETTER } from '../../typography/characters.ts';
import type { Syllables } from '../../typography/hyphenation.ts';
import { addressSeams, isAddress, isLikeAddress } from './address-seams.ts';
import { isLetter, LETTER_OR_FIGURE } from './letters.ts';

/** A place inside a word where a line may end. */
export interface Division {
  /** Index in the word's text. */
  readonly at: number;
  /** `syllable` gets a hyphen; `mark`: the word has its own; `emergency`: nowhere else. */
  readonly kind: 'syllable' | 'mark' | 'emergency';
  /** The line that ends here gets a hyphen. */
  readonly hyphen: boolean;
  /** How many attempts to set the paragraph without it must have failed: 0 for a usual division. */
  readonly reluctance: number;
}

/** For a member of a compound, a short end or code: only where a line cannot be set well otherwise. */
export const RELUCTANT = 1;
/** For a capitalised word: only where a line would have spaces of twice their width. */
export const CAPITALISED = 2;
/** For the last word of a paragraph: only where a line would fall apart otherwise. */
const LAST_WORD = 3;
export const MOST_RELUCTANT = LAST_WORD;

/** Where a word stands among those of its paragraph. */
export type WordPlace = 'inside' | 'opens-sentence' | 'last';

export interface DivisionOptions {
  readonly hyphenate: ((word: string) => Syllables) | undefined;
  readonly isCode: boolean;
  readonly place: WordPlace;
}

/**
 * Where a word may be divided, in order: at its own marks, and between its syllables.
 *
 * @param word its characters
 * @param options its language's hyphenation, and what is special about it
 */
export function divisionsOf(word: string, { hyphenate, isCode, place }: DivisionOptions): readonly Division[] {
  const divisions = isCode ? codeDivisions(word) : proseDivisions(word, hyphenate, place);
  if (place !== 'last') return divisions;
  return divisions.map((division) => ({ ...division, reluctance: LAST_WORD }));
}

/** Code shorter than this is not divided. */
const LEAST_CODE = 9;
/** Characters of code that stay on either side. */
const LEAST_CODE_PIECE = 3;

function codeDivisions(word: string): Division[] {
  if (word.length < LEAST_CODE) return [];
  const last = word.length - LEAST_CODE_PIECE;
  const seams = addressSeams(word).filter((at) => at >= LEAST_CODE_PIECE && at <= last);
  return seams.map((at) => atMark(at, RELUCTANT));
}

function atMark(at: number, reluctance: number): Division {
  return { at, kind: 'mark', hyphen: false, reluctance };
}

function proseDivisions(word: string, hyphenate: DivisionOptions['hyphenate'], place: WordPlace): Division[] {
  const marks = ownMarks(word);
  const divisions = marks.map((at) => atMark(at, isReluctant(word, at) ? RELUCTANT : 0));
  if (isLikeAddress(word)) return isAddress(word) ? withSeams(divisions, word) : divisions;
  if (!hyphenate) return divisions;
  for (const [start, letters] of lettersOf(word, marks)) {
    if (FIGURE_BEFORE.test(word.slice(0, start))) continue;
    const { places, capitalised } = hyphenate(letters);
    // « Jean-|Marie »: a name ends its line at its own hyphen, not a syllable further on.
    if (capitalised && marks.includes(start)) continue;
    const isName = capitalised && !(place === 'opens-sentence' && marks.length === 0);
    const reluctance = isName ? CAPITALISED : marks.length > 0 ? RELUCTANT : 0;
    for (const at of places) divisions.push({ at: start + at, kind: 'syllable', hyphen: true, reluctance });
  }
  return divisions.sort((a, b) => a.at - b.at);
}

/** « 21 novembre »: what a fixed space binds to a figure stays whole beside it. */
const FIGURE_BEFORE = /\d[\u00A0\u202F]$/;

/** Behind the slashes of an address a line ends as it does behind a hyphen, at its other marks where it must. */
function withSeams(divisions: readonly Division[], word: string): Division[] {
  const known = new Set(divisions.map(({ at }) => at));
  const seams = addressSeams(word).filter((at) => !known.has(at));
  return [...divisions, ...seams.map((at) => atMark(at, RELUCTANT))].sort((a, b) => a.at - b.at);
}

/** Most words have no mark at all, and patterns over all letters are slow: this asks first. */
const ANY_MARK = /[-\u2010–—/&?=]/;

/**
 * Where a word may be divided at a mark of its own: after the hyphen of a
 * compound whose members have three letters or more, so that « salarié-e-s »
 * stays whole, or are what binds a name together (« Seine-|et-|Marne »), or between two
 * years; after a dash between words; after the slashes of an address, but for those of a rate.
 */
function ownMarks(word: string): number[] {
  if (!ANY_MARK.test(word)) return [];
  const marks: number[] = [];
  for (let i = 1; i < word.length; i++) {
    const mark = word.charAt(i - 1);
    const isCompound = HYPHEN.test(mark) && (isBetweenMembers(word, i) || isSpanOfYears(word, i));
    const isDash = /[–—]/.test(mark) && isLetter(word.charAt(i));
    const isInAddress =
      /[/&?=]/.test(mark) && LETTER_OR_FIGURE.test(word.charAt(i)) && word.length - i > 1 && !isRate(word, i);
    if (isCompound || isDash || isInAddress) marks.push(i);
  }
  return marks;
}

/** In characters: what is longer may have to be divided, whatever it says. */
const LONGEST_RATE = 24;
/** « https://… », « exemple.fr/12 » */
const ADDRESS = /\/\/|\.[A-Za-z]/;
/** A figure, with its unit or without, or the sign of an amount. */
const BEFORE_RATE = new RegExp(`(?:\\d[\\u00A0\\u202F]?[${LETTER}²³°]{0,3}|[€$£%‰])$`);

/** Whether the slash before a place parts a figure from what it counts, and so nothing else: « 24h/24 », « 12 €/mois », « 31/05 ». */
function isRate(word: string, at: number): boolean {
  if (word[at - 1] !== '/' || word.length > LONGEST_RATE || ADDRESS.test(word)) return false;
  if (isSpanOfYears(word.replaceAll('/', '-'), at)) return false;
  return /\d/.test(word.charAt(at)) || BEFORE_RATE.test(word.slice(0, at - 1));
}

/** Whether the hyphen before a place stands between two members of a compound that may stand alone at the end or the start of a line. */
function isBetweenMembers(word: string, at: number): boolean {
  const before = memberBefore(word, at - 1);
  const after = memberAfter(word, at);
  const goesOn = HYPHEN.test(word.charAt(at + after.length));
  if (!goesOn && INCLUSIVE.test(after)) return false;
  if (before.length >= 2 && isShortEnd(word.slice(at))) return true;
  const isLinkBefore = before.length < at - 1 && LINKS.has(before.toLowerCase());
  const isLinkAfter = goesOn && LINKS.has(after.toLowerCase());
  return (before.length >= 3 || isLinkBefore) && (after.length >= 3 || isLinkAfter || SHORT_NAME.test(after));
}

/** What French hangs on with a hyphen and may stand alone if need be: « ce matin-|là », « dit-|il ». */
const SHORT_ENDS = new Set(['ci', 'là', 'il', 'on', 'ce', 'je', 'tu', 'en']);

/** Short words inside the names of places and in other compounds: « Aix-|en-|Provence », « mother-|in-|law ». */
const LINKS = new Set(
  ['à au aux de des du en et la le les lès lez ou sous sur', 'by in of on', 'am an der im ob zu', 'da di do y']
    .join(' ')
    .split(' '),
);

const HYPHEN = /[-\u2010]/;
/** « Saint-|Lô » */
const SHORT_NAME = new RegExp(`^[${CAPITAL}](?![${CAPITAL}])[${LETTER}]$`);

/** « 2011-|2012 » */
function isSpanOfYears(word: string, at: number): boolean {
  return /(?<!\d)\d{4}[-\u2010]$/.test(word.slice(0, at)) && /^\d{4}(?!\d)/.test(word.slice(at));
}

/** Short ends, years, and a slash that is no address's: « et/|ou », « 2025/|2026 ». */
function isReluctant(word: string, at: number): boolean {
  const isSlash = word[at - 1] === '/' && !/\/\/|\.\w/.test(word);
  return isSlash || isShortEnd(word.slice(at)) || isSpanOfYears(word, at);
}

function isShortEnd(rest: string): boolean {
  return SHORT_ENDS.has(memberAfter(rest, 0));
}

/** Endings that an inclusive form hangs on with a hyphen. */
const INCLUSIVE = /^(nes|ses|trices?|euses?|les|tes)$/;

/** The member of a compound that ends at a place. An apostrophe counts with what follows it: « d’Ascq ». */
function memberBefore(word: string, end: number): string {
  let start = end;
  while (start > 0 && isOfMember(word.charAt(start - 1))) start--;
  return word.slice(start, end);
}

function memberAfter(word: string, start: number): string {
  let end = start;
  while (end < word.length && isOfMember(word.charAt(end))) end++;
  return word.slice(start, end);
}

function isOfMember(character: string): boolean {
  return isLetter(character) || character === '’' || character === "'";
}

/** What stands around the letters of a word. */
const AROUND_LETTERS = new Set(' \t\n\r\u00A0\u202F«»“”"(),;:!?…[]{}');

/**
 * The stretches of letters in a word, apostrophes included, without the
 * punctuation and the fixed spaces around them; of a compound, its members.
 */
function lettersOf(word: string, marks: readonly number[]): [start: number, letters: string][] {
  const stretches: [number, string][] = [];
  let start = -1;
  for (let i = 0; i <= word.length; i++) {
    const character = word[i] ?? ' ';
    const belongs = !AROUND_LETTERS.has(character);
    if (start >= 0 && (!belongs || marks.includes(i))) {
      stretches.push([start, word.slice(start, i).replace(/[.\-\u2010–—]+$/, '')]);
      start = -1;
    }
    if (belongs && start < 0) start = i;
  }
  return stretches;
}
