import { lineReader, locator, ownPlace } from '../problems/place.ts';
import type { Place, Problem } from '../problems/problem.ts';
import type { Bulletin } from '../publication/publication.ts';
import { cutOffsets, eachOffset, NOWHERE, type Offsets } from '../sequence/offsets.ts';
import type { Stretch } from '../typography/stretches.ts';
import { frontMatterFinder } from './front-matter-finder.ts';
import type { Prose } from './prose.ts';
import type { Finding } from './rule.ts';

/** Makes notes of findings, each with its place in the bulletin's file. */
export function placer(bulletin: Bulletin): (finding: Finding) => Problem {
  const at = locator(bulletin.source);
  const lineAt = lineReader(bulletin.source);
  const inFrontMatter = frontMatterFinder(bulletin, at);
  return ({ prose, start, end, code, values }) => {
    const stretch = prose.offsets ? inBody(prose.offsets, start, end) : inFrontMatter(prose, start, end);
    const place = stretch ? { ...at(stretch[0]), length: stretch[1] - stretch[0] } : frontMatterPlace(bulletin, prose);
    if (!place) return { severity: 'note', code, values, file: bulletin.file };
    const sourceLine = lineAt(place.line);
    return { severity: 'note', code, values, ...ownPlace(bulletin, onLine(place, sourceLine)), sourceLine };
  };
}

/** What typography inserted has the place of its neighbour; what was never typed has none. */
function inBody(offsets: Offsets, start: number, end: number): Stretch | undefined {
  const typed = [...eachOffset(cutOffsets(offsets, start, end))].filter((offset) => offset !== NOWHERE);
  const [first] = typed;
  const last = typed.at(-1);
  return first === undefined || last === undefined ? undefined : [first, last + 1];
}

function frontMatterPlace({ places }: Bulletin, { kind }: Prose): Place | undefined {
  if (kind === 'title') return places.title;
  return kind === 'standfirst' ? places.standfirst : undefined;
}

/** A place stays on its line. */
function onLine(place: Place, line: string): Place {
  return { ...place, length: Math.max(1, Math.min(place.length ?? 1, line.length - place.column + 1)) };
}
