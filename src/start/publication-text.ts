import type { ToolLanguage } from '../messages/translate.ts';
import type { StartAnswers } from './answers.ts';
import { fillInKeys } from './fill-in-keys.ts';
import { readTemplate } from './read-template.ts';

/**
 * The text of a new `publication.yaml`: every key with a comment. A key without an answer is commented out.
 *
 * @param answers by their keys
 * @param schema where the JSON Schema lies, from the file's folder or as an address: editors complete and check by
 *   it
 * @param language of the comments
 */
export function publicationText(answers: StartAnswers, schema: string, language: ToolLanguage): string {
  const { name, lang, section, organisation, accent, coupon, address, phone, email, web } = answers;
  const filled = fillInKeys(readTemplate(language, 'publication.yaml'), {
    name,
    lang,
    section,
    organisation,
    coupon,
    'colours.accent': accent === undefined ? undefined : colourAnswer(accent),
    'contact.address': address,
    'contact.phone': phone,
    'contact.email': email,
    'contact.web': web,
  });
  return `# yaml-language-server: $schema=${schema}\n${filled}`;
}

/** A shell takes `#005bbb` for a comment: who types a colour there may leave the « # » out. */
function colourAnswer(answer: string): string {
  const typed = answer.trim();
  return /^(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(typed) ? `#${typed}` : typed;
}
