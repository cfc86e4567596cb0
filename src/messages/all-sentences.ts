import { en } from './en.ts';
import type { ToolLanguage } from './fill-in.ts';
import { fr, type MessageKey } from './fr.ts';

const catalogues: Readonly<Record<ToolLanguage, Readonly<Record<MessageKey, string>>>> = { fr, en };

/**
 * The catalogue of a language. In the bundle another module stands here, which reads it from a file beside the bundle
 * when it is first asked for: most runs need none of it (`.config/bundle.js`).
 */
export function allSentences(language: ToolLanguage): Readonly<Record<MessageKey, string>> {
  return catalogues[language];
}
