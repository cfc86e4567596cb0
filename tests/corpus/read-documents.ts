import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { syntax } from '../../src/markdown/extensions.ts';

/** A Markdown file that somebody else has written: of a package that is installed for the development of this one. */
export interface Document {
  /** Path in node_modules. */
  readonly name: string;
  readonly markdown: string;
}

const packages = join(import.meta.dirname, '../../node_modules');

/** All Markdown files of the packages, in an order that does not change. */
export function documentNames(): string[] {
  return readdirSync(packages, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name))
    .map((entry) => relative(packages, join(entry.parentPath, entry.name)))
    .filter((name) => !name.startsWith('.'))
    .sort();
}

/**
 * A file without its pictures: they are on the web, which a bulletin never asks
 * for anything, and have no words in either edition.
 */
export function readDocument(name: string): Document {
  const source = readFileSync(join(packages, name), 'utf8').replace(/<img\b(?:"[^"]*"|'[^']*'|[^"'>])*>/gi, '');
  const tree = unified().use(remarkParse).use(syntax).parse(source) as Root;
  const pictures: (readonly [start: number, end: number])[] = [];
  visit(tree, (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    pictures.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]);
  });
  const markdown = pictures.reduceRight((text, [start, end]) => text.slice(0, start) + text.slice(end), source);
  return { name, markdown: `Début.\n\n${markdown}` };
}
