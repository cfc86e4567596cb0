import type { Options } from 'remark-rehype';
import { pageTranslator } from '../messages/page-translator.ts';

/** The heading of the section of notes, its level, and the names of the links back. */
export function noteOptions(lang: string): Options {
  const say = pageTranslator(lang);
  return {
    clobberPrefix: 'note-',
    footnoteLabel: say('sheet.notes'),
    // The notes belong to the whole article: their heading is above the author's. `normaliseHeadings` makes it h2.
    footnoteLabelTagName: 'h1',
    footnoteLabelProperties: {},
    footnoteBackLabel: (note, call) => say('sheet.note.back', { call: call > 1 ? `${note + 1}-${call}` : note + 1 }),
  };
}
