import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from '../problems/report.ts';
import { findInText } from './literal.ts';

/** A text in which Markdown can read the names of pictures, and the function that restores them. */
export interface ReadableNames {
  /** Every character is in its place, though some are others. */
  readonly text: string;
  /** Gives the nodes of the parsed text the characters that their author typed, in place. */
  readonly restore: (tree: Root) => void;
}

/**
 * Lets the name of a picture have blanks, which end an address for Markdown:
 * `![Le piquet](images/La photo.jpg "Légende")`; and Windows’ backslashes,
 * which would take the character behind them for itself.
 */
export function readableNames(markdown: string): ReadableNames {
  if (!markdown.includes('](')) return { text: markdown, restore: () => {} };
  const [blank, backslash] = unusedCharacters(markdown);
  if (blank === undefined || backslash === undefined) return { text: markdown, restore: () => {} };
  let at = 0;
  const parts: string[] = [];
  for (const { index, 0: opening } of markdown.matchAll(OPENING)) {
    const start = index + opening.length;
    const name = nameAt(markdown, start);
    if (name === undefined || index < at) continue;
    const readable = name.replaceAll(' ', blank).replaceAll('\t', blank);
    parts.push(markdown.slice(at, start), isOfWindows(name) ? readable.replaceAll('\\', backslash) : readable);
    at = start + name.length;
  }
  const text = parts.length === 0 ? markdown : [...parts, markdown.slice(at)].join('');
  if (text === markdown) return { text, restore: () => {} };
  const right = (value: string) => value.replaceAll(blank, ' ').replaceAll(backslash, '\\');
  return { text, restore: (tree) => restoreIn(tree, right) };
}

/**
 * Reports what looks like a link or a picture and is none, because its address holds a blank.
 *
 * @param tree the Markdown tree
 * @param source the text into which its places point
 * @param report called for each such address
 */
export function reportSpacedAddresses(tree: Root, source: string, report: Report): void {
  if (!source.includes('](')) return;
  findInText(tree, source, SPACED, ({ 1: address = '' }, offset) =>
    report('warning', 'link.spaces', { address: address.trim() }, offset),
  );
}

/** A name of a file or the beginning of an address, with a blank in it: not any words between brackets. */
const SPACED = /\]\(((?=[^()\n]{0,300}(?:\.[a-z\d]{2,5}\)|\/|\\))[^()\s][^()\n]{0,300}?\s[^()\n]{0,300})\)/giu;

/** The beginning of a picture, up to its address: the alternative text may hold brackets, one level deep. */
const OPENING = /!\[(?:[^[\]\\\n]|\\.|\[[^[\]\n]{0,200}\]){0,1000}\]\([ \t]*/g;
/** No file system has longer names of files. */
const LONGEST_NAME = 1000;

/** The name that begins at a place; a title or a bracket ends it. Undefined where it stands between `<` and `>`, or where nothing ends it. */
function nameAt(markdown: string, start: number): string | undefined {
  if (markdown[start] === '<') return undefined;
  // A sticky pattern remembers where it stopped.
  const title = new RegExp(TITLE);
  let depth = 0;
  for (let at = start; at < start + LONGEST_NAME; at++) {
    const character = markdown[at];
    if (character === undefined || character === '\n' || character === '\r') return undefined;
    if (character === '(') depth++;
    if (character === ')' && depth === 0) return trimmed(markdown.slice(start, at));
    if (character === ')') depth--;
    title.lastIndex = at;
    if (at > start && (character === ' ' || character === '\t') && title.test(markdown))
      return trimmed(markdown.slice(start, at));
  }
  return undefined;
}

/** A caption, and the bracket that ends the picture. */
const TITLE = /[ \t]+(?:"(?:[^"\\\n]|\\.){0,1000}"|'(?:[^'\\\n]|\\.){0,1000}')[ \t]*\)/y;

function trimmed(name: string): string {
  return name.replace(/[ \t]+$/, '');
}

/** Whether backslashes part folders. In a name that has a slash too, a backslash is one of Markdown's escapes. */
function isOfWindows(name: string): boolean {
  return name.includes('\\') && !name.includes('/');
}

/** Two characters that do not occur in the text and that Markdown reads as letters. */
export function unusedCharacters(markdown: string): string[] {
  const unused: string[] = [];
  for (let code = 0xe000; code < 0xf8ff && unused.length < 2; code++) {
    const character = String.fromCharCode(code);
    if (!markdown.includes(character)) unused.push(character);
  }
  return unused;
}

/** Gives every text of a tree the characters that its author typed, in place. */
export function restoreIn(tree: Root, right: (value: string) => string): void {
  visit(tree, (node) => {
    const fields: Record<string, unknown> = { ...node };
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === 'string') Object.assign(node, { [name]: right(value) });
    }
    const { attributes } = fields;
    if (typeof attributes === 'object' && attributes !== null)
      for (const [name, value] of Object.entries(attributes))
        if (typeof value === 'string') Object.assign(attributes, { [name]: right(value) });
  });
}
