import { offsetAt } from '../../src/sequence/offsets.ts';
import { applyTypographyTraced } from '../../src/typography/apply-typography.ts';

/** Readable names for the spaces that look alike: `~` no-break, `^` fine. */
export const spaces = (text: string) => text.replaceAll('~', '\u00A0').replaceAll('^', '\u202F');

/** A text set right, what is raised between `<sup>` and `</sup>`. */
export function shown(typed: string, lang: string, switches = {}): string {
  const { text, trace, raised } = applyTypographyTraced(typed, lang, switches);
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const origin = offsetAt(trace, i);
    if (raised.some(([start]) => start === origin)) out += '<sup>';
    out += text[i];
    if (raised.some(([, end]) => end === origin + 1)) out += '</sup>';
  }
  return out;
}
