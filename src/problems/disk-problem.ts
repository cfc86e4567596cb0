import type { Problem, ProblemCode } from './problem.ts';

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
  ELOOP: 'disk.missing',
};

/**
 * What a failing file-system call means to a user; undefined when the error
 * is not the disk's, and so a bug to throw on.
 */
export function diskProblem(error: unknown, path: string): Problem | undefined {
  const reason = errorCode(error);
  if (reason === undefined || !(error instanceof Error) || !('syscall' in error)) return undefined;
  return { severity: 'error', code: CODES[reason] ?? 'disk.other', values: { path, reason }, file: path };
}

/** The code that Node gives an error of the system (`ENOENT`) or its own (`ERR_…`); undefined for other errors. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
