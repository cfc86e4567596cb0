import type { Place } from '../problems/problem.ts';
import type { Bulletin } from '../publication/publication.ts';
import { itemAt } from '../sequence/item-at.ts';
import type { Stretch } from '../typography/stretches.ts';
import type { Prose } from './prose.ts';

/** Says where a stretch of the title or of the standfirst stands in the file; undefined where that cannot be told. */
export type FindInFrontMatter = (prose: Prose, start: number, end: number) => Stretch | undefined;

/** Different words that are looked for in one text, each from its beginning to its end: what comes after them has the place of the key. */
const MOST_SOUGHT = 1000;

/** Where something stands in a text and in its source. */
interface Occurrences {
  /** Ends in the text, ascending. */
  readonly ends: readonly number[];
  readonly inSource: readonly Stretch[];
}

/**
 * YAML folds lines and Markdown takes marks away, so that a value does not say
 * where its characters stand: they are looked for below the key, after as many
 * of their like as come before them in the text.
 */
export function frontMatterFinder(bulletin: Bulletin, at: (offset: number) => Place): FindInFrontMatter {
  const known = new Map<Prose, Map<string, Occurrences>>();
  return (prose, start, end) => {
    const key = prose.kind === 'title' ? bulletin.places.title : bulletin.places.standfirst;
    if (!key) return undefined;
    const sought = known.get(prose) ?? new Map<string, Occurrences>();
    known.set(prose, sought);
    const typed = prose.text.slice(start, end);
    const occurrences =
      sought.get(typed) ?? (sought.size < MOST_SOUGHT ? occurrencesOf(typed, prose, bulletin, key) : undefined);
    if (!occurrences) return undefined;
    sought.set(typed, occurrences);
    const found = occurrences.inSource[countUpTo(occurrences.ends, start)];
    return found && at(found[0]).line >= key.line ? found : undefined;
  };
}

function occurrencesOf(typed: string, { text }: Prose, { source, body }: Bulletin, key: Place): Occurrences {
  const pattern = asTyped(typed);
  const from = offsetOf(source, key);
  // The body is the source with its front matter blanked out.
  const bodyStart = body.search(/\S/);
  const below = source.slice(from, bodyStart < 0 ? undefined : bodyStart);
  return {
    ends: Array.from(text.matchAll(pattern), ({ index, 0: match }) => index + match.length),
    inSource: Array.from(below.matchAll(pattern), ({ index, 0: match }) => [from + index, from + index + match.length]),
  };
}

/** How many of some ascending numbers are no greater than another. */
function countUpTo(ascending: readonly number[], most: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(ascending, middle) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A text as it may have been typed: any apostrophe, any quote, any space, accents as characters of their own; spaces alone as spaces within a line. */
function asTyped(text: string): RegExp {
  if (text.trim() === '') return /(?<=\S)[ \u00A0]{2,}(?=\S)/g;
  const escaped = text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const spaced = escaped.replace(/[\s\u00A0\u202F]+/g, '[\\s\\u00A0\\u202F]*');
  const marked = spaced.replace(/[’']/g, "[’']").replace(/[«»“”„"]/g, '[«»“”„"]');
  return new RegExp(marked.replace(ACCENTED_LETTER, decomposedToo), 'g');
}

const ACCENTED_LETTER = /[\u00C0-\u024F\u1E00-\u1EFF]/g;

function decomposedToo(letter: string): string {
  const decomposed = letter.normalize('NFD');
  return decomposed === letter ? letter : `(?:${letter}|${decomposed})`;
}

function offsetOf(source: string, { line, column }: Place): number {
  const before = source.match(/[^\r\n]*(?:\r\n|\n|\r|$)/g)?.slice(0, line - 1) ?? [];
  return before.join('').length + column - 1;
}
