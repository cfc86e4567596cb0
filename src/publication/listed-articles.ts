import { basename, dirname } from 'node:path';
import { nearest } from '../problems/nearest.ts';
import type { Noted, Problem } from '../problems/problem.ts';
import { reporterOf } from '../problems/report.ts';
import type { NumberFolder } from './number-folder.ts';
import type { YamlDocument } from './yaml-document.ts';

/**
 * The files of stories that `articles` names, as the disk has them, each once; and what is wrong with the list. Those
 * that it leaves out are warnings.
 * @param written the names, as their author wrote them
 * @param folder the number's
 * @param document the front matter
 */
export function listedArticles(
  written: readonly string[],
  folder: NumberFolder,
  document: YamlDocument,
): Noted<readonly string[]> {
  const { report, problems } = reporterOf(document);
  const names = folder.stories.map((file) => basename(file));
  const field = document.writtenKey(['articles']);
  const found = new Set<string>();
  for (const [index, one] of written.entries()) {
    const place = document.valuePlace(['articles', index]);
    const name = fileCalled(one, [...names, basename(folder.head)]);
    if (name === undefined) {
      const near = nearest(withEnding(one), names);
      const values = { name: one, folder: dirname(folder.head), known: names.join(', ') };
      if (near === undefined) report('error', 'story.missing', values, place);
      else report('error', 'story.missing-nearest', { ...values, nearest: near }, place);
    } else if (name === basename(folder.head)) report('warning', 'story.head', { name, field }, place);
    else if (found.has(name)) report('warning', 'story.twice', { name }, place);
    else found.add(name);
  }
  const place = document.keyPlace(['articles']);
  for (const name of names) if (!found.has(name)) report('warning', 'story.left-out', { name, field }, place);
  return { value: [...found], problems };
}

/** What is said of a list of articles in a number that has no folder. */
export function needlessArticles(document: YamlDocument): readonly Problem[] {
  const { report, problems } = reporterOf(document);
  const field = document.writtenKey(['articles']);
  report('warning', 'articles.no-folder', { field }, document.keyPlace(['articles']));
  return problems;
}

/** A name may be written without its ending, or with accents composed in another way. */
function fileCalled(written: string, names: readonly string[]): string | undefined {
  const asked = written.replace(/^\.\//, '').normalize('NFC');
  return names.find((name) => name.normalize('NFC') === asked || name.normalize('NFC') === withEnding(asked));
}

function withEnding(name: string): string {
  return /\.md$/i.test(name) ? name : `${name}.md`;
}
