import { allSentences } from './all-sentences.ts';
import { commandLine as englishCommandLine } from './en/command-line.ts';
import { edition as englishEdition } from './en/edition.ts';
import { fillIn, type MessageValues, type ToolLanguage } from './fill-in.ts';
import { commandLine as frenchCommandLine } from './fr/command-line.ts';
import { edition as frenchEdition } from './fr/edition.ts';
import type { previewPage } from './fr/preview-page.ts';
import type { MessageKey } from './fr.ts';

export type { InBothLanguages, MessageValues, ToolLanguage } from './fill-in.ts';

/** Says a sentence of the catalogue. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** What nearly every run says: the catalogues themselves are large, and are opened where this does not do. */
const USUAL: Readonly<Record<ToolLanguage, Readonly<Partial<Record<MessageKey, string>>>>> = {
  fr: { ...frenchCommandLine, ...frenchEdition },
  en: { ...englishCommandLine, ...englishEdition },
};

/** Whether the catalogue has a sentence under this key. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(USUAL.fr, key) || Object.hasOwn(allSentences('fr'), key);
}

/** The catalogue of a language. */
export function translator(language: ToolLanguage): Translate {
  return (key, values = {}) => fillIn(USUAL[language][key] ?? allSentences(language)[key], values, language);
}

/** What the preview's page says for itself, with its placeholders. */
export function pageWords(language: ToolLanguage): Readonly<Record<keyof typeof previewPage, string>> {
  const sentences = Object.entries(allSentences(language)).filter(([key]) => key.startsWith('preview.page.'));
  return Object.fromEntries(sentences) as Record<keyof typeof previewPage, string>;
}

/** The tool's language for a bulletin's or a reader's language: French where it is French, English elsewhere. */
export function toolLanguage(tag: string | undefined): ToolLanguage {
  return tag !== undefined && /^fr\b/i.test(tag) ? 'fr' : 'en';
}
