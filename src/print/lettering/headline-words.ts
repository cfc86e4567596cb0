import type { Span } from '../paragraphs/text-style.ts';

/** The words of a headline, each with its changes of style, to be measured. */
export function headlineWords(spans: readonly Span[]): readonly (readonly Span[])[] {
  const words: Span[][] = [[]];
  for (const { text, style, lang } of spans)
    for (const [index, part] of text.split(/[ \u2028]+/).entries()) {
      if (index > 0) words.push([]);
      words.at(-1)?.push({ text: part, style, lang, tag: 'artefact' });
    }
  return words;
}
