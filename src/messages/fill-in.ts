/** A language that the tool itself speaks. */
export type ToolLanguage = 'fr' | 'en';

/** A word that authors may type in either language: each reader is told their own. */
export type InBothLanguages = Readonly<Record<ToolLanguage, string>>;

/** What placeholders stand for. */
export type MessageValues = Readonly<Record<string, string | number | InBothLanguages>>;

/** `fr` holds 0 and 1 for singular, `en` only 1 (CLDR plural rules, integers and decimals). */
const isSingular: Readonly<Record<ToolLanguage, (n: number) => boolean>> = {
  fr: (n) => Math.abs(n) < 2,
  en: (n) => n === 1,
};

/**
 * Fills a message with values.
 *
 * @param message `{name}` is a value, `{5}` is none and stands as it is, and `{name|one|many}` chooses a form by the value of `name`
 * @param values by the names of their placeholders
 * @param language says which numbers are singular
 */
export function fillIn(message: string, values: MessageValues, language: ToolLanguage): string {
  return message.replace(
    /\{([A-Za-z]\w*)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, one: string | undefined, many: string | undefined) => {
      const given = values[name] ?? '';
      const value = typeof given === 'object' ? given[language] : given;
      if (one === undefined) return String(value);
      return isSingular[language](Number(value)) ? one : (many ?? '');
    },
  );
}
