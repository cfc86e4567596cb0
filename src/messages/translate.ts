import { en } from './en.ts';
import { fr, type MessageKey } from './fr.ts';

/** A language that the tool itself speaks. */
export type ToolLanguage = 'fr' | 'en';

/** What placeholders stand for. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Says a sentence of the catalogue. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

const catalogues: Readonly<Record<ToolLanguage, Readonly<Record<MessageKey, string>>>> = { fr, en };

/** Whether the catalogue has a sentence under this key. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(fr, key);
}

/** `fr` holds 0 and 1 for singular, `en` only 1 (CLDR plural rules, integers and decimals). */
const isSingular: Readonly<Record<ToolLanguage, (n: number) => boolean>> = {
  fr: (n) => Math.abs(n) < 2,
  en: (n) => n === 1,
};

/**
 * The catalogue of a language. In a message, `{name}` is a value and
 * `{name|one|many}` chooses a form by the value of `name`.
 */
export function translator(language: ToolLanguage): Translate {
  return (key, values = {}) =>
    catalogues[language][key].replace(
      /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
      (_, name: string, one: string | undefined, many: string | undefined) => {
        const value = values[name] ?? '';
        if (one === undefined) return String(value);
        return isSingular[language](Number(value)) ? one : (many ?? '');
      },
    );
}

/** The tool's language for a bulletin's or a reader's language: French where it is French, English elsewhere. */
export function toolLanguage(tag: string | undefined): ToolLanguage {
  return tag !== undefined && /^fr\b/i.test(tag) ? 'fr' : 'en';
}
