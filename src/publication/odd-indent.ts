import type { YAMLError } from 'yaml';
import { ownLineEnd, ownLineStart } from './own-line.ts';
import type { SyntaxMistake } from './syntax-mistake.ts';

/** A line that begins with a key. */
const KEY_LINE = /^([ \t]*)((?![#[{"'-])[^\s:][^:\r\n]{0,60}?)[ \t]*:(?:[ \t]|$)/;

/**
 * The mistake of a line that does not begin where the others of its group do. The parser tells of it
 * as of something else, and often at a line that is as it should be.
 * @param error what the parser has against the text
 * @param next what it has against it besides
 * @param text the text
 */
export function oddIndent(error: YAMLError, next: YAMLError | undefined, text: string): SyntaxMistake | undefined {
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && next?.code === 'MULTILINE_IMPLICIT_KEY') {
    const key = /\S[^\n]*$/.exec(text.slice(0, next.pos[1]));
    return { code: 'yaml.indent', range: [key?.index ?? next.pos[0], next.pos[1]] };
  }
  const [at] = error.pos;
  if (error.message.startsWith('Unexpected scalar at node end')) return deepFirstKey(text, at);
  return error.message.startsWith('Sequence item without') ? keyOfLine(text, at) : undefined;
}

/** The first key of a text, if it begins further right than the one in whose line something stands. */
function deepFirstKey(text: string, at: number): SyntaxMistake | undefined {
  const first = /^(?!\s*(?:#|---|%|\r?$)).+$/m.exec(text);
  const [, lead = '', field = ''] = KEY_LINE.exec(first?.[0] ?? '') ?? [];
  const [, column, key = ''] = KEY_LINE.exec(text.slice(ownLineStart(text, at), ownLineEnd(text, at))) ?? [];
  const isItsLine = column !== undefined && ownLineStart(text, at) + column.length === at;
  if (!first || field === '' || key === '' || !isItsLine || column.length >= lead.length) return undefined;
  const from = first.index + lead.length;
  return { code: 'yaml.first-indent', range: [from, from + field.length], line: first[0].trim() };
}

/** Below an item of a list, a key with too few blanks before it. */
function keyOfLine(text: string, at: number): SyntaxMistake | undefined {
  const start = ownLineStart(text, at);
  const [, lead = '', key = ''] = KEY_LINE.exec(text.slice(start, ownLineEnd(text, at))) ?? [];
  const from = start + lead.length;
  return key === '' ? undefined : { code: 'yaml.indent', range: [from, from + key.length] };
}
