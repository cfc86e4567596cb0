import { type Document, isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLError } from 'yaml';
import { firstMatch } from '../sequence/first-match.ts';
import { ownLineEnd, ownLineStart } from './own-line.ts';

/**
 * A text that YAML takes for a comment and its author does not: a `#` behind a
 * blank, with a letter or a figure right after it. « # » with a blank behind it
 * is a comment to both.
 */
export interface HashMistake {
  /** `lost`: a part of the value; `empty`: all of it. */
  readonly kind: 'lost' | 'empty';
  /** Where the `#` and what it takes away stand in the parsed text. */
  readonly range: readonly [from: number, to: number];
  /** Name of the value's key, or of the list that holds it, as it is written. */
  readonly field: string;
  /** The line that says what was meant. */
  readonly line: string;
}

/**
 * The mistakes of a text, from the top.
 * @param document the text, parsed
 * @param text the text
 * @param typedKeys keys whose values are no texts
 */
export function hashMistakes(document: Document.Parsed, text: string, typedKeys: ReadonlySet<string>): HashMistake[] {
  if (!HASH.test(text)) return [];
  return valuesIn(document.contents, NO_KEY).flatMap((value) => {
    const taken = takenFrom(value, text);
    if (!taken) return [];
    const {
      key: { name },
      node,
    } = value;
    const isText = !typedKeys.has(name) && !CODES.has(name);
    if (!isText && node.value !== null && (CODES.has(name) || typeof node.value !== 'string')) return [];
    return [mistakeOf(value, taken, { text, isText, isBroken: false })];
  });
}

/**
 * The mistake that has caused an error of syntax: what follows a `#` was meant as
 * part of a text, or as the end of a list.
 * @param document the text, as far as it could be parsed
 * @param text the text
 * @param error the parser's
 */
export function hashBehind(document: Document.Parsed, text: string, error: YAMLError): HashMistake | undefined {
  if (!HASH.test(text)) return undefined;
  const [at] = error.pos;
  if (error.message.startsWith('Comments must be separated')) return glued(text, at);
  for (const value of valuesIn(document.contents, NO_KEY)) {
    const taken = value.node.range?.[2] === at ? takenFrom(value, text) : undefined;
    if (taken) return mistakeOf(value, taken, { text, isText: true, isBroken: true });
  }
  return undefined;
}

