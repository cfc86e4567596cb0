import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import type { NumberedFiles } from '../publication/find-numbers.ts';
import { paddedNumber, pagePath } from '../publication/paths.ts';
import type { Publication } from '../publication/publication.ts';
import { programDigest, version } from '../version.ts';
import type { BuiltFile, NumberBuild } from './build-number.ts';
import type { CommonSources } from './common-sources.ts';
import type { EditionName } from './edition.ts';
import type { Look } from './look.ts';
import { type MadeRecord, RECORD_SCHEME } from './made-record.ts';
import { areSame } from './number-sources.ts';
import { isHere, toldAgain } from './recorded-problems.ts';
import type { NumberFiles, WrittenList } from './written-list.ts';

/** How a number is asked for, as far as it says whether it need be made. */
export interface AskedMade {
  /** Whether another program's work will do, as long as it would be made from the same. */
  readonly isAnyProgramRight: boolean;
  /** As `optionsText` writes them. */
  readonly options: string;
  /** The same options with those by which more is said of a number and the same is made of it. */
  readonly stricter: string;
  /** The editions that it is to have. */
  readonly editions: readonly EditionName[];
  /** What stands beside its page, as `besideText` writes it. */
  readonly beside: string;
}

/** Where to look for what numbers were made from, and for what was made. */
export interface MadeSetting {
  readonly publication: Publication;
  readonly found: NumberedFiles;
  readonly list: WrittenList;
  readonly common: CommonSources;
  readonly look: Look;
  /** The output folder. */
  readonly out: string;
}

/** A number of which there is nothing to make. */
export interface Unchanged {
  readonly build: NumberBuild;
  /** What is to be said of the theme that it was made with. */
  readonly shopProblems: readonly Problem[];
}

/** A number of which there would be nothing to make if its files were as they were written. */
export interface Torn {
  /** Those that are not, under the output folder. */
  readonly torn: readonly string[];
}

/**
 * A number as a build would leave it, if there is nothing to make: it was made from what lies there now, for the same
 * options, and its files are as they were written, or those that are not. Undefined where it is to be made.
 */
export function unchangedNumber(number: number, asked: AskedMade, setting: MadeSetting): Unchanged | Torn | undefined {
  const { publication, list, common, look } = setting;
  const files = list.numbers.get(number);
  const record = files?.made;
  if (!files || !record || record.scheme !== RECORD_SCHEME) return undefined;
  if (!asked.isAnyProgramRight && !isOfThisProgram(record)) return undefined;
  const { editions } = asked;
  if (record.options !== asked.options && record.options !== asked.stricter) return undefined;
  if (!hasEditions(record, editions)) return undefined;
  if (record.beside !== asked.beside) return undefined;
  const problems = [...record.problems, ...record.shopProblems];
  if (problems.length > 0 && record.isHere !== isHere(publication.folder)) return undefined;
  if (!areSame(number, record.sources, problems, common, setting)) return undefined;
  const paths = outputPaths(files, record, editions);
  const torn = paths.filter((path) => look.output(path) !== list.files.get(path)?.sha256);
  if (torn.length > 0) return { torn };
  const shopProblems = toldAgain(record.shopProblems, publication.folder);
  const told = record.options === asked.options ? record.problems : withoutProofs(record.problems);
  return { build: keptBuild(number, { ...record, problems: told }, paths, setting), shopProblems };
}

/** What a build says that is not strict. */
function withoutProofs(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ code }) => !code.startsWith('proof.'));
}

export function isOfThisProgram({ by, program }: MadeRecord): boolean {
  return by === version && program === programDigest;
}

/** A record of both editions says of one what is to be said of it only if there is nothing to say. */
function hasEditions({ editions, problems, shopProblems }: MadeRecord, wanted: readonly EditionName[]): boolean {
  if (!wanted.every((edition) => editions.includes(edition))) return false;
  return wanted.length === editions.length || (problems.length === 0 && shopProblems.length === 0);
}

/** The files that were made with a record. */
function outputPaths(
  { html }: NumberFiles,
  { print }: MadeRecord,
  editions: readonly EditionName[],
): readonly string[] {
  return editions.flatMap((edition) => (edition === 'html' ? html : print));
}

function keptBuild(number: number, record: MadeRecord, paths: readonly string[], setting: MadeSetting): NumberBuild {
  const { publication, list, out } = setting;
  const { sides, paper, words, fit, problems } = record;
  const hasPrint = paths.includes(record.print[0] ?? '');
  const own = [...new Set(paths)].filter((path) => path.startsWith(`${paddedNumber(number)}/`));
  const files = own.map((path): BuiltFile => {
    const file = { path, file: join(out, path), bytes: list.files.get(path)?.bytes ?? 0 };
    if (path === pagePath(number)) return { ...file, edition: 'html' };
    if (path !== record.print[0]) return file;
    return { ...file, edition: 'pdf', ...(sides !== undefined && { sides }), ...(fit && { fit }) };
  });
  return {
    number,
    written: true,
    isKept: true,
    files,
    ...(words !== undefined && { words }),
    ...(sides !== undefined && hasPrint && { sides }),
    ...(paper && hasPrint && { paper }),
    problems: toldAgain(problems, publication.folder),
    milliseconds: {},
  };
}
