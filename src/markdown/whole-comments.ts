import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { locator } from '../problems/place.ts';
import type { Report } from '../problems/report.ts';
import { findInText } from './literal.ts';

/** How often a text is parsed at most. Each pass may bring to light a comment that another comment had hidden. */
const MOST_PASSES = 4;

/**
 * Parses Markdown in which a comment of HTML is hidden as a whole. By itself Markdown ends a paragraph, an item of a
 * list or a block of HTML at an empty line, even inside a comment, and would show the rest of the comment. A comment
 * without an end is reported, since it is printed.
 *
 * @param markdown the text
 * @param parse parses a text of the same length
 * @param report called for a comment that is shown
 */
export function parseWithComments(markdown: string, parse: (markdown: string) => Root, report: Report): Root {
  let tree = parse(markdown);
  if (!markdown.includes('<!--')) return tree;
  let text = markdown;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const joined = withoutLines(text, brokenComments(tree, text));
    if (joined === text) break;
    text = joined;
    tree = parse(text);
  }
  if (text !== markdown) relocate(tree, markdown);
  const shown: number[] = [];
  findInText(tree, markdown, /<!--/g, (_, offset) => shown.push(offset));
  // One report is enough: the mark that ends the first comment may end the others too.
  if (shown.length > 0) report('warning', 'html.comment-shown', {}, shown[0]);
  return tree;
}

/** Offsets from the first to the last character. */
type Stretch = readonly [from: number, to: number];

/** Comments that begin in one block and end in another. */
function brokenComments(tree: Root, text: string): Stretch[] {
  const beginnings: number[] = [];
  findInText(tree, text, /<!--/g, (_, offset) => beginnings.push(offset));
  visit(tree, 'html', (html) => {
    beginnings.push(...openIn(html, text));
  });
  const broken: Stretch[] = [];
  let last = 0;
  let to = 0;
  let lastBefore = 0;
  for (const from of beginnings.sort((a, b) => a - b)) {
    if (from < last) continue;
    if (to < from + 4) {
      to = text.indexOf('-->', from + 4);
      if (to < 0) break;
      lastBefore = text.lastIndexOf('<!--', to);
    }
    // A comment that begins before the end of another one has no end of its own.
    if (lastBefore > from) continue;
    broken.push([from, to]);
    last = to;
  }
  return broken;
}

/** Where the comment begins that is open at the end of a block of HTML. */
function openIn({ value, position }: Html, text: string): number[] {
  const at = value.lastIndexOf('<!--');
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (at < 0 || start === undefined || end === undefined || value.indexOf('-->', at + 2) >= 0) return [];
  const from = text.lastIndexOf('<!--', end);
  return from < start ? [] : [from];
}

/** The text with some stretches on one line each; every character stays in its place. */
function withoutLines(text: string, stretches: readonly Stretch[]): string {
  let at = 0;
  const parts = stretches.flatMap(([from, to]) => {
    const parted = [text.slice(at, from), text.slice(from, to).replace(/[\r\n]/g, ' ')];
    at = to;
    return parted;
  });
  return [...parts, text.slice(at)].join('');
}

/** Gives the nodes of a text whose lines were joined the lines of the text as it is. */
function relocate(tree: Root, source: string): void {
  const locate = locator(source);
  visit(tree, ({ position }) => {
    if (!position) return;
    for (const point of [position.start, position.end]) {
      const { line, column } = locate(point.offset ?? 0);
      point.line = line;
      point.column = column;
    }
  });
}
