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
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  const reason = String(error.code);
  return { severity: 'error', code: CODES[reason] ?? 'disk.other', values: { path, reason }, file: path };
}
