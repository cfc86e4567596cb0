import { lineOf, locator } from '../problems/place.ts';
import type { Place, Problem } from '../problems/problem.ts';
import type { Bulletin } from '../publication/publication.ts';
import type { Prose } from './prose.ts';
import type { Finding } from './rule.ts';

/** Makes notes of findings, each with its place in the bulletin's file. */
export function placer(bulletin: Bulletin): (finding: Finding) => Problem {
  const at = locator(bulletin.source);
  return ({ prose, start, end, code, values }) => {
    const stretch = prose.offsets ? inBody(prose.offsets, start, end) : inFrontMatter(bulletin, at, prose, start, end);
    const place = stretch ? { ...at(stretch[0]), length: stretch[1] - stretch[0] } : frontMatterPlace(bulletin, prose);
    const sourceLine = place && lineOf(bulletin.source, place.line);
    return {
      severity: 'note',
      code,
      values,
      file: bulletin.file,
      ...(place && sourceLine !== undefined && { place: onLine(place, sourceLine), sourceLine }),
    };
  };
}

type Stretch = readonly [start: number, end: number];

/** What typography inserted has the place of its neighbour; what was never typed has none. */
function inBody(offsets: readonly number[], start: number, end: number): Stretch | undefined {
  const typed = offsets.slice(start, end).filter((offset) => offset >= 0);
  const [first] = typed;
  const last = typed.at(-1);
  return first === undefined || last === undefined ? undefined : [first, last + 1];
}

/**
 * YAML folds lines and Markdown takes marks away, so that a value does not say
 * where its characters stand: they are looked for below the key, after as many
 * of their like as come before them in the text.
 */
function inFrontMatter(
  { source, body, places }: Bulletin,
  at: (offset: number) => Place,
  { text, kind }: Prose,
  start: number,
  end: number,
): Stretch | undefined {
  const key = kind === 'title' ? places.title : places.standfirst;
  if (!key) return undefined;
  const pattern = asTyped(text.slice(start, end));
  const before = [...text.slice(0, start).matchAll(pattern)].length;
  const from = offsetOf(source, key);
  // The body is the source with its front matter blanked out.
  const bodyStart = body.search(/\S/);
  const found = [...source.slice(from, bodyStart < 0 ? undefined : bodyStart).matchAll(pattern)][before];
  if (!found) return undefined;
  const first = from + found.index;
  return at(first).line < key.line ? undefined : [first, first + found[0].length];
}

/** A text as it may have been typed: any apostrophe, any quote, any space. */
function asTyped(text: string): RegExp {
  const escaped = text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const spaced = escaped.replace(/[\s\u00A0\u202F]+/g, '[\\s\\u00A0\\u202F]*');
  return new RegExp(spaced.replace(/[’']/g, "[’']").replace(/[«»“”„"]/g, '[«»“”„"]'), 'g');
}

function offsetOf(source: string, { line, column }: Place): number {
  const before = source.match(/[^\r\n]*(?:\r\n|\n|\r|$)/g)?.slice(0, line - 1) ?? [];
  return before.join('').length + column - 1;
}

function frontMatterPlace({ places }: Bulletin, { kind }: Prose): Place | undefined {
  if (kind === 'title') return places.title;
  return kind === 'standfirst' ? places.standfirst : undefined;
}

/** A place stays on its line. */
function onLine(place: Place, line: string): Place {
  return { ...place, length: Math.max(1, Math.min(place.length ?? 1, line.length - place.column + 1)) };
}
