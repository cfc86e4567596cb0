import type { repeats as french } from '../fr/repeats.ts';

/** Of a kind of problem that repeats in a file, what is said behind the first one. */
export const repeats: Readonly<Record<keyof typeof french, string>> = {
  'repeats.count': 'and {count} {count|other|others}',
  'repeats.lines': 'and {count} {count|other|others}: {number|line|lines} {places}',
  'repeats.words': 'and {count} {count|other|others}: {places}',
  'repeats.word': '{word} (line {line})',
};
