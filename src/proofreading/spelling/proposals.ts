import { distance } from 'fastest-levenshtein';
import { foldLetters } from '../../problems/nearest.ts';
import { itemAt } from '../../sequence/item-at.ts';
import type { Dictionary } from './dictionary.ts';

/** More would not be read. */
const MOST = 3;
/** Proposals much less like the word than the first are left out; as `unlikeness` counts. */
const SPREAD = 3;
/** Words to look up for one that is unknown, some microseconds each: counted rather than timed, so that the same text is told the same. */
const MOST_TRIED = 5000;
/** Endings that sound alike in French, beside what the dictionary says is often mistaken. */
const ENDINGS: Dictionary['affixes']['replacements'] = [
  [/é$/g, 'er'],
  [/er$/g, 'é'],
  [/é$/g, 'ée'],
  [/ée$/g, 'é'],
  [/ez$/g, 'er'],
  [/s$/g, 't'],
  [/t$/g, 's'],
  [/ails$/g, 'aux'],
  [/als$/g, 'aux'],
];

/**
 * Words that an unknown one may stand for, the likeliest first: a name, what is often
 * mistaken for another (REP) once or twice, one letter wrong; failing these, two
 * words that run together, or two letters wrong.
 */
export function proposals(word: string, dictionary: Dictionary): readonly string[] {
  const { knows, maySay, affixes } = dictionary;
  const lower = word.toLowerCase();
  const found = new Set<string>();
  const tried = new Set([lower]);
  const tryAll = (candidates: Iterable<string>, isEnough: () => boolean) => {
    for (const candidate of candidates) {
      if (isEnough() || tried.size > MOST_TRIED) return;
      if (tried.has(candidate)) continue;
      tried.add(candidate);
      if (maySay(candidate)) found.add(candidate);
    }
  };
  const never = () => false;
  // A name: « france ».
  tryAll([capitalised(lower)], never);
  tryAll(replaced(lower, ENDINGS), never);
  tryAll(replaced(lower, affixes.replacements), never);
  tryAll(oneWrong(lower, affixes.letters), never);
  tryAll(twice(lower, affixes.replacements), never);
  tryAll(oneMissing(lower, affixes.letters), never);
  const any = () => found.size > 0;
  if (!any()) {
    for (const [first, second] of splits(lower)) {
      if (knows(first) && knows(second)) found.add(`${first} ${second}`);
    }
  }
  if (!any() && lower.length > 5) tryAll(twoWrong(lower, affixes.letters), any);
  const scored = [...found].map((one) => ({ one, score: unlikeness(lower, one) })).sort((a, b) => a.score - b.score);
  const close = scored.filter(({ score }) => score <= itemAt(scored, 0).score + SPREAD).slice(0, MOST);
  const isCapitalised = word[0] !== lower[0];
  return close.map(({ one }) => (isCapitalised ? capitalised(one) : one));
}

/** Accents, apostrophes and what sounds alike weigh least, then a letter that is doubled or single; the first letter is seldom wrong. */
function unlikeness(typed: string, meant: string): number {
  if (ENDINGS.some(([ending, other]) => typed.replace(ending, other) === meant)) return 1;
  const [a, b] = [foldLetters(typed), foldLetters(meant)];
  const single = (text: string) => text.replace(/(.)\1/g, '$1');
  const letters = distance(a, b);
  return (
    letters * 4 +
    distance(typed, meant) +
    (single(a) === single(b) ? -letters * 2 : 0) +
    (swaps(a, b) ? -3 : 0) +
    (a !== b && withoutE(a) === withoutE(b) ? -1 : 0) +
    (typed === meant.replace("'", '') ? -4 : 0) +
    (typed.startsWith(meant) || meant.startsWith(typed) ? -1 : 0) +
    (a[0] === b[0] ? 0 : 3)
  );
}

/** No letter is left out as often. */
function withoutE(word: string): string {
  return word.replaceAll('e', '');
}

/** Whether the letters are the same in another order. */
function swaps(a: string, b: string): boolean {
  return a !== b && [...a].sort().join('') === [...b].sort().join('');
}

function* replaced(word: string, replacements: Dictionary['affixes']['replacements']): Generator<string> {
  for (const [typed, meant] of replacements) {
    for (const { index, 0: match } of word.matchAll(typed))
      yield word.slice(0, index) + meant + word.slice(index + match.length);
  }
}

function* twice(word: string, replacements: Dictionary['affixes']['replacements']): Generator<string> {
  for (const once of replaced(word, replacements)) {
    yield* replaced(once, replacements);
    yield once.slice(0, -1);
    yield `${once}s`;
  }
}

/** Every word that has one letter less, more, other or in another place. */
function* oneWrong(word: string, letters: string): Generator<string> {
  for (let at = 0; at < word.length; at++) {
    const [before, here, after] = [word.slice(0, at), itemAt(word, at), word.slice(at + 1)];
    yield before + after;
    if (after !== '') yield before + after[0] + here + after.slice(1);
    for (const letter of letters) yield before + letter + after;
  }
  for (let at = 0; at <= word.length; at++)
    for (const letter of letters) yield word.slice(0, at) + letter + word.slice(at);
}

/** A letter that is missing beside an « e » that has lost its accent: « elment ». */
function* oneMissing(word: string, letters: string): Generator<string> {
  for (const [accented] of letters.matchAll(/[éè]/g))
    for (const { index } of word.matchAll(/e/g)) {
      const mended = word.slice(0, index) + accented + word.slice(index + 1);
      for (let at = 0; at <= word.length; at++)
        for (const letter of letters) yield mended.slice(0, at) + letter + mended.slice(at);
    }
}

/** The likeliest of those that have two: a letter less or in another place, then anything. */
function* twoWrong(word: string, letters: string): Generator<string> {
  for (let at = 1; at < word.length; at++) yield* oneWrong(word.slice(0, at) + word.slice(at + 1), letters);
}

function* splits(word: string): Generator<readonly [string, string]> {
  for (let at = 2; at <= word.length - 2; at++) yield [word.slice(0, at), word.slice(at)];
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
