import { fillIn, type ToolLanguage } from '../../messages/fill-in.ts';
import type { Say, WordKey } from './say.ts';

export type { Say } from './say.ts';

/** The sentences that the server has put into the page. */
export function readWords(page: Document): Say {
  const words = JSON.parse(page.getElementById('bulletin-words')?.textContent ?? '{}') as Partial<
    Record<WordKey, string>
  >;
  const language: ToolLanguage = page.documentElement.lang.startsWith('fr') ? 'fr' : 'en';
  return (key, values = {}) => fillIn(words[key] ?? key, values, language);
}
