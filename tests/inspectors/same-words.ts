import type { PdfWord } from './read-pdf.ts';

/** Controls of direction act on paper and are not printed. */
export const withoutControls = (word: string) => word.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');

/** Joins pieces of a word that a line's end parts at a mark of its own, where the web has the word whole. */
export function joinedAsIn(web: readonly string[], print: readonly PdfWord[]): string[] {
  const words: string[] = [];
  for (let i = 0; i < print.length; i++) {
    let word = print[i]?.word ?? '';
    const whole = web[words.length] ?? '';
    while (print[i]?.endsLine && word !== whole && whole.startsWith(word)) word += print[++i]?.word ?? '';
    words.push(word);
  }
  return words;
}
