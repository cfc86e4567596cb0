import { lstatSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { paddedNumber } from '../publication/paths.ts';
import { recordOf } from './file-record.ts';
import { staysInside } from './placing.ts';
import type { WrittenList } from './written-list.ts';

/**
 * Names of a number's own files that are not as they were written, or are gone, while others of them are there: an
 * interruption, a full disk or another program has left files of two editions beside each other.
 * @param out the output folder
 * @param number which one
 * @param list what was written there
 */
export function tornFiles(out: string, number: number, list: WrittenList): readonly string[] {
  const { html = [], pdf = [] } = list.numbers.get(number) ?? {};
  const own = [...new Set([...html, ...pdf])].filter(
    (path) => path.startsWith(`${paddedNumber(number)}/`) && staysInside(path),
  );
  const states = own.map((path) => ({ path, state: stateOf(join(out, path), list.files.get(path)?.sha256) }));
  if (states.every(({ state }) => state === 'gone')) return [];
  return states.filter(({ state }) => state !== 'whole').map(({ path }) => basename(path));
}

/** What is to be said of a number that cannot be made, where what stands in the output folder is not whole either. */
export function tornProblems(out: string, number: number, list: WrittenList): readonly Problem[] {
  const files = tornFiles(out, number, list);
  if (files.length === 0) return [];
  const folder = join(out, paddedNumber(number));
  const values = { folder, number, files: files.join(', '), count: files.length };
  return [{ severity: 'warning', code: 'output.torn', values, file: folder }];
}

function stateOf(file: string, sha256: string | undefined): 'whole' | 'changed' | 'gone' {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  if (!stats) return 'gone';
  return stats.isFile() && recordOf(readFileSync(file)).sha256 === sha256 ? 'whole' : 'changed';
}
