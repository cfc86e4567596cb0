/** What the months are called in French and English, whole and shortened, in small letters and without a final point. */
export const MONTH_NAMES: readonly string[] = [
  'janvier|janv|january|jan',
  'février|fevrier|févr|fevr|fév|february|feb',
  'mars|march|mar',
  'avril|avr|april|apr',
  'mai|may',
  'juin|june|jun',
  'juillet|juil|july|jul',
  'août|aout|august|aug',
  'septembre|september|sept|sep',
  'octobre|october|oct',
  'novembre|november|nov',
  'décembre|decembre|déc|december|dec',
];
