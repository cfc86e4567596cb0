import { realpathSync, statSync } from 'node:fs';
import { dirname, extname, resolve, sep } from 'node:path';
import { errorCode } from '../problems/disk-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { readText } from '../publication/read-text.ts';

/** A template that cannot be read: thrown, because liquidjs has no other way out. */
export class TemplateFileError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super();
    this.problems = problems;
  }
}

/** The files of templates as liquidjs asks for them: its own way of reading would wait for a pipe. */
export const TEMPLATE_FILES = {
  sep,
  dirname,
  resolve: (folder: string, name: string, extension: string) =>
    resolve(folder, extname(name) ? name : name + extension),
  existsSync: (file: string) => statSync(file, { throwIfNoEntry: false }) !== undefined,
  exists: async (file: string) => TEMPLATE_FILES.existsSync(file),
  readFileSync,
  readFile: async (file: string) => readFileSync(file),
  containsSync,
  contains: async (folder: string, file: string) => containsSync(folder, file),
} as const;

function readFileSync(file: string): string {
  const text = readText(file, 'setting');
  if (text.value === undefined) throw new TemplateFileError(text.problems);
  return text.value;
}

function containsSync(folder: string, file: string): boolean {
  try {
    const real = realpathSync(folder);
    return realpathSync(file).startsWith(real.endsWith(sep) ? real : real + sep);
  } catch (error) {
    // What is not there lies nowhere. What the disk does not give may be a template: another must not take its place.
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return false;
    throw error;
  }
}
