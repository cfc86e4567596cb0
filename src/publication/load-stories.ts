import { basename, dirname, join } from 'node:path';
import type { Outcome, Problem } from '../problems/problem.ts';
import { digestOf } from './digest.ts';
import { joinStories } from './join-stories.ts';
import type { NumberFolder } from './number-folder.ts';
import { textOfFolder } from './number-text.ts';
import type { Bulletin } from './publication.ts';
import { type ReadStory, readStory, readStoryAlone } from './read-story.ts';
import { MOST_MEGABYTES, readText } from './read-text.ts';

/**
 * Reads the stories of a number that is a folder.
 * @param head what its front matter says, with the source and the body of that file alone; undefined where it is refused
 * @param folder what lies in it
 */
export function loadStories(head: Bulletin | undefined, folder: NumberFolder): Outcome<Bulletin> {
  const texts = folder.stories.map((file) => ({ file, ...readText(file, 'number') }));
  const asked = head?.frontMatter.articles;
  const inOrder = asked ? asked.map((name) => join(dirname(folder.head), name)) : folder.stories;
  const shown = inOrder.flatMap((file) => texts.filter((one) => one.file === file));
  const stories = shown.map(({ file, value, problems }) =>
    value === undefined ? { problems } : readStory(file, value),
  );
  const read = stories.flatMap(({ value }) => value ?? []);
  const empty = read.filter(isEmpty);
  const problems = [
    ...folder.outside.map((file): Problem => ({ severity: 'error', code: 'story.outside', values: {}, file })),
    ...tooLarge(folder, texts),
    ...stories.flatMap((one) => one.problems),
    ...empty.map(({ file }): Problem => ({ severity: 'warning', code: 'story.empty', values: {}, file })),
  ];
  if (!head || problems.some(({ severity }) => severity === 'error')) return { problems };
  const contents = texts.map(({ file, value = '' }) => [basename(file), value] as const);
  const whole = textOfFolder([[basename(head.file), head.source], ...contents]);
  return { value: { ...joinStories(head, read, isEmpty), digest: digestOf(whole) }, problems };
}

/** The texts of a folder whose number is refused, for reading their words only. */
export function loadStoriesAlone(head: Bulletin, folder: NumberFolder): Bulletin {
  const stories = folder.stories.flatMap((file) => {
    const { value } = readText(file, 'number');
    return value === undefined ? [] : [readStoryAlone(file, value)];
  });
  return joinStories(head, stories, isEmpty);
}

/** Neither a text nor a title. */
function isEmpty({ body, fields }: ReadStory): boolean {
  return body.trim() === '' && fields.title === undefined;
}

/** All files of a number together are as large at most as one may be. */
function tooLarge({ head }: NumberFolder, texts: readonly Outcome<string>[]): readonly Problem[] {
  const megabytes = MOST_MEGABYTES.number;
  const length = texts.reduce((sum, { value = '' }) => sum + Buffer.byteLength(value), 0);
  if (length <= megabytes * 1e6) return [];
  return [
    { severity: 'error', code: 'number.folder-too-large', values: { folder: dirname(head), megabytes }, file: head },
  ];
}
