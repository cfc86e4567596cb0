import type { Options } from 'remark-rehype';
import { toolLanguage, translator } from '../messages/translate.ts';

/** What the section of notes says, and where it stands among the headings. */
export function noteOptions(lang: string): Options {
  const say = translator(toolLanguage(lang));
  return {
    clobberPrefix: 'note-',
    footnoteLabel: say('sheet.notes'),
    // Above whatever the author wrote: the notes belong to the whole article. `normaliseHeadings` makes it h2.
    footnoteLabelTagName: 'h1',
    footnoteLabelProperties: {},
    footnoteBackLabel: (note, call) => say('sheet.note.back', { call: call > 1 ? `${note + 1}-${call}` : note + 1 }),
  };
}
