import { setImmediate } from 'node:timers/promises';
import { draftArticle } from '../article/compose-article.ts';
import { packageRoot } from '../package-root.ts';
import { setArticle } from '../print/set-article.ts';
import { addProblems } from '../problems/add-problems.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { proofreadAndSpell } from '../proofreading/proofread.ts';
import { sheetNotes } from '../proofreading/sheet-notes.ts';
import { dictionaryPackage, installedDictionaries } from '../proofreading/spelling/installed-dictionaries.ts';
import { ownWordsFile, readOwnWords } from '../proofreading/spelling/own-words.ts';
import type { SpellingOptions } from '../proofreading/spelling/spell-check.ts';
import { findNumbers, type NumberedFiles } from '../publication/find-numbers.ts';
import { loadBulletin } from '../publication/load-bulletin.ts';
import { loadPublication } from '../publication/load-publication.ts';
import type { Bulletin, Publication } from '../publication/publication.ts';
import { emptyBody, readBodyAlone } from '../publication/read-front-matter.ts';
import { readText } from '../publication/read-text.ts';
import { type Asked, chooseNumbers } from './build-publication.ts';
import type { EditionMaker } from './edition.ts';
import { openPrintShop, type PrintShop } from './print-edition.ts';
import { startStopwatch } from './stopwatch.ts';
import { webEdition } from './web-edition.ts';

export interface CheckOptions {
  /** Told of each number as soon as it is done, with how many there are. */
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
  /** Packages whose dictionary would be needed to check the spelling, and is not installed. */
  readonly missingDictionaries: readonly string[];
  /** Where the publication's own words are kept, as the user would type it. */
  readonly ownWordsFile: string;
}

/** What is loaded once for all numbers. */
interface Reader {
  readonly publication: Publication;
  readonly found: NumberedFiles;
  /** None, where an error of the publication prevents it. */
  readonly shop: PrintShop | undefined;
  readonly web: EditionMaker | undefined;
  readonly spelling: SpellingOptions;
  /** Takes the names of packages that are not installed. */
  readonly missing: Set<string>;
}

/**
 * Reads numbers as a proof-reader does: all that a build would say of both
 * editions, what stands in the text, its spelling, and what law and custom ask
 * of the sheet. Writes nothing.
 */
export async function checkPublication(
  folder: string,
  asked: Asked,
  options: CheckOptions = {},
): Promise<PublicationCheck> {
  const missing = new Set<string>();
  const problems: Problem[] = [];
  const numbers: NumberCheck[] = [];
  const publication = keep(loadPublication(folder), problems);
  const found = publication && keep(findNumbers(publication), problems);
  const chosen = publication && found ? chooseNumbers(publication, asked, found, problems) : [];
  const reader =
    publication && found && chosen.length > 0 ? openReader(publication, found, missing, problems) : undefined;
  for (const number of reader ? chosen : []) {
    await setImmediate();
    const check = { number, problems: reader ? await checkNumber(number, reader) : [] };
    numbers.push(check);
    options.onNumber?.(check, chosen.length);
  }
  return { numbers, problems, missingDictionaries: [...missing], ownWordsFile: ownWordsFile(folder) };
}

function openReader(publication: Publication, found: NumberedFiles, missing: Set<string>, problems: Problem[]): Reader {
  const shop = keep(openPrintShop(publication), problems);
  const web = keep(
    webEdition(publication, () => ({ pdf: true, archive: true })),
    problems,
  );
  const isOwn = keep(readOwnWords(publication.folder), problems) ?? (() => false);
  const dictionary = installedDictionaries([publication.folder, process.cwd(), packageRoot()]);
  const { name, section, organisation, tagline } = publication;
  const names = [name, section, organisation, tagline].filter((one) => one !== undefined);
  const spelling = { dictionary, isOwn, names };
  return { publication, found, shop, web, spelling, missing };
}

async function checkNumber(number: number, reader: Reader): Promise<Problem[]> {
  const { publication, found: files, shop, web, spelling, missing } = reader;
  const problems: Problem[] = [];
  const bulletin = keep(loadBulletin(publication, number, files), problems);
  const readable = bulletin ?? bodyAlone(files.files.get(number));
  if (!readable) return problems;
  const { text, article: drafted, problems: found } = await draftArticle(publication, readable);
  // What is said of dates, only the number's own date would tell.
  addProblems(
    problems,
    found.filter(({ code }) => bulletin || !code.startsWith('agenda.')),
  );
  const article = bulletin && drafted;
  if (article && web) keep(await web(article, new Date(0), startStopwatch()), problems);
  if (article && shop) keep(await setArticle(article, shop.theme, shop.fonts), problems);
  // Words are read whatever keeps the number from being built: all is said at once.
  addProblems(problems, proofreadAndSpell(text, spelling, publication.check));
  const isSpelt = publication.check?.spelling === false || spelling.dictionary(text.lang) !== undefined;
  if (!isSpelt) missing.add(dictionaryPackage(text.lang));
  if (article) addProblems(problems, sheetNotes(article, publication, publication.check));
  return problems;
}

/** What can be read of a file whose front matter is refused; what stands in its way is said already. */
function bodyAlone(file: string | undefined): Bulletin | undefined {
  const source = file === undefined ? undefined : readText(file, 'number').value;
  const bulletin = file === undefined || source === undefined ? undefined : readBodyAlone(file, source);
  return bulletin && !emptyBody(bulletin) ? bulletin : undefined;
}

/** The value of an outcome; its problems are kept. */
function keep<T>(outcome: Outcome<T>, problems: Problem[]): T | undefined {
  addProblems(problems, outcome.problems);
  return outcome.value;
}
