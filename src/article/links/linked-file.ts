import { lstatSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type AgeingMemory, createMemory } from '../../memory/memory.ts';
import type { Problem, ProblemCode } from '../../problems/problem.ts';
import { digestOf } from '../../publication/digest.ts';
import { readInside } from '../../publication/file-inside.ts';
import { stampOf } from '../../publication/file-stamp.ts';
import { LINKED_KINDS, linkedKind } from '../../publication/linked-kinds.ts';
import type { Publication } from '../../publication/publication.ts';
import type { LinkedFile } from '../article.ts';
import { cleanPicture } from './clean-picture.ts';

/** Why a link does not lead where its author wanted. */
export interface DeadLink {
  readonly code: ProblemCode;
  readonly values: Problem['values'];
}

/** A file with the digest of its content, or why there is none; of one that is there and cannot be read, the reason stands for the digest. */
export type ReadLinked =
  | { readonly file: LinkedFile; readonly digest: string }
  | { readonly dead: DeadLink; readonly digest?: string };

/** Files that numbers link to, by their versions; a generation is what one number links to. */
export type LinkedFileMemory = AgeingMemory<readonly [folder: string, name: string, version: string], ReadLinked>;

/** Reads files that a number links to, and that go out beside it. */
export interface LinkedFileReader {
  /** `name` is a file's from the publication's folder, as the disk has it. */
  read(name: string): Promise<ReadLinked>;
}

/** A larger file does not belong beside a bulletin, and would be held in memory. */
const MOST_BYTES = 50 * 1024 * 1024;

/** Begins a generation of `memory`: files to which neither this number nor the one before it links are forgotten. */
export function linkedFileReader(
  publication: Publication,
  memory: LinkedFileMemory = createMemory(),
): LinkedFileReader {
  memory.nextGeneration();
  const { folder } = publication;
  return {
    async read(name) {
      const key = [folder, name, stampOf(join(folder, name))] as const;
      const found = memory.find(key) ?? (await readLinked(name, publication));
      // What cannot be read now may be read next time, though it has not changed.
      if ('file' in found || found.digest === undefined) memory.keep(key, found);
      return found;
    },
  };
}

async function readLinked(name: string, publication: Publication): Promise<ReadLinked> {
  const refusal = refusalOf(name, publication);
  if (refusal) return dead(refusal, name);
  const bytes = readInside(name, publication.folder, MOST_BYTES);
  if (bytes === 'too-large') return dead('link.file-too-large', name, { most: MOST_BYTES / 1024 / 1024 });
  if (typeof bytes === 'string') return { ...dead('link.file-unread', name), digest: bytes };
  if (linkedKind(name) !== 'picture') return { file: { path: name, bytes }, digest: digestOf(bytes) };
  const picture = await cleanPicture(name, bytes);
  return picture ? { file: picture, digest: digestOf(bytes) } : dead('link.file-no-picture', name);
}

/** Why a file that is there is not published. */
function refusalOf(name: string, { folder, theme }: Publication): ProblemCode | undefined {
  const parts = name.split('/');
  if (parts.some((part) => part.startsWith('.'))) return 'link.file-hidden';
  if (parts.some((_, index) => isSymbolicLink(join(folder, ...parts.slice(0, index + 1))))) return 'link.file-symbolic';
  if (isOwnSource(name, theme)) return 'link.file-own';
  if (lstatSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory()) return 'link.folder';
  return linkedKind(name) === undefined ? 'link.file-kind' : undefined;
}

function isSymbolicLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Files of the publication that the tool alone reads. */
const OWN = /^(?:publication|print)\.ya?ml$|^words\.txt$/i;

function isOwnSource(name: string, theme: string | undefined): boolean {
  if (OWN.test(name) || /^print\.ya?ml$/i.test(basename(name))) return true;
  const own = theme === undefined ? [] : partsOf(theme);
  const parts = partsOf(name);
  return own.length > 0 && own.every((part, index) => part === parts[index]);
}

function partsOf(path: string): readonly string[] {
  return path.split(/[\\/]+/).filter((part) => part !== '' && part !== '.');
}

function dead(code: ProblemCode, file: string, values: Problem['values'] = {}): { readonly dead: DeadLink } {
  const known = Object.values(LINKED_KINDS).flat().join(', ');
  return { dead: { code, values: { file, known, ...values } } };
}