/** As the beginning of a value it need stand behind no blank. */
const HASH = /[ \t[{,]#[\p{L}\p{N}]/u;

/** Keys of texts that are codes: whatever stands behind them is a comment. */
const CODES: ReadonlySet<string> = new Set(['date', 'lang']);

/** A value as it is written: unquoted, on lines that belong to a key or to an item of a list. */
interface PlainValue {
  readonly node: Scalar.Parsed;
  /** Its own, or that of the list that holds it. */
  readonly key: ValueKey;
  /** Whether the key stands before the value, which is no item of a list. */
  readonly isKeyed: boolean;
  readonly isInFlow: boolean;
}

interface ValueKey {
  /** As the schemas have it. */
  readonly name: string;
  /** Where it begins and ends. */
  readonly range: readonly [from: number, to: number];
}

const NO_KEY: ValueKey = { name: '', range: [0, 0] };

function valuesIn(node: unknown, key: ValueKey, isInFlow = false): PlainValue[] {
  if (isMap(node)) return node.items.flatMap((pair) => valuesOfPair(pair, key, isInFlow || node.flow === true));
  if (!isSeq(node)) return [];
  const flow = isInFlow || node.flow === true;
  return node.items.flatMap((item) =>
    isPlain(item) ? [{ node: item, key, isKeyed: false, isInFlow: flow }] : valuesIn(item, key, flow),
  );
}

function valuesOfPair({ key, value }: Pair, above: ValueKey, isInFlow: boolean): PlainValue[] {
  const own: ValueKey | undefined =
    isScalar(key) && key.range ? { name: String(key.value), range: [key.range[0], key.range[1]] } : undefined;
  if (!isPlain(value)) return valuesIn(value, own ?? above, isInFlow);
  return [{ node: value, key: own ?? above, isKeyed: own !== undefined, isInFlow }];
}

function isPlain(node: unknown): node is Scalar.Parsed {
  return isScalar(node) && node.type === 'PLAIN' && Boolean(node.range);
}

/** Offsets of the `#` and of the end of what it takes away. */
type Taken = readonly [from: number, to: number];

function takenFrom(value: PlainValue, text: string): Taken | undefined {
  const { node } = value;
  const [start, end, whole] = node.range;
  const key = keyRange(value);
  const behind = text.slice(end, whole);
  if (node.value === null) return taken(/^()#[\p{L}\p{N}][^\r\n]*/u.exec(behind), end, text);
  // « title: #1 des », and the rest of the title on the next line.
  const before = key && /^[^\r\n#]*?:[ \t]+(?=#[\p{L}\p{N}])/u.exec(text.slice(key[1], start));
  if (before) return [key[1] + before[0].length, ownLineEnd(text, key[1])];
  const same = /^([ \t]+)#[\p{L}\p{N}][^\r\n]*/u.exec(behind);
  if (same) return taken(same, end, text);
  const next = /^([ \t]*(?:\r\n|\n|\r)([ \t]+))#[\p{L}\p{N}][^\r\n]*/u.exec(behind);
  // A line deeper than the key goes on with its value; one as deep is a key that was switched off.
  return next && (next[2] ?? '').length >= column(text, key?.[0] ?? start) + (key ? 1 : 0)
    ? taken(next, end, text)
    : undefined;
}

/** Where the key that stands before a value begins and ends. */
function keyRange({ key, isKeyed }: PlainValue): ValueKey['range'] | undefined {
  return isKeyed ? key.range : undefined;
}

function taken(match: RegExpExecArray | null, offset: number, text: string): Taken | undefined {
  if (!match) return undefined;
  const from = offset + (match[1] ?? '').length;
  const line = text.slice(from, offset + match[0].length);
  // A comment behind the text stays one; « # 4 » is the number of something.
  const comment = /[ \t]#(?![\p{L}\p{N}]|[ \t]\d)/u.exec(line);
  return [from, from + line.slice(0, comment?.index).trimEnd().length];
}

interface Writing {
  readonly text: string;
  readonly isText: boolean;
  /** Whether YAML could not read on after it. */
  readonly isBroken: boolean;
}

function mistakeOf(value: PlainValue, [from, to]: Taken, { text, isText, isBroken }: Writing): HashMistake {
  const { node, isInFlow } = value;
  const key = keyRange(value);
  const field = text.slice(...value.key.range);
  const [start, end] = node.range;
  const kind = node.value === null ? 'empty' : 'lost';
  const first = Math.min(start, from);
  const lead = text.slice(ownLineStart(text, first), first).trimStart();
  const prefix = lead === '' ? (key ? `${field}: ` : '- ') : lead.replace(/(?<=[:-])$/, ' ');
  if (isInFlow) return { kind, range: [from, to], field, line: flowLine(text, from) };
  const last = isBroken ? continuationEnd(text, to, column(text, key?.[0] ?? start)) : Math.max(to, end);
  const meant = foldedYaml(text.slice(first, last));
  return { kind, range: [from, to], field, line: prefix + (isText ? quotedYaml(meant) : meant.replace(/^#\s*/, '')) };
}

/** `[#1, #2]`, in which no blank makes a comment of the `#`, and which YAML refuses. */
function glued(text: string, at: number): HashMistake | undefined {
  if (!/^#[\p{L}\p{N}]/u.test(text.slice(at, at + 3))) return undefined;
  const line = flowLine(text, at);
  const field = /^(?:- )*([\w\u00C0-\u024F-]+):/.exec(line)?.[1] ?? '';
  return { kind: 'lost', range: [at, ownLineEnd(text, at)], field, line };
}

/** What stands between the commas and brackets of a list or mapping on one line, without its key. */
const FLOW_ITEM = /(?<=[[{,][ \t]*(?:[\w\u00C0-\u024F-]+:[ \t]+)?)[^\s,[\]{}"'][^,[\]{}]*?(?=[ \t]*(?:[,\]}]|$))/g;

/** A line of a list or mapping in brackets, with quotation marks around all that a `#` would cut off. */
function flowLine(text: string, at: number): string {
  const line = text.slice(ownLineStart(text, at), ownLineEnd(text, at)).trim();
  return line.replace(FLOW_ITEM, (item) => {
    const key = firstMatch(/^[\w\u00C0-\u024F-]+:[ \t]+/, item);
    return /(?:^|[ \t])#[\p{L}\p{N}]/u.test(item) ? key + quotedYaml(item.slice(key.length)) : item;
  });
}

/** Where the lines end that are deeper than a key, and were meant to go on with its value. */
function continuationEnd(text: string, from: number, depth: number): number {
  const lines = firstMatch(/^[^\r\n]*(?:(?:\r\n|\n|\r)[ \t]*[^\s][^\r\n]*)*/, text.slice(from));
  let end = from;
  for (const line of lines.split(/(?<=\n|\r(?!\n))/)) {
    const indent = firstMatch(/^[ \t]*/, line).length;
    if (end > from && indent <= depth) break;
    end += line.length;
  }
  return from + text.slice(from, end).trimEnd().length;
}

/** A text on several lines as YAML reads it. */
export function foldedYaml(written: string): string {
  return written.trim().replace(/[ \t]*(?:\r\n|\n|\r)\s*/g, ' ');
}

/** A text between quotation marks that it does not hold; in single ones an apostrophe is doubled. */
export function quotedYaml(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

function column(text: string, at: number): number {
  return at - ownLineStart(text, at);
}
