import { join } from 'node:path';
import type { Outcome } from '../../problems/problem.ts';
import { isThere } from '../../publication/is-there.ts';
import { readText } from '../../publication/read-text.ts';

/** Whether a publication says that a word is right. */
export type OwnWords = (word: string) => boolean;

/** Where a publication keeps its words, as the user would type it. */
export function ownWordsFile(folder: string): string {
  return join(folder, 'words.txt');
}

/** Reads a publication's own words; none where it keeps none. */
export function readOwnWords(folder: string): Outcome<OwnWords> {
  const file = ownWordsFile(folder);
  if (!isThere(file)) return { value: () => false, problems: [] };
  const text = readText(file, 'setting');
  return text.value === undefined ? text : { value: ownWords(text.value), problems: [] };
}

/**
 * One word a line, `#` before a remark, `*` at the end for any ending. A word
 * with a capital is right with that capital alone; one without, at the start of
 * a sentence too.
 */
export function ownWords(source: string): OwnWords {
  const words = source
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/#.*/, '').trim().normalize('NFC').replaceAll('’', "'"))
    .filter((word) => word !== '');
  const whole = new Set(words.filter((word) => !word.endsWith('*')));
  const stems = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  const isOwn = (word: string) => whole.has(word) || stems.some((stem) => stem !== '' && word.startsWith(stem));
  return (word) => isOwn(word) || isOwn(word.charAt(0).toLowerCase() + word.slice(1));
}
