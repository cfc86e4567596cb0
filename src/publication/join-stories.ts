import type { FilePart } from '../problems/place.ts';
import type { Place } from '../problems/problem.ts';
import type { Bulletin, StoryFile } from './publication.ts';
import type { ReadStory } from './read-story.ts';

/**
 * Makes one text of the files of a number: places and offsets are those of the joined source from here on.
 * @param head the file that has the number's front matter
 * @param read the files of its stories, in reading order
 * @param isEmpty whether a file holds no story: it is a part of the source all the same
 */
export function joinStories(
  head: Bulletin,
  read: readonly ReadStory[],
  isEmpty: (story: ReadStory) => boolean,
): Bulletin {
  let source = ended(head.source);
  let body = ended(head.body);
  let line = 1 + linesOf(source);
  const parts: FilePart[] = [{ file: head.file, line: 1 }];
  const stories: StoryFile[] = [];
  for (const story of read) {
    const { file, fields, places, bodyStart } = story;
    const own = ended(story.source);
    parts.push({ file, line });
    if (!isEmpty(story)) {
      const [start, end] = [source.length + bodyStart, source.length + own.length];
      stories.push({ file, start, end, fields, places: movedDown(places, line - 1) });
    }
    source += own;
    body += ended(story.body);
    line += linesOf(own);
  }
  return { ...head, source, body, parts, stories };
}

/** A text that another may follow: at least a line, whose end is there. */
function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

function linesOf(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function movedDown(places: StoryFile['places'], lines: number): StoryFile['places'] {
  return Object.fromEntries(
    Object.entries(places).map(([key, place]) => [
      key,
      place && ({ ...place, line: place.line + lines } satisfies Place),
    ]),
  );
}
