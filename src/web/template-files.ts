import { statSync } from 'node:fs';
import { dirname, extname, resolve, sep } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { readText } from '../publication/read-text.ts';
import { liesIn } from '../publication/theme-file.ts';

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
  containsSync: liesIn,
  contains: async (folder: string, file: string) => liesIn(folder, file),
} as const;

function readFileSync(file: string): string {
  const text = readText(file, 'setting');
  if (text.value === undefined) throw new TemplateFileError(text.problems);
  return text.value;
}
