import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createMemory } from '../memory/memory.ts';
import { errorCode } from '../problems/disk-problem.ts';
import { digestOf } from '../publication/digest.ts';
import { numbersIn, plainNumber } from '../publication/numbered-files.ts';
import { ARCHIVE_PAGE } from '../publication/paths.ts';
import { DEFAULT_LANGUAGE, type Publication } from '../publication/publication.ts';
import { readText } from '../publication/read-text.ts';
import type { Asked, PublicationBuild, PublicationBuildOptions } from './build-publication.ts';
import { keepUnchanged } from './keep-unchanged.ts';
import { readWrittenList } from './read-written-list.ts';
import { isOfThisProgram } from './unchanged.ts';
import { neededFiles, WRITTEN_LIST, type WrittenList } from './written-list.ts';

/**
 * Builds numbers of a publication as `buildPublication` does. Where it is plain that nothing is to be made, written or
 * said, it ends without what reads YAML and makes numbers: to load that takes longer than all else.
 */
export async function keepOrBuild(
  folder: string,
  asked: Asked,
  options: PublicationBuildOptions,
): Promise<PublicationBuild> {
  const kept = keepAll(folder, asked, options);
  if (!kept) {
    const { buildPublication } = await import('./build-publication.ts');
    return buildPublication(folder, asked, options);
  }
  for (const build of kept.numbers) options.onNumber?.(build, kept.numbers.length);
  return kept;
}

/** What `buildPublication` would return, if it is plain that all numbers stay as they are; else undefined. Nothing is written. */
export function keepAll(folder: string, asked: Asked, options: PublicationBuildOptions): PublicationBuild | undefined {
  const { out, only, force = false, clean = false } = options;
  if (asked === 'all' || only !== undefined || force || clean) return undefined;
  try {
    const names = readdirSync(out);
    // The archive follows the numbers; and somebody else is writing here, or has left something.
    if (names.includes(ARCHIVE_PAGE) || names.some((name) => isOfWriting(name))) return undefined;
    const listed = readWrittenList(out);
    if (listed.state !== 'known') return undefined;
    const publication = knownPublication(folder, listed.list);
    if (!publication) return undefined;
    const found = numbersIn(publication, createMemory(), plainOrNone);
    if (!found.value || found.problems.length > 0 || found.value.unreadable.length > 0) return undefined;
    const { files } = found.value;
    const numbers = asked === 'newest' ? [...files.keys()].slice(-1) : asked;
    if (!numbers.every((number) => isPlain(number, publication, listed.list))) return undefined;
    if (hasLeftovers(names, listed.list, (number) => files.has(number))) return undefined;
    const tasks = numbers.map((number) => ({ number, neighbours: { pdf: true, archive: false } }));
    const keeping = { publication, options, isNamed: true, found: found.value, listed, read: { problems: [] } };
    const { kept, changed, problems } = keepUnchanged(tasks, keeping);
    if (kept.length === 0 || changed.length > 0 || problems.length > 0) return undefined;
    return { numbers: kept, files: [], removed: [], leftovers: [], problems: [] };
  } catch (error) {
    // What the disk refuses is told by who asks for it in earnest.
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}

/** Whether a file of the output folder is one of those that are there while somebody writes. */
function isOfWriting(name: string): boolean {
  return name.startsWith('.bulletin') && name !== WRITTEN_LIST;
}

/** As much of a publication as it takes to look for its numbers. */
interface KnownPublication extends Publication {
  /** Digest of the text of its publication.yaml. */
  readonly settings: string;
}

function knownPublication(folder: string, { publication: name }: WrittenList): KnownPublication | undefined {
  const file = join(folder, 'publication.yaml');
  const text = readText(file, 'setting').value;
  return text === undefined ? undefined : { folder, file, name, lang: DEFAULT_LANGUAGE, settings: digestOf(text) };
}

/** Whether a number was made by this program of the same publication.yaml, of which there was nothing to say. */
function isPlain(number: number, { settings }: KnownPublication, list: WrittenList): boolean {
  const record = list.numbers.get(number)?.made;
  if (!record || !isOfThisProgram(record)) return false;
  return record.sources.isPlain === true && record.sources.settings === settings;
}

function plainOrNone(file: string) {
  return plainNumber(file) ?? { problems: [], meant: true };
}

/** Whether something may lie in the output folder that no number needs. */
function hasLeftovers(names: readonly string[], list: WrittenList, exists: (number: number) => boolean): boolean {
  const needed = neededFiles(list, exists);
  if ([...list.files.keys()].some((path) => !needed.has(path))) return true;
  return names.some((name) => /^\d{3,6}$/.test(name) && !exists(Number(name)));
}
