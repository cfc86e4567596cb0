import { unusedCharacters } from './picture-names.ts';

/** A text in which GFM can read the names of notes. */
export interface ReadableLabels {
  /** Every character is in its place, though some are others. */
  readonly text: string;
  /** A piece of the text, or of what is made of it, with the characters that its author typed. */
  readonly typed: (value: string) => string;
}

/** A call or a definition of a note whose name holds blanks. */
const SPACED = /\[\^([^\s[\]^][^[\]\n]{0,200}?[ \t][^[\]\n]{0,200}?[^\s[\]])\]/g;
/** A definition of such a note. */
const DEFINITION = /^[ \t>]*\[\^([^\s[\]^][^[\]\n]{0,200}?[ \t][^[\]\n]{0,200}?[^\s[\]])\](?=[ \t\u00A0\u202F]*:)/gm;

/** Lets the name of a note have blanks, which end it for GFM: `[^appel CGT]`, where it is defined. */
export function readableLabels(markdown: string): ReadableLabels {
  const asTyped = { text: markdown, typed: (value: string) => value };
  if (!markdown.includes('[^')) return asTyped;
  const defined = new Set(Array.from(markdown.matchAll(DEFINITION), ([, label = '']) => folded(label)));
  const [blank] = defined.size === 0 ? [] : unusedCharacters(markdown);
  if (blank === undefined) return asTyped;
  const text = markdown.replace(SPACED, (call, label: string, at: number) => {
    // One definition within another would be one level more for the parser.
    const isWithin =
      markdown[at + call.length] === ':' && !/(?:^|\n)[ \t>]*$/.test(markdown.slice(Math.max(0, at - 20), at));
    return defined.has(folded(label)) && !isWithin ? call.replace(/[ \t]/g, blank) : call;
  });
  return { text, typed: (value) => value.replaceAll(blank, ' ') };
}

function folded(label: string): string {
  return label.replaceAll('\t', ' ').toLowerCase();
}
