import { fillIn } from './fill-in.ts';
import { germanPage } from './page/de.ts';
import { spanishPage } from './page/es.ts';
import { italianPage } from './page/it.ts';
import type { PageSentences } from './page/page-sentences.ts';
import { portuguesePage } from './page/pt.ts';
import { type Translate, toolLanguage, translator } from './translate.ts';

/** Languages that the tool itself does not speak, and its pages do. */
const PAGES: Readonly<Record<string, PageSentences>> = {
  de: germanPage,
  es: spanishPage,
  it: italianPage,
  pt: portuguesePage,
};

/** The sentences of a number's pages in its language; where there are none, in English. */
export function pageTranslator(lang: string): Translate {
  const usual = translator(toolLanguage(lang));
  const sentences: Readonly<Partial<Record<string, string>>> | undefined = pageSentences(lang);
  if (!sentences) return usual;
  return (key, values = {}) => {
    const sentence = sentences[key];
    return sentence === undefined ? usual(key, values) : fillIn(sentence, values, 'en');
  };
}

/** Whether pages in a language say what the program adds in this language. */
export function hasPageSentences(lang: string): boolean {
  return /^(?:fr|en)\b/i.test(lang) || pageSentences(lang) !== undefined;
}

function pageSentences(lang: string): PageSentences | undefined {
  const [language = ''] = lang.toLowerCase().split('-');
  return Object.hasOwn(PAGES, language) ? PAGES[language] : undefined;
}
