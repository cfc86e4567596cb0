/** Of a kind of problem that repeats in a file, what is said behind the first one. */
export const repeats = {
  'repeats.count': 'et {count} {count|autre|autres}',
  'repeats.lines': 'et {count} {count|autre|autres} : {number|ligne|lignes} {places}',
  'repeats.words': 'et {count} {count|autre|autres} : {places}',
  'repeats.word': '{word} (ligne {line})',
} as const;
