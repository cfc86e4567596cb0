import { setImmediate } from 'node:timers/promises';
import { composeArticle } from '../markdown/compose-article.ts';
import { packageRoot } from '../package-root.ts';
import { setArticle } from '../print/set-article.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import { proofreadAndSpell } from '../proofreading/proofread.ts';
import { sheetNotes } from '../proofreading/sheet-notes.ts';
import { dictionaryPackage, installedDictionaries } from '../proofreading/spelling/installed-dictionaries.ts';
import { ownWordsFile, readOwnWords } from '../proofreading/spelling/own-words.ts';
import type { SpellingOptions } from '../proofreading/spelling/spell-check.ts';
import { findNumbers, type NumberedFiles } from '../publication/find-numbers.ts';
import { loadBulletin } from '../publication/load-bulletin.ts';
import { loadPublication } from '../publication/load-publication.ts';
import type { Publication } from '../publication/publication.ts';
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
  readonly shop: PrintShop;
  readonly web: EditionMaker;
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

function openReader(
  publication: Publication,
  found: NumberedFiles,
  missing: Set<string>,
  problems: Problem[],
): Reader | undefined {
  const shop = keep(openPrintShop(publication), problems);
  const web = keep(
    webEdition(publication, () => ({ pdf: true, archive: true })),
    problems,
  );
  const isOwn = keep(readOwnWords(publication.folder), problems);
  if (!shop || !web || !isOwn) return undefined;
  const dictionary = installedDictionaries([publication.folder, process.cwd(), packageRoot()]);
  const { name, section, organisation, tagline } = publication;
  const names = [name, section, organisation, tagline].filter((one) => one !== undefined);
  const spelling = { dictionary, isOwn, names };
  return { publication, found, shop, web, spelling, missing };
}

async function checkNumber(number: number, reader: Reader): Promise<Problem[]> {
  const { publication, found, shop, web, spelling, missing } = reader;
  const problems: Problem[] = [];
  const bulletin = keep(loadBulletin(publication, number, found), problems);
  const article = bulletin && keep(await composeArticle(publication, bulletin), problems);
  if (!article) return problems;
  keep(await web(article, new Date(0), startStopwatch()), problems);
  keep(await setArticle(article, shop.theme, shop.fonts), problems);
  problems.push(...proofreadAndSpell(article, spelling, publication.check));
  const isSpelt = publication.check?.spelling === false || spelling.dictionary(article.lang) !== undefined;
  if (!isSpelt) missing.add(dictionaryPackage(article.lang));
  problems.push(...sheetNotes(article, publication, publication.check));
  return problems;
}

/** The value of an outcome; its problems are kept. */
function keep<T>(outcome: Outcome<T>, problems: Problem[]): T | undefined {
  problems.push(...outcome.problems);
  return outcome.value;
}
