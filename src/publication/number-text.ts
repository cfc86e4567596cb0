import { basename } from 'node:path';
import { digestOf } from './digest.ts';
import type { NumberedFiles } from './numbered-files.ts';
import type { Bulletin } from './publication.ts';
import { readText } from './read-text.ts';

/**
 * All that the files of a number say, to be compared: the text of its file; of a folder all of them, with their names.
 * Undefined where its front matter cannot be read.
 */
export function textOfNumber(file: string, { folders }: Pick<NumberedFiles, 'folders'>): string | undefined {
  const { value: text } = readText(file, 'number');
  const folder = folders.get(file);
  if (!folder || text === undefined) return text;
  const stories = folder.stories.map((one) => [basename(one), readText(one, 'number').value ?? ''] as const);
  return textOfFolder([[basename(file), text], ...stories]);
}

/** Digest of the same, of a number that is loaded. */
export function textDigest({ source, digest }: Pick<Bulletin, 'source' | 'digest'>): string {
  return digest ?? digestOf(source);
}

/** The same of files that are read, by their names. Another order of them is the same. */
export function textOfFolder(files: readonly (readonly [name: string, text: string])[]): string {
  return JSON.stringify([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}
