import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What an author writes beside the words of the text. */
export interface Markup {
  /** Lines that are neither empty nor a comment. */
  readonly lines: number;
  /** Numbers that say where something stands or how large it is: sizes, heights, columns, pages, places where a text is cut. */
  readonly numbers: number;
}

/** Keys of front matter whose value is such a number. */
const PLACING_KEY = /^(?:pages|page|columns|span)\b.*\d/;
/** A word in braces or a directive, a picture: no line of a paragraph. */
const MARKUP_LINE = /^(?::::?\w*|!\[)|\{[^}]*\}$/;
const TYPST_NUMBER =
  /\d+(?:\.\d+)?(?:pt|mm|em|fr)\b|\b(?:from|to|extra): -?\d|\b(?:level|band|rows)\(\(?\d(?:, \d)*|[\d.]+ \* line-of/g;

/** Front matter, directives and pictures in the Markdown files of a number's folder. */
export function markupOfFolder(folder: string): Markup {
  const files = readdirSync(folder).filter((name) => name.endsWith('.md'));
  const counted = files.map((name) => {
    const [, front = '', body] =
      /^(?:---\n([\s\S]*?)\n---\n)?([\s\S]*)$/.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
    const keys = front.split('\n').filter((line) => line.trim());
    const fences = keys.length > 0 ? 2 : 0;
    const marked = (body ?? '').split('\n').filter((line) => MARKUP_LINE.test(line));
    const spans = (body ?? '').match(/\{[^}]*\bspan=\d/g) ?? [];
    return {
      lines: keys.length + fences + marked.length,
      numbers: keys.filter((line) => PLACING_KEY.test(line)).length + spans.length,
    };
  });
  return {
    lines: counted.reduce((sum, { lines }) => sum + lines, 0),
    numbers: counted.reduce((sum, { numbers }) => sum + numbers, 0),
  };
}

export function markupOfTypst(source: string): Markup {
  const lines = source.split('\n').filter((line) => line.trim() && !line.trim().startsWith('//'));
  return { lines: lines.length, numbers: lines.join('\n').match(TYPST_NUMBER)?.length ?? 0 };
}
