import { pageTranslator } from '../../messages/page-translator.ts';
import { firstMatch } from '../../sequence/first-match.ts';

/** What says how somebody has made a text, before the name. */
const SAYS_HOW =
  /^(?:.*?\b(?:par|by|avec|with)\s+|(?:propos|textes?|photos?|dossier|enquête|reportage|words|text|pictures?)\b[^:]*:\s*)/iu;
const BY_ITSELF = /^(?:d[’']après|propos|textes?|photos?|dossier|enquête|reportage|entretien|interview|words)\b/iu;

/**
 * What a by-line says: what stands before the name, and the name. « Par » is set before it where the author's words do
 * not say so themselves.
 *
 * @param author as it was typed
 * @param lang BCP 47, of the number
 */
export function byLineOf(author: string, lang: string): readonly [before: string, name: string] {
  const before = firstMatch(SAYS_HOW, author);
  if (before !== '' && before.length < author.length) return [before, author.slice(before.length)];
  if (BY_ITSELF.test(author)) return ['', author];
  const say = pageTranslator(lang);
  const [by = '', after = ''] = say('sheet.by', { name: MARK }).split(MARK);
  return [by, author + after];
}

/** Stands for a name: no words of a catalogue hold it. */
const MARK = '\uFFFC';
