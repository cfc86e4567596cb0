import { isNoFolder, type Obstacle, obstacleOf } from './obstacle.ts';
import type { Noted, Problem, ProblemCode } from './problem.ts';

const CODES: Readonly<Record<string, ProblemCode>> = {
  EACCES: 'disk.denied',
  EPERM: 'disk.denied',
  EROFS: 'disk.read-only',
  ENOSPC: 'disk.full',
  EDQUOT: 'disk.quota',
  ENOTDIR: 'disk.not-a-folder',
  EEXIST: 'disk.not-a-folder',
  EISDIR: 'disk.is-folder',
  ENOTEMPTY: 'disk.is-folder',
  ENAMETOOLONG: 'disk.name-too-long',
  ENOENT: 'disk.missing',
  ELOOP: 'disk.dangling-link',
  EBUSY: 'disk.locked',
  ETXTBSY: 'disk.locked',
  EMFILE: 'disk.too-many-open',
  ENFILE: 'disk.too-many-open',
  EIO: 'disk.failing',
  EREMOTEIO: 'disk.failing',
  EXDEV: 'disk.other-disk',
  ESTALE: 'disk.gone',
  ENODEV: 'disk.gone',
  ENXIO: 'disk.gone',
  ENOTCONN: 'disk.gone',
  ETIMEDOUT: 'disk.gone',
};

/** What an obstacle is called, whatever the system said of it. */
const OBSTACLES: Readonly<Record<Obstacle['kind'], ProblemCode>> = {
  'not-a-folder': 'disk.not-a-folder',
  'dangling-link': 'disk.dangling-link',
  denied: 'disk.denied',
  'long-name': 'disk.name-too-long',
};

/** The codes for which the system does not say what stands in the way. */
const UNNAMED: ReadonlySet<ProblemCode> = new Set([
  'disk.denied',
  'disk.not-a-folder',
  'disk.name-too-long',
  'disk.missing',
  'disk.dangling-link',
]);

/** What is known of a work that the disk refused. */
export interface RefusedWriting {
  /** What all its files take, in bytes. */
  readonly bytes: number;
  /** Whether there were older versions of its files, which are as they were. */
  readonly keepsOlder: boolean;
}

/**
 * What a failing file-system call means to a user; undefined when the error
 * is not the disk's, and so a bug to throw on.
 * @param error what was thrown
 * @param path what was to be read or written, as the user would type it
 * @param writing when it was to be written with others
 */
export function diskProblem(error: unknown, path: string, writing?: RefusedWriting): Problem | undefined {
  const reason = errorCode(error);
  if (reason === undefined || !(error instanceof Error) || !('syscall' in error)) return undefined;
  const said = CODES[reason] ?? 'disk.other';
  // What was looked at on the way may be what is in the way, and not what was wanted.
  const looked = 'path' in error && typeof error.path === 'string' ? error.path : path;
  const wanted = UNNAMED.has(said) ? obstacleFor(said, path) : undefined;
  const obstacle = wanted ?? (UNNAMED.has(said) ? obstacleFor(said, looked) : undefined);
  const code = obstacle ? OBSTACLES[obstacle.kind] : withSize(said, writing);
  const values = {
    path: obstacle && !wanted ? looked : path,
    reason,
    obstacle: obstacle?.path ?? path,
    megabytes: Math.max(1, Math.ceil((writing?.bytes ?? 0) / 1e6)),
    kept: writing?.keepsOlder ? 'found.edition-kept' : '',
  };
  // A file stands in nobody's way where its own name is the folder's.
  const isItself = code === 'disk.not-a-folder' && values.obstacle === values.path && isNoFolder(values.path);
  return { severity: 'error', code: isItself ? 'disk.file-for-folder' : code, values, file: path };
}

/**
 * What a failing file-system call means to a user, as `diskProblem`.
 *
 * @throws the error itself where it is not the disk's: that is a bug
 */
export function refusalOf(error: unknown, path: string, writing?: RefusedWriting): Problem {
  return orThrown(diskProblem(error, path, writing), error);
}

/** As `refusalOf`, where the path is only known from the error. */
export function unexpectedRefusalOf(error: unknown): Problem {
  return orThrown(unexpectedDiskProblem(error), error);
}

function orThrown(problem: Problem | undefined, error: unknown): Problem {
  if (!problem) throw error;
  return problem;
}

/** What is not there has no obstacle that rights could remove. */
function obstacleFor(said: ProblemCode, path: string): Obstacle | undefined {
  const obstacle = obstacleOf(path);
  return obstacle?.kind === 'denied' && said !== 'disk.denied' ? undefined : obstacle;
}

/** How much room is needed can be said of a work whose files are all known. */
function withSize(code: ProblemCode, writing: RefusedWriting | undefined): ProblemCode {
  return code === 'disk.full' && writing ? 'disk.full-for' : code;
}

/**
 * What an error of the disk means that came where nobody expected one, such as in the program's own files.
 * Undefined for all other errors.
 */
export function unexpectedDiskProblem(error: unknown): Problem | undefined {
  const known = diskProblem(error, error instanceof Error && 'path' in error ? String(error.path) : '');
  if (known?.file !== '') return known;
  const syscall = error instanceof Error && 'syscall' in error ? String(error.syscall) : '';
  return { severity: 'error', code: 'disk.unnamed', values: { reason: known.values.reason ?? '', syscall } };
}

/**
 * Does a work; what the disk refuses in it becomes a problem.
 * @param work what may throw an error of the disk
 * @param otherwise what is given in its place then
 */
export async function orDiskProblem<T>(work: () => Promise<Noted<T>>, otherwise: T): Promise<Noted<T>> {
  try {
    return await work();
  } catch (error) {
    return { value: otherwise, problems: [unexpectedRefusalOf(error)] };
  }
}

/** An error of reading says no path: this gives it one, to be thrown again. Others stay as they are. */
export function namingPath(error: unknown, path: string): unknown {
  return error instanceof Error && 'syscall' in error && !('path' in error) ? Object.assign(error, { path }) : error;
}

/** The code that Node gives an error of the system (`ENOENT`) or its own (`ERR_…`); undefined for other errors. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
