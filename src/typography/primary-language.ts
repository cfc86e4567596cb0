/**
 * The language of a tag without its region and script, in small letters: « fr » for « fr-CA ».
 *
 * @param lang BCP 47
 */
export function primaryLanguage(lang: string): string {
  return lang.toLowerCase().replace(/-.*/s, '');
}
