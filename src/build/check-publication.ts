import { setImmediate } from 'node:timers/promises';
import type { Article } from '../article/article.ts';
import { packageRoot } from '../package-root.ts';
import type { DisplayList } from '../print/display-list.ts';
import type { Noted, Problem } from '../problems/problem.ts';
import { proofreadAndSpell } from '../proofreading/proofread.ts';
import { sheetNotes } from '../proofreading/sheet-notes.ts';
import { dictionaryPackage, installedDictionaries } from '../proofreading/spelling/installed-dictionaries.ts';
import { ownWordsFile, readOwnWords } from '../proofreading/spelling/own-words.ts';
import type { SpellingOptions } from '../proofreading/spelling/spell-check.ts';
import { findNumbers, type NumberedFiles } from '../publication/find-numbers.ts';
import { loadBulletin } from '../publication/load-bulletin.ts';
import { loadPublication } from '../publication/load-publication.ts';
import { loadStoriesAlone } from '../publication/load-stories.ts';
import { neighbourNotes } from '../publication/neighbour-notes.ts';
import type { Bulletin, Publication } from '../publication/publication.ts';
import { emptyBody, readBodyAlone } from '../publication/read-front-matter.ts';
import { readText } from '../publication/read-text.ts';
import { type Asked, chooseNumbers } from './build-publication.ts';
import { makeNumber, type Wanted } from './make-number.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

export interface CheckOptions {
  /** Is called with each number as soon as it is read, and with how many there are. */
  readonly onNumber?: (check: NumberCheck, total: number) => void;
}

/** What is to be said of a number. */
export interface NumberCheck {
  readonly number: number;
  readonly problems: readonly Problem[];
}

export interface PublicationCheck {
  readonly numbers: readonly NumberCheck[];
  /** Problems that belong to no number that was checked. */
  readonly problems: readonly Problem[];
  /** Packages that are not installed and whose dictionaries are needed to check the spelling. */
  readonly missingDictionaries: readonly string[];
  /** Where the publication's own words are kept, as the user would type it. */
  readonly ownWordsFile: string;
}

/** What is loaded once for all numbers. */
interface Reader {
  /** It lacks the edition whose theme is broken. */
  readonly workshop: Workshop;
  readonly found: NumberedFiles;
  readonly spelling: SpellingOptions;
}

/** What is read of a number: both editions, as a build makes them. */
const READ: Wanted = { page: { pdf: true, archive: true }, sheets: {} };

/**
 * Reads numbers as a proof-reader does. It tells all that a build would say of
 * both editions, then what is doubtful in the text and in its spelling, and what
 * law and custom ask of the sheet. It writes nothing.
 * @param folder the publication's
 * @param asked which numbers
 * @param options who is told of each
 */
export async function checkPublication(
  folder: string,
  asked: Asked,
  options: CheckOptions = {},
): Promise<PublicationCheck> {
  const ownWords = ownWordsFile(folder);
  const nothing = { numbers: [], missingDictionaries: [], ownWordsFile: ownWords };
  const { value: publication, problems: early } = loadPublication(folder);
  if (!publication) return { ...nothing, problems: early };
  const found = findNumbers(publication);
  if (!found.value) return { ...nothing, problems: [...early, ...found.problems] };
  const chosen = chooseNumbers(publication, asked, found.value);
  const before = [...early, ...found.problems, ...chosen.problems];
  if (chosen.value.length === 0) return { ...nothing, problems: before };
  const reader = await openReader(publication, found.value);
  const numbers: NumberCheck[] = [];
  const missing = new Set<string>();
  for (const number of chosen.value) {
    await setImmediate();
    const { value: unspelt, problems } = await checkNumber(number, reader.value);
    if (unspelt !== undefined) missing.add(dictionaryPackage(unspelt));
    numbers.push({ number, problems });
    options.onNumber?.({ number, problems }, chosen.value.length);
  }
  const problems = [...before, ...reader.problems];
  return { numbers, problems, missingDictionaries: [...missing], ownWordsFile: ownWords };
}

async function openReader(publication: Publication, found: NumberedFiles): Promise<Noted<Reader>> {
  const workshop = await openWorkshop(publication, ['pdf', 'html']);
  const ownWords = readOwnWords(publication.folder);
  const isOwn = ownWords.value ?? (() => false);
  const dictionary = installedDictionaries([publication.folder, process.cwd(), packageRoot()]);
  const { name, section, organisation, tagline } = publication;
  const names = [name, section, organisation, tagline].filter((one) => one !== undefined);
  const reader = { workshop: workshop.value, found, spelling: { dictionary, isOwn, names } };
  return { value: reader, problems: [...workshop.problems, ...ownWords.problems] };
}

/** Reads a number. The value is its language, if no dictionary of it is installed and the spelling was to be checked. */
async function checkNumber(number: number, reader: Reader): Promise<Noted<string | undefined>> {
  const { workshop, found, spelling } = reader;
  const { publication } = workshop;
  const { value: bulletin, problems: early } = loadBulletin(publication, number, found);
  const readable = bulletin ?? bodyAlone(number, found);
  if (!readable) return { value: undefined, problems: early };
  const { text, article, list, isRefused, problems } = await makeNumber(workshop, readable, {
    ...(bulletin && READ),
    found,
  });
  const isSpelt = publication.check?.spelling === false || spelling.dictionary(text.lang) !== undefined;
  const all = [
    early,
    bulletin ? neighbourNotes(bulletin, found, publication.lang) : [],
    problems.filter(({ code }) => bulletin || !NEEDS_FRONT_MATTER.test(code)),
    // Words are read even where the number cannot be built, so that all is said at once.
    proofreadAndSpell(text, spelling, publication.check),
    bulletin && article ? sheetNotes(article, publication, publication.check) : [],
    article && list && !isRefused ? await notesOnPaper(article, list, workshop) : [],
  ];
  return { value: isSpelt ? undefined : text.lang, problems: all.flat() };
}

/** What a copier or a reader of paper would miss on the sheets. */
async function notesOnPaper(
  article: Article,
  list: DisplayList,
  { publication, print }: Workshop,
): Promise<readonly Problem[]> {
  if (!print) return [];
  const { paperNotes } = await import('../print/legibility/paper-notes.ts');
  return paperNotes({ list, article, fonts: print.fonts }, publication.check);
}

/** What cannot be told while the front matter is refused: it says when the dates of an agenda are, and may name a coupon. */
const NEEDS_FRONT_MATTER = /^(?:agenda\.|link\.no-coupon$)/;

/** The text of a number of which a front matter is refused. The reasons are told already. */
function bodyAlone(number: number, { files, folders }: NumberedFiles): Bulletin | undefined {
  const file = files.get(number);
  const source = file === undefined ? undefined : readText(file, 'number').value;
  const head = file === undefined || source === undefined ? undefined : readBodyAlone(file, source, number);
  const folder = head && folders.get(head.file);
  const bulletin = folder ? loadStoriesAlone(head, folder) : head;
  return bulletin && !emptyBody(bulletin) ? bulletin : undefined;
}
