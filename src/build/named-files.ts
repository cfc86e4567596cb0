import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { errorCode, namingPath } from '../problems/disk-problem.ts';
import { itemAt } from '../sequence/item-at.ts';

/** Attributes of HTML and what CSS asks for; `srcset` is taken apart below. */
const ADDRESSES = /(?:\b(?:href|src|srcset|poster|data)\s*=\s*(?:"([^"]*)"|'([^']*)'))|url\(\s*["']?([^"')]+)/gi;

/**
 * The files that pages of an output folder name, and what the stylesheets that
 * they name ask for: paths relative to the folder. All pages that lie in it or
 * in a folder of it count, whoever made them, but for those `besides`.
 */
export function namedFiles(out: string, besides: ReadonlySet<string>): ReadonlySet<string> {
  const named = new Set<string>();
  const toRead = pagesIn(out).filter((page) => !besides.has(page));
  for (const source of toRead) {
    for (const path of namesIn(textOf(join(out, source)), posix.dirname(source))) {
      if (named.has(path)) continue;
      named.add(path);
      if (path.endsWith('.css')) toRead.push(path);
    }
  }
  return named;
}

function pagesIn(out: string): string[] {
  const isPage = (name: string) => /\.html?$/i.test(name);
  return entriesOf(out).flatMap((entry) => {
    if (!entry.isDirectory()) return isPage(entry.name) ? [entry.name] : [];
    if (entry.name.startsWith('.')) return [];
    const inside = entriesOf(join(out, entry.name)).filter((one) => !one.isDirectory() && isPage(one.name));
    return inside.map(({ name }) => `${entry.name}/${name}`);
  });
}

function namesIn(text: string, folder: string): readonly string[] {
  return [...text.matchAll(ADDRESSES)].flatMap(([attribute, double, single, css]) => {
    const value = (double ?? single ?? css ?? '').replace(/&(?:#38|amp);/g, '&').replace(/&(?:#39|apos);/g, "'");
    const addresses = /^srcset/i.test(attribute)
      ? value.split(',').map((one) => itemAt(one.trim().split(/\s+/), 0))
      : [value];
    return addresses.flatMap((address) => {
      const path = itemAt(address.split(/[?#]/, 1), 0);
      if (path === '' || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(path)) return [];
      return [posix.join(folder, decoded(path))];
    });
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return nothingIfGone(error, folder, []);
  }
}

/** Nothing but a plain file, or a link to one, is read: a pipe would keep whoever reads it. */
function textOf(file: string): string {
  try {
    return statSync(file).isFile() ? readFileSync(file, 'utf8') : '';
  } catch (error) {
    return nothingIfGone(error, file, '');
  }
}

/** What is gone names nothing. What the disk does not give may name anything: nothing is removed by it. */
function nothingIfGone<T>(error: unknown, path: string, nothing: T): T {
  if (GONE.has(errorCode(error))) return nothing;
  throw namingPath(error, path);
}

/** Codes of errors that say that there is no such file. */
const GONE: ReadonlySet<string | undefined> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ELOOP',
  'ENAMETOOLONG',
  'ERR_STRING_TOO_LONG',
]);
