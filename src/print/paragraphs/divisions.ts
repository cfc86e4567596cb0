import type { Syllables } from '../../typography/hyphenation.ts';

/** A place inside a word where a line may end. */
export interface Division {
  /** Index in the word's text. */
  readonly at: number;
  /** `hyphen`: one is inserted; `mark`: the word has its own; `emergency`: nowhere else. */
  readonly kind: 'hyphen' | 'mark' | 'emergency';
  /** How many attempts to set the paragraph without it must have failed: 0 for a usual division. */
  readonly reluctance: number;
}

/** For a capitalised word, a member of a compound or a short end: only where a line cannot be set well otherwise. */
const RELUCTANT = 1;
/** For the last word of a paragraph: only where a line would fall apart otherwise. */
const VERY_RELUCTANT = 3;

export interface DivisionOptions {
  readonly hyphenate: ((word: string) => Syllables) | undefined;
  /** Code is divided only when it is too wide. */
  readonly isCode: boolean;
  /** Wider than the narrowest line that it must fit in. */
  readonly isTooWide: boolean;
  /** The last word of a paragraph. */
  readonly isLast: boolean;
}

/** Where a word may be divided, in order. */
export function divisionsOf(
  word: string,
  { hyphenate, isCode, isTooWide, isLast }: DivisionOptions,
): readonly Division[] {
  const divisions = isCode ? [] : goodDivisions(word, hyphenate);
  if (!isTooWide)
    return isLast ? divisions.map((division) => ({ ...division, reluctance: VERY_RELUCTANT })) : divisions;
  const seams = new Set(divisions.map(({ at }) => at));
  for (let at = 1; at < word.length; at++) {
    const isSplitCharacter = /[\uDC00-\uDFFF\p{M}]/u.test(word.charAt(at));
    const isBadSeam = NEVER_FIRST.test(word.charAt(at)) || NEVER_LAST.test(word.charAt(at - 1));
    if (!seams.has(at) && !isSplitCharacter && !isBadSeam)
      divisions.push({ at, kind: 'emergency', reluctance: RELUCTANT });
  }
  return divisions.sort((a, b) => a.at - b.at);
}

/** Chinese and Japanese have no spaces: their marks stay with what they close or open (JLREQ, 3.1.7 and 3.1.8). */
const NEVER_FIRST = /[、。，．：；！？）」』】〕》〉・ー]/;
const NEVER_LAST = /[（「『【〔《〈]/;

/** At the word's own marks, and between its syllables. */
function goodDivisions(word: string, hyphenate: DivisionOptions['hyphenate']): Division[] {
  const marks = ownMarks(word);
  const divisions = marks.map(
    (at): Division => ({ at, kind: 'mark', reluctance: isReluctant(word, at) ? RELUCTANT : 0 }),
  );
  if (!hyphenate || ADDRESS.test(word)) return divisions;
  for (const [start, letters] of lettersOf(word, marks)) {
    const { places, reluctant } = hyphenate(letters);
    const reluctance = reluctant || marks.length > 0 ? RELUCTANT : 0;
    for (const place of places) divisions.push({ at: start + place, kind: 'hyphen', reluctance });
  }
  return divisions.sort((a, b) => a.at - b.at);
}

/** Most words have no mark at all, and patterns over all letters are slow: this asks first. */
const ANY_MARK = /[-\u2010–—/&?=]/;

/**
 * Where a word may be divided at a mark of its own: after the hyphen of a
 * compound whose members have three letters or more, so that « salarié-e-s »
 * stays whole, or between two years; after a dash between words; after the
 * slashes of an address.
 */
function ownMarks(word: string): number[] {
  if (!ANY_MARK.test(word)) return [];
  const marks: number[] = [];
  for (let i = 1; i < word.length; i++) {
    const mark = word.charAt(i - 1);
    const before = lettersBefore(word, i - 1);
    const after = lettersAfter(word, i);
    const member = word.slice(i, i + after);
    const isWhole =
      (before >= 3 && after >= 3 && !INCLUSIVE.test(member)) || (before >= 2 && isShortEnd(word.slice(i)));
    const isCompound = /[-\u2010]/.test(mark) && (isWhole || isSpanOfYears(word, i));
    const isDash = /[–—]/.test(mark) && after > 0;
    const isAddress = /[/&?=]/.test(mark) && /[\p{L}\d]/u.test(word.charAt(i)) && word.length - i > 1;
    if (isCompound || isDash || isAddress) marks.push(i);
  }
  return marks;
}

/** What French hangs on with a hyphen and may stand alone if need be: « ce matin-|là », « dit-|il ». */
const SHORT_ENDS = new Set(['ci', 'là', 'il', 'on', 'ce', 'je', 'tu', 'en']);

/** « 2011-|2012 » */
function isSpanOfYears(word: string, at: number): boolean {
  return /(?<!\d)\d{4}[-\u2010]$/.test(word.slice(0, at)) && /^\d{4}(?!\d)/.test(word.slice(at));
}

/** Short ends, years, and a slash that is no address's: « et/|ou », « 31/|05 ». */
function isReluctant(word: string, at: number): boolean {
  const isSlash = word[at - 1] === '/' && !/\/\/|\.\w/.test(word);
  return isSlash || isShortEnd(word.slice(at)) || isSpanOfYears(word, at);
}

function isShortEnd(rest: string): boolean {
  return SHORT_ENDS.has(rest.slice(0, lettersAfter(rest, 0)));
}

/** Endings that an inclusive form hangs on with a hyphen. */
const INCLUSIVE = /^(nes|ses|trices?|euses?|les|tes)$/;

function lettersBefore(word: string, end: number): number {
  let start = end;
  while (start > 0 && isLetter(word.charAt(start - 1))) start--;
  return end - start;
}

function lettersAfter(word: string, start: number): number {
  let end = start;
  while (end < word.length && isLetter(word.charAt(end))) end++;
  return end - start;
}

/** A letter has a case or is not ASCII: quicker than asking for the Unicode property, and enough inside a word. */
function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}

/** What stands around the letters of a word. */
const AROUND_LETTERS = new Set(' \t\n\r\u00A0\u202F«»“”"(),;:!?…[]{}');

/** An address is divided at its own marks only: a hyphen would be taken for a part of it. */
const ADDRESS = /[/@&?=]|\w\.\w/;

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
