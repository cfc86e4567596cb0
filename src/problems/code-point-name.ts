/** What Unicode calls a code point: « U+00E9 ». */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The code point of a character; of several that of the first, and of none 0. */
export function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
