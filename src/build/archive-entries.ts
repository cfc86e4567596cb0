import { setImmediate } from 'node:timers/promises';
import type { Root } from 'hast';
import type { Article } from '../article/article.ts';
import { bodySetting } from '../article/body-setting.ts';
import { composeHeading, type Heading } from '../article/compose-heading.ts';
import { composeText } from '../article/compose-text.ts';
import { digestOf } from '../publication/digest.ts';
import { mayExist, type NumberedFiles } from '../publication/find-numbers.ts';
import { isPaper } from '../publication/is-paper.ts';
import { loadBulletin } from '../publication/load-bulletin.ts';
import { textDigest, textOfNumber } from '../publication/number-text.ts';
import type { Bulletin, Publication } from '../publication/publication.ts';
import { version } from '../version.ts';
import { type ArchiveEntry, archiveEntry } from '../web/render-archive.ts';

/** An entry, and what it was made from. By that, six hundred numbers are listed and only those that have changed are read. */
export interface KnownEntry {
  /** SHA-256 of the number's files and of all else that its entry depends on. */
  readonly source: string;
  readonly entry: ArchiveEntry;
}

export type KnownEntries = ReadonlyMap<number, KnownEntry>;

/** What the archive will say of a number that is made: what `archiveEntries` would read from its files. */
export function entryOf(article: Article, publication: Publication): KnownEntry {
  return { source: hashOf(textDigest(article.bulletin), publication), entry: archiveEntry(article) };
}

/**
 * What the archive says of each number, by its file's front matter. (It would
 * take minutes to compose the texts of six hundred numbers: papers alone, which have stories, are composed.)
 * @param publication whose archive it is
 * @param found its numbers, with their files
 * @param known the entries of before; one stays where its file cannot be read now
 */
export async function archiveEntries(
  publication: Publication,
  found: NumberedFiles,
  known: KnownEntries,
): Promise<KnownEntries> {
  const entries = new Map<number, KnownEntry>();
  for (const [number, file] of found.files) {
    const before = known.get(number);
    const text = found.duplicates.has(number) ? undefined : textOfNumber(file, found);
    const source = text === undefined ? undefined : hashOf(digestOf(text), publication);
    const isKnown = source === undefined || source === before?.source;
    const entry = isKnown ? before : await readEntry(publication, number, found, source);
    const listed = entry ?? before;
    if (listed) entries.set(number, listed);
  }
  for (const [number, entry] of known) if (!entries.has(number) && mayExist(found, number)) entries.set(number, entry);
  return new Map([...entries].sort(([a], [b]) => a - b));
}

async function readEntry(
  publication: Publication,
  number: number,
  found: NumberedFiles,
  source: string,
): Promise<KnownEntry | undefined> {
  // Lets a waiting Ctrl-C, or a preview's visitor, in.
  await setImmediate();
  const { value: bulletin } = loadBulletin(publication, number, found);
  if (!bulletin) return undefined;
  // What is wrong with a standfirst is said when its number is built.
  const { value: heading } = await composeHeading(publication, bulletin);
  const body = isPaper(bulletin) ? await storiesOfPaper(publication, bulletin, heading) : undefined;
  return { source, entry: archiveEntry({ bulletin, ...heading, masthead: heading, ...(body && { body }) }) };
}

/** Which titles a paper's stories have, and by which names links call them, is known of its whole text alone. */
function storiesOfPaper(publication: Publication, bulletin: Bulletin, heading: Heading): Promise<Root> {
  return composeText(bulletin, heading, bodySetting(publication, bulletin), () => {});
}

/** Goes up where an entry holds something else than before, or its source is reckoned in another way. */
const ENTRY = 4;

function hashOf(text: string, { lang, typography = {} }: Publication): string {
  return digestOf(JSON.stringify([version, ENTRY, lang, typography, text]));
}
