import { previewPage as englishPage } from './en/preview-page.ts';
import { en } from './en.ts';
import { fillIn, type MessageValues, type ToolLanguage } from './fill-in.ts';
import { previewPage as frenchPage } from './fr/preview-page.ts';
import { fr, type MessageKey } from './fr.ts';

export type { InBothLanguages, MessageValues, ToolLanguage } from './fill-in.ts';

/** Says a sentence of the catalogue. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

const catalogues: Readonly<Record<ToolLanguage, Readonly<Record<MessageKey, string>>>> = { fr, en };

/** Whether the catalogue has a sentence under this key. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(fr, key);
}

/** The catalogue of a language. */
export function translator(language: ToolLanguage): Translate {
  return (key, values = {}) => fillIn(catalogues[language][key], values, language);
}

/** What the preview's page says for itself, with its placeholders. */
export function pageWords(language: ToolLanguage): Readonly<Record<keyof typeof frenchPage, string>> {
  return language === 'fr' ? frenchPage : englishPage;
}

/** The tool's language for a bulletin's or a reader's language: French where it is French, English elsewhere. */
export function toolLanguage(tag: string | undefined): ToolLanguage {
  return tag !== undefined && /^fr\b/i.test(tag) ? 'fr' : 'en';
}
