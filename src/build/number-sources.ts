import { basename } from 'node:path';
import type { Article } from '../article/article.ts';
import type { Problem } from '../problems/problem.ts';
import type { NumberedFiles } from '../publication/find-numbers.ts';
import { textDigest } from '../publication/number-text.ts';
import { BOUNDLESS, type CommonSources } from './common-sources.ts';
import type { Look } from './look.ts';
import type { NumberSources } from './made-record.ts';

/**
 * What a number has been made from, for its record.
 * @param article as it was made
 * @param common what all numbers depend on, as it was before
 * @param look at the publication's folder, opened for this number
 * @param problems what is to be said of the number
 */
export function sourcesOf(
  { bulletin, lookedFor, sources }: Article,
  common: CommonSources,
  look: Look,
  problems: readonly Problem[],
): NumberSources {
  const { file, frontMatter } = bulletin;
  const named = lookedFor.filter((name) => name !== '' && !sources.files.has(name));
  const files = [
    ...named.map((name) => [name, look.fingerprint(name)] as const),
    ...[...sources.files].map(([name, digest]) => [name, look.fingerprint(name, digest)] as const),
  ];
  // What was not found, and what is proposed in its place, depends on all that lies there.
  const isLacking = problems.some(({ code }) => code.startsWith('link.')) || !named.every(look.isNamed);
  const { settings, publication, theme, fonts, isPlain = false } = common;
  return {
    file: look.nameOf(file),
    text: textDigest(bulletin),
    settings,
    publication,
    ...(isPlain && { isPlain }),
    theme,
    fonts,
    neighbours: look.neighbours(frontMatter.number),
    files: Object.fromEntries(files),
    numbers: Object.fromEntries([...sources.numbers].map(([number, name]) => [String(number), name])),
    ...(isLacking && { folder: look.folder() }),
  };
}

/**
 * Whether a number would be made from the same as it was.
 * @param number which one
 * @param before what it was made from
 * @param problems what was said of it then
 * @param common what all numbers depend on, now
 * @param now what lies in the publication's folder, and a look at it
 */
export function areSame(
  number: number,
  before: NumberSources,
  problems: readonly Problem[],
  common: CommonSources,
  { found, look }: { readonly found: NumberedFiles; readonly look: Look },
): boolean {
  const file = found.files.get(number);
  if (file === undefined || found.duplicates.has(number)) return false;
  if (look.nameOf(file) !== before.file || look.text(file) !== before.text) return false;
  if (!hasSameSettings(before, problems, common)) return false;
  if (common.theme !== before.theme || common.theme === BOUNDLESS || common.fonts !== before.fonts) return false;
  if (look.neighbours(number) !== before.neighbours) return false;
  const areNumbersSame = Object.entries(before.numbers).every(
    ([other, name]) => namesOr(found.files.get(Number(other)), look) === name,
  );
  if (!areNumbersSame || !Object.entries(before.files).every(([name, print]) => look.fingerprint(name) === print))
    return false;
  return before.folder === undefined || look.folder() === before.folder;
}

function namesOr(file: string | undefined, look: Look): string {
  return file === undefined ? '' : look.namesOf(file);
}

/** A comment in publication.yaml changes nothing, unless something is to be said of a place in it. */
function hasSameSettings(before: NumberSources, problems: readonly Problem[], common: CommonSources): boolean {
  if (before.settings === common.settings) return true;
  const isTold = problems.some(({ file }) => file !== undefined && basename(file) === 'publication.yaml');
  return !isTold && before.publication === common.publication;
}
