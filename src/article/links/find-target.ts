import { basename, join, posix } from 'node:path';
import { nearest } from '../../problems/nearest.ts';
import type { Problem, ProblemCode } from '../../problems/problem.ts';
import { refusalOfPath } from '../../publication/file-inside.ts';
import { findName } from '../../publication/file-names.ts';
import { type NameBase, nameBeside } from '../../publication/named-file.ts';
import { nearestFile } from '../../publication/nearest-file.ts';
import { filesOfNumber, type NumberedFiles, nameInPublication } from '../../publication/numbered-files.ts';
import { ARCHIVE_PAGE, FEED, type NumberName, paddedNumber, printPaths } from '../../publication/paths.ts';
import type { LinkedFile } from '../article.ts';
import type { PathAddress } from './address.ts';
import type { DeadLink, LinkedFileReader } from './linked-file.ts';

/** Where a link leads. */
export type Target =
  /** An element of the same page, not looked for yet; '' for its beginning. */
  | ({ readonly kind: 'here' } & PlaceInNumber)
  | ({ readonly kind: 'number'; readonly name: NumberName } & PlaceInNumber)
  /** Another file that builds write, from the output folder. */
  | { readonly kind: 'built'; readonly path: string; readonly fragment: string }
  | { readonly kind: 'file'; readonly file: LinkedFile; readonly fragment: string }
  | { readonly kind: 'web'; readonly href: string }
  | ({ readonly kind: 'dead' } & DeadLink);

/** What of a number's page is meant: the element of an anchor; where that is '', a story by its file, else its beginning. */
interface PlaceInNumber {
  readonly anchor: string;
  readonly story?: string | undefined;
}

/** A target, and what is to be told of the way to it. */
export interface FoundTarget {
  readonly target: Target;
  readonly told?: Pick<Problem, 'severity' | 'code' | 'values'>;
}

/** What must be known to find where paths lead. */
export interface TargetSetting extends NameBase {
  /** The number that is composed. */
  readonly number: number;
  /** What the files of a number are called by. */
  readonly nameOf: (number: number) => NumberName;
  /** The file of a number; undefined where there is none. */
  readonly fileOf: (number: number) => string | undefined;
  /** All numbers: to propose one of them, and to find whose a file is. */
  readonly numbers: () => Pick<NumberedFiles, 'files' | 'folders'>;
  readonly reader: LinkedFileReader;
  /** Is told of each file of the folder that is looked for, there or not. */
  readonly look: (name: string) => void;
  /** Is told of each file that is of no use where it is not there. */
  readonly pass: (name: string) => void;
}

/**
 * Finds where a path leads: to a number, by its file or by its page; to another file that is built; to a file of the
 * publication, which is then published beside the number.
 *
 * @param address as it was read
 * @param written as it was typed, for what is told
 * @param setting where to look
 */
export async function findTarget(address: PathAddress, written: string, setting: TargetSetting): Promise<FoundTarget> {
  const { path, fragment, asWeb } = address;
  const built = builtTarget(address, written, setting);
  const own = nameBeside(path, setting.within)?.replace(/\/$/, '');
  const inFolder = posix.normalize(path.replace(/^\/+/, '')).replace(/\/$/, '');
  // What lies beside the number's own file comes first.
  const isOwn = own !== undefined && (isNamed(own, setting) || refusalOfPath(inFolder) !== undefined);
  const name = isOwn ? own : inFolder;
  if (built?.kind === 'built') {
    if (fileNamed(name, setting) !== undefined)
      return { target: built, told: { severity: 'warning', code: 'link.file-clash', values: { file: name } } };
    setting.pass(name);
  }
  if (built) return { target: built };
  if (/\.(?:md|markdown)$/i.test(name)) return { target: sourceTarget(name, fragment, written, setting) };
  if (refusalOfPath(name) !== undefined) return { target: outside(name, written, setting) };
  for (const one of new Set([own ?? name, name])) setting.look(one);
  const found = fileNamed(name, setting);
  if (found !== undefined) return fileTarget(found, fragment, setting);
  if (asWeb !== undefined && nearestFile(setting.folder, name) === undefined)
    return { target: { kind: 'web', href: asWeb }, told: note('link.completed', { written, address: asWeb }) };
  // Other tools name a page without its ending.
  const page = textNamed(`${name}.md`, setting);
  if (page !== undefined) {
    const values = { written, address: `${name}.md` };
    return { target: toText(page, fragment, setting), told: note('link.read-as', values) };
  }
  return { target: missing(name, written, setting) };
}

const dead = (code: ProblemCode, values: Problem['values']): Target => ({ kind: 'dead', code, values });
const note = (code: ProblemCode, values: Problem['values']) => ({ severity: 'note', code, values }) as const;

