import { untouchedIn } from '../../typography/untouched.ts';
import type { Prose } from '../prose.ts';

/** A word to look up, as a dictionary has it: composed accents, straight apostrophes. */
export interface SpelledWord {
  readonly text: string;
  readonly prose: Prose;
  readonly start: number;
  readonly end: number;
  /** Whether its capital may be that of a sentence. */
  readonly begins: boolean;
}

/** Letters and digits with what may join them: « l’après-midi », « salarié·e·s ». */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*(?:['’‑·‧⋅-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}\u00AD]+)*/gu;
/** Where a sentence begins. */
const SENTENCE = /(?:^|[.!?…:\n\uFFFC][\s\u00A0\u202F»”)]*|[«“(–—•][\s\u00A0\u202F]*)$/u;
/** How much of what stands before a word is looked at. */
const BEFORE = 8;

/** The words of a text, but for those in addresses and sums, with digits, in capitals, and single letters. */
export function wordsOf(prose: Prose): readonly SpelledWord[] {
  const isUntouched = untouchedIn(prose.text);
  const found: SpelledWord[] = [];
  for (const { index: start, 0: match } of prose.text.matchAll(WORD)) {
    const end = start + match.length;
    const text = match.normalize('NFC').replaceAll('\u00AD', '').replaceAll('’', "'").replaceAll('‑', '-');
    if (isNoWord(text) || isUntouched(start, end)) continue;
    const begins = SENTENCE.test(prose.text.slice(Math.max(0, start - BEFORE), start)) || start === 0;
    found.push({ text, prose, start, end, begins });
  }
  return found;
}

/** Numbers, acronyms (« SP2C », « les CDDs »), single letters, and names of the kind of « iPhone ». */
export function isNoWord(text: string): boolean {
  return /\p{N}/u.test(text) || /^[\p{Lu}'·-]+s?$/u.test(text) || /^\p{L}$/u.test(text) || /\p{Ll}\p{Lu}/u.test(text);
}
