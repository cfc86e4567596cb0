import { fillIn, type MessageValues, type ToolLanguage } from '../../messages/fill-in.ts';
import type { previewPage } from '../../messages/fr/preview-page.ts';

export type WordKey = keyof typeof previewPage;

/** Says a sentence in the language of the server. */
export type Say = (key: WordKey, values?: MessageValues) => string;

/** The sentences that the server has put into the page. */
export function readWords(page: Document): Say {
  const words = JSON.parse(page.getElementById('bulletin-words')?.textContent ?? '{}') as Partial<
    Record<WordKey, string>
  >;
  const language: ToolLanguage = page.documentElement.lang.startsWith('fr') ? 'fr' : 'en';
  return (key, values = {}) => fillIn(words[key] ?? key, values, language);
}
