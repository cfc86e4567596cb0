import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { refusalOf } from '../problems/disk-problem.ts';
import type { Noted, Problem } from '../problems/problem.ts';
import { compareFileNames } from '../publication/compare-file-names.ts';

/** Files that coupons come in, by their names; what Outlook saves is named, since it is told how to save it otherwise. */
const COUPON_FILE = /\.(?:pdf|eml|mbox|txt|msg)$/i;

/** Names of other files that are told. */
const MOST_NAMES = 5;

/**
 * The files that are meant: a folder stands for those in it that coupons come in, in the order of their names. It is
 * not gone into the folders in it; what else lies there is told.
 *
 * @param paths as the user typed them
 */
export function couponFiles(paths: readonly string[]): Noted<readonly string[]> {
  const found = paths.map(
    (path): Noted<readonly string[]> => (isFolder(path) ? filesIn(path) : { value: [path], problems: [] }),
  );
  return { value: found.flatMap(({ value }) => value), problems: found.flatMap(({ problems }) => problems) };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Whoever reads it says why it cannot be read.
    return false;
  }
}

function filesIn(folder: string): Noted<readonly string[]> {
  try {
    const names = readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort(compareFileNames);
    const files = names.filter((name) => COUPON_FILE.test(name));
    if (files.length === 0)
      return { value: [], problems: [{ severity: 'error', code: 'answers.folder', values: {}, file: folder }] };
    const others = names.filter((name) => !COUPON_FILE.test(name));
    return { value: files.map((name) => join(folder, name)), problems: leftAside(folder, others) };
  } catch (error) {
    return { value: [], problems: [refusalOf(error, folder)] };
  }
}

function leftAside(folder: string, others: readonly string[]): readonly Problem[] {
  if (others.length === 0) return [];
  const names = [...others.slice(0, MOST_NAMES), ...(others.length > MOST_NAMES ? ['…'] : [])].join(', ');
  return [{ severity: 'note', code: 'answers.left-aside', values: { files: others.length, names }, file: folder }];
}
