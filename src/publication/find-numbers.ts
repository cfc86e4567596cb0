import { basename } from 'node:path';
import { createMemory } from '../memory/memory.ts';
import type { Outcome, ProblemCode } from '../problems/problem.ts';
import { frontMatterBlock } from './front-matter-block.ts';
import { numberFolder } from './number-folder.ts';
import {
  type KnownFiles,
  type NumberedFiles,
  type NumberOutcome,
  numbersIn,
  plainNumber,
  titleLine,
} from './numbered-files.ts';
import type { Publication } from './publication.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { readText } from './read-text.ts';

export type { KnownFiles, NumberedFiles } from './numbered-files.ts';

/** What lies in the folder, its files' numbers read in full where they must: see `numbersIn`. */
export function findNumbers(publication: Publication, known: KnownFiles = createMemory()): Outcome<NumberedFiles> {
  return numbersIn(publication, known, readNumber);
}

/** Whether there is such a number; a file whose number cannot be read may be any. */
export function mayExist({ files, unreadable }: NumberedFiles, number: number): boolean {
  return files.has(number) || unreadable.some(({ meant }) => meant);
}

/** The number that a file claims; undefined where it cannot be read. */
export function numberOfFile(file: string): number | undefined {
  return readNumber(file).value;
}

/**
 * The number that a folder of a publication claims; undefined where it does not mean to be one, null where it cannot be
 * read.
 */
export function numberInFolder(publication: string, name: string): number | null | undefined {
  const folder = numberFolder(publication, name);
  if (!folder) return undefined;
  return ('head' in folder ? numberOfFile(folder.head) : undefined) ?? null;
}

/** What may be the beginning of any text. */
const UNMEANT: ReadonlySet<ProblemCode> = new Set(['front-matter.missing', 'front-matter.unfenced']);

function readNumber(file: string): NumberOutcome {
  return plainNumber(file) ?? readInFull(file);
}

function readInFull(file: string): NumberOutcome {
  const named = /^\d/.test(basename(file));
  const text = readText(file, 'number');
  if (text.value === undefined) return { problems: text.problems, meant: named };
  const block = frontMatterBlock(text.value);
  const full = readFrontMatter(file, text.value);
  if (full.value)
    return {
      value: full.value.frontMatter.number,
      title: 'code' in block ? undefined : titleLine(text.value, block),
    };
  return { problems: full.problems, meant: named || !('code' in block && UNMEANT.has(block.code)) };
}