/** What builds write: this page, another number's, the archive and the feed, PDFs. */
function builtTarget({ path, fragment }: PathAddress, written: string, setting: TargetSetting): Target | undefined {
  const { number, nameOf } = setting;
  const own = path.replace(/^\.\//, '');
  if (own === '' || own === '.' || own === 'index.html') return { kind: 'here', anchor: fragment };
  if (builtNames(nameOf(number)).includes(own))
    return { kind: 'built', path: `${paddedNumber(number)}/${own}`, fragment };
  const above = /^(?:(?:\.\.?)?\/)+(.*)$/.exec(path)?.[1];
  const rest = above ?? path;
  if (path.startsWith('..') && (rest === '' || rest === ARCHIVE_PAGE || rest === FEED))
    return { kind: 'built', path: rest || ARCHIVE_PAGE, fragment };
  const [, digits = '', inside = ''] = /^(\d{1,6})(?:\/(.*))?$/.exec(rest) ?? [];
  if (digits === '' || (above === undefined && !rest.includes('/'))) return undefined;
  const other = Number(digits);
  if (setting.fileOf(other) === undefined) {
    // A folder of the publication may be called so.
    if (above === undefined || path.startsWith('./')) return undefined;
    return noNumber(other, written, setting);
  }
  if (inside === '' || inside === 'index.html') return toNumber(other, fragment, setting);
  if (builtNames(nameOf(other)).includes(inside))
    return { kind: 'built', path: `${paddedNumber(other)}/${inside}`, fragment };
  return undefined;
}

/** Names of the files that a build may write of a number beside its page. */
function builtNames(name: NumberName): readonly string[] {
  const folder = `${paddedNumber(name.number)}/`;
  return printPaths(name).map((path) => path.slice(folder.length));
}

function toNumber(
  other: number,
  anchor: string,
  { number, nameOf }: TargetSetting,
): Extract<Target, { kind: 'here' | 'number' }> {
  return other === number ? { kind: 'here', anchor } : { kind: 'number', name: nameOf(other), anchor };
}

/** Proposes the number that comes nearest. */
function noNumber(asked: number, written: string, { numbers }: TargetSetting): Target {
  const near = [...numbers().files.keys()].sort((a, b) => Math.abs(a - asked) - Math.abs(b - asked))[0];
  const values = { number: asked, written };
  return near === undefined
    ? dead('link.nowhere', values)
    : dead('link.number-missing', { ...values, nearest: `../${paddedNumber(near)}/` });
}

/** A Markdown file leads to the page of its number. */
function sourceTarget(name: string, fragment: string, written: string, setting: TargetSetting): Target {
  const text = textNamed(name, setting);
  if (text !== undefined) return toText(text, fragment, setting);
  setting.look(name);
  const found = fileNamed(name, setting);
  if (found !== undefined) return dead('link.no-number', { file: found });
  const files = namesOfFiles(setting);
  const digits = /^\d+/.exec(basename(name))?.[0];
  const numbered = files.find((file) => digits !== undefined && Number(/^\d+/.exec(file)?.[0]) === Number(digits));
  return nowhere(written, nearest(basename(name), files) ?? numbered);
}

/** A file of a number. */
interface NumberText {
  readonly number: number;
  /** The file, where it is a story's. */
  readonly story: string | undefined;
}

/** The number one of whose files has this name, as the disk or the eye has it. */
function textNamed(name: string, setting: TargetSetting): NumberText | undefined {
  const { folder } = setting;
  const numbers = setting.numbers();
  const files = [...numbers.files];
  const textAt = (path: string): NumberText | undefined => {
    const asked = join(folder, path);
    const [number, head] = files.find(([, file]) => filesOfNumber(file, numbers).includes(asked)) ?? [];
    return number === undefined ? undefined : { number, story: asked === head ? undefined : asked };
  };
  const known = textAt(name);
  if (known !== undefined) return known;
  const found = fileNamed(name, setting);
  return found === undefined ? undefined : textAt(found);
}

function toText({ number, story }: NumberText, anchor: string, setting: TargetSetting): Target {
  return { ...toNumber(number, anchor, setting), ...(anchor === '' && { story }) };
}

async function fileTarget(name: string, fragment: string, setting: TargetSetting): Promise<FoundTarget> {
  const read = await setting.reader.read(name);
  if ('dead' in read) return { target: { kind: 'dead', ...read.dead } };
  // What builds write has these names, where capitals do not count too.
  const taken = [...builtNames(setting.nameOf(setting.number)), 'index.html'];
  if (taken.includes(read.file.path.toLowerCase())) return { target: dead('link.file-clash', { file: name }) };
  return { target: { kind: 'file', file: read.file, fragment } };
}

/** A file out of the publication's folder is not published; one of its name may lie in it. */
function outside(name: string, written: string, { folder }: TargetSetting): Target {
  const inside = nearestFile(folder, basename(name));
  return inside !== undefined ? nowhere(written, inside) : dead('link.file-outside', { written });
}

/** Whether a path means a file, or a number's without its ending. */
function isNamed(name: string, setting: TargetSetting): boolean {
  return fileNamed(name, setting) !== undefined || textNamed(`${name}.md`, setting) !== undefined;
}

/** The name on the disk of the file that a path means; undefined where the publication has none. */
function fileNamed(name: string, { folder }: TargetSetting): string | undefined {
  const found = refusalOfPath(name) === undefined ? findName(name, folder) : undefined;
  return typeof found === 'object' ? found.name : undefined;
}

/** Proposes the file that has nearly this name, or a number's. */
function missing(name: string, written: string, setting: TargetSetting): Target {
  return nowhere(written, nearestFile(setting.folder, name) ?? nearest(name, namesOfFiles(setting)));
}

/** What the files of numbers are called by in the publication's folder. */
function namesOfFiles({ folder, numbers }: TargetSetting): readonly string[] {
  return [...numbers().files.values()].map((file) => nameInPublication(file, folder));
}

function nowhere(written: string, near: string | undefined): Target {
  return near === undefined
    ? dead('link.nowhere', { written })
    : dead('link.nowhere-nearest', { written, nearest: near });
}
