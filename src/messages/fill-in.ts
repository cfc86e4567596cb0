/** A language that the tool itself speaks. */
export type ToolLanguage = 'fr' | 'en';

/** What placeholders stand for. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** `fr` holds 0 and 1 for singular, `en` only 1 (CLDR plural rules, integers and decimals). */
const isSingular: Readonly<Record<ToolLanguage, (n: number) => boolean>> = {
  fr: (n) => Math.abs(n) < 2,
  en: (n) => n === 1,
};

/**
 * Fills a message with values.
 *
 * @param message `{name}` is a value, and `{name|one|many}` chooses a form by the value of `name`
 * @param values by the names of their placeholders
 * @param language says which numbers are singular
 */
export function fillIn(message: string, values: MessageValues, language: ToolLanguage): string {
  return message.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, one: string | undefined, many: string | undefined) => {
      const value = values[name] ?? '';
      if (one === undefined) return String(value);
      return isSingular[language](Number(value)) ? one : (many ?? '');
    },
  );
}
