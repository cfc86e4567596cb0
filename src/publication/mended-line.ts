import { type Document, isMap, visit } from 'yaml';
import { isKeyAnywhere } from './author-names.ts';
import { ownLineEnd, ownLineStart } from './own-line.ts';
import { quotedYaml } from './yaml-hash.ts';

/*
 * Lines as they should be written, which messages about mistakes of syntax show: they must work when they are pasted.
 */

/** A key with a value on its line, and on deeper lines below. */
const KEYED = /^([ \t]*(?:-[ \t]+)*)([^\s:{["'][^:\r\n]{0,60}?)[ \t]*:[ \t]+(\S[^\r\n]*)/;

/** The line of a key whose value stands around an offset, the whole value between quotation marks; undefined where there is none. */
export function quotedLine(document: Document.Parsed, text: string, at: number): string | undefined {
  const start = ownLineStart(text, at);
  const flow = flowAround(document, at);
  if (flow) return quotedInFlow(text.slice(start, ownLineEnd(text, at)), at - start, flow === 'map');
  const [all, lead = '', key = '', value = ''] = KEYED.exec(text.slice(start)) ?? [];
  if (all === undefined) return undefined;
  const whole = [value, ...deeperLines(text.slice(start + all.length), lead.length)].join(' ').trim();
  return `${key}: ${quotedYaml(unquoted(whole))}`;
}

/**
 * The line of a key whose value begins with the quotation mark at an offset, with another one at its end; undefined
 * where the mark begins no value, or where it is not clear which end is meant.
 */
export function closedLine(text: string, at: number): string | undefined {
  const start = ownLineStart(text, at);
  const [all = '', lead = '', key = '', value = ''] = KEYED.exec(text.slice(start, ownLineEnd(text, at))) ?? [];
  const mark = value.charAt(0);
  if (!/^["']/.test(mark) || start + all.length - value.length !== at) return undefined;
  const whole = [value, ...deeperLines(text.slice(start + all.length), lead.length)].join(' ').trim();
  const inner = whole.slice(1).trimStart();
  return inner === '' || inner.includes(mark) || inner.includes('\\') ? undefined : `${key}: ${mark}${inner}${mark}`;
}

/** What stands in brackets or braces around an offset. */
function flowAround(document: Document.Parsed, at: number): 'map' | 'list' | undefined {
  let around: 'map' | 'list' | undefined;
  visit(document, {
    Collection(_, node) {
      if (node.flow && node.range && node.range[0] < at && at < node.range[1]) around = isMap(node) ? 'map' : 'list';
    },
  });
  return around;
}

/** The key of an item, if it has one, and its value. */
const ITEM = /^([ \t]*(?:-[ \t]+)*(?:[^\s:"'][^:"']{0,60}:[ \t]+)?)(.*?)([ \t]*)$/;

/**
 * A line of a list or mapping between brackets, with quotation marks around one of its values.
 * @param line the line
 * @param at where the value stands in it
 * @param isMapping whether what has no colon goes on with the value before it
 */
function quotedInFlow(line: string, at: number, isMapping: boolean): string | undefined {
  const from = line.slice(0, at).search(/[^,[{]*$/);
  const parts = line.slice(from).split(/(?=[,\]}])/);
  const others = parts.slice(1).findIndex((part) => !isMapping || /^[\]}]|:|^,\s*$/.test(part));
  const count = others < 0 ? parts.length : others + 1;
  const [, key = '', value = '', behind = ''] = ITEM.exec(parts.slice(0, count).join('')) ?? [];
  if (value === '') return undefined;
  return (line.slice(0, from) + key + quotedYaml(unquoted(value)) + behind + parts.slice(count).join('')).trim();
}

/** What stands between two quotation marks that were meant to hold all of it: « "La "grande" kermesse" », not « "Oui" et "non" ». */
function unquoted(value: string): string {
  const mark = value.charAt(0);
  if (value.length < 2 || (mark !== '"' && mark !== "'") || !value.endsWith(mark)) return value;
  const inner = value.slice(1, -1);
  // The first mark inside that is no apostrophe, nor stands for itself: does it close what the first of all opens?
  const first = mark === '"' ? /(?<!\\)"/.exec(inner) : /'(?![\p{L}\p{N}])/u.exec(inner.replaceAll("''", '--'));
  if (first && /^\S.(?![\p{L}\p{N}])/u.test(inner.slice(first.index - 1))) return value;
  return mark === '"' ? inner.replaceAll('\\"', '"') : inner.replaceAll("''", "'");
}

/** The lines that go on with a value. */
function deeperLines(below: string, column: number): string[] {
  const lines = below.split(/\r\n|\n|\r/).slice(1);
  const end = lines.findIndex((line) => line.trim() === '' || line.search(/\S/) <= column);
  return lines.slice(0, end < 0 ? undefined : end).map((line) => line.trim());
}

/** A key with another sign than a colon and a blank behind it. */
const UNKEYED = /^[ \t]*([^\s:=;]{1,60})[ \t]*(?:[:=;][ \t]*|[ \t])(\S[^\r\n]*)/;

/** The line of a known key with a colon and a blank; undefined where there is no such key. */
export function keyedLine(text: string, at: number): string | undefined {
  const [, key = '', value = ''] = UNKEYED.exec(text.slice(ownLineStart(text, at))) ?? [];
  return isKeyAnywhere(key) ? `${key}: ${value.trim()}` : undefined;
}

/** The line of a comma without the one at an offset, nor those behind it that have nothing before them either. */
export function lineWithoutComma(text: string, at: number): string {
  const before = text.slice(ownLineStart(text, at), at).replace(/([[{,])[ \t]+$/, '$1');
  const behind = text.slice(at + 1, ownLineEnd(text, at)).replace(/^(?:[ \t]*,)+/, '');
  return (before + (/[[{]$/.test(before) ? behind.trimStart() : behind)).trim();
}

/** The line of an offset with a comma before it. */
export function lineWithComma(text: string, at: number): string {
  const before = text.slice(ownLineStart(text, at), at).trimEnd();
  return `${before}, ${text.slice(at, ownLineEnd(text, at))}`.trim();
}
