import { isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { groupBelow, keyNamed } from './author-names.ts';
import type { KeyGroup } from './author-words.ts';
import { ownLineEnd, ownLineStart } from './own-line.ts';
import { foldedYaml, quotedYaml } from './yaml-hash.ts';
import { keyOf, nodeRange, type YamlRange } from './yaml-range.ts';

/** A comma between braces or brackets that ends a value, and that its author wrote as a part of a text. */
export interface CommaMistake {
  /** `lost`: what follows is no part of the value; `no-value`: a known key without a colon; `decimal`: a number is cut in two. */
  readonly kind: 'lost' | 'no-value' | 'decimal';
  /** Where the comma and what it parts stand in the parsed text. */
  readonly range: YamlRange;
  /** What the comma parts, as it is written. */
  readonly told: string;
  /** Name of the key as it is written; of a list, '' . */
  readonly field: string;
  /** The line with quotation marks around what belongs together. */
  readonly line: string;
}

interface Reading {
  readonly text: string;
  /** Keys whose values are no texts. */
  readonly typedKeys: ReadonlySet<string>;
}

/** A mistake, and what belongs together in it. */
interface Found {
  readonly mistake: Omit<CommaMistake, 'line'>;
  /** From the first to the last of the words that belong together; undefined where nobody can say. */
  readonly whole: YamlRange | undefined;
}

/**
 * The mistakes of a text. What is lost is taken out of its mapping, where it stands as a key: it is told here.
 * @param node what was parsed, its keys by their English names
 * @param group which names the keys have
 * @param reading the text, and what is known of its keys
 */
export function commaMistakes(node: unknown, group: KeyGroup | undefined, reading: Reading): CommaMistake[] {
  const { text } = reading;
  const found = text.includes(',') ? foundIn(node, group, reading) : [];
  const wholes = byLine(found, text);
  return found.map(({ mistake, whole }) => ({ ...mistake, line: whole ? lineOf(whole, mistake, wholes, text) : '' }));
}

/** What belongs together, by where the line begins in which it begins. */
function byLine(found: readonly Found[], text: string): ReadonlyMap<number, readonly YamlRange[]> {
  const lines = new Map<number, YamlRange[]>();
  const wholes = found.flatMap(({ whole }) => (whole ? [whole] : [])).sort((a, b) => a[0] - b[0]);
  for (const whole of wholes) {
    const start = ownLineStart(text, whole[0]);
    const line = lines.get(start);
    if (line) line.push(whole);
    else lines.set(start, [whole]);
  }
  return lines;
}

function foundIn(node: unknown, group: KeyGroup | undefined, reading: Reading): Found[] {
  if (isSeq(node)) {
    const decimals = node.flow ? decimalsIn(node, reading.text) : [];
    return [...decimals, ...node.items.flatMap((item) => foundIn(item, group, reading))];
  }
  if (!isMap(node)) return [];
  const own = node.flow ? inMapping(node, group, reading) : [];
  return [...own, ...node.items.flatMap((pair) => foundIn(pair.value, groupBelow(group, keyOf(pair)), reading))];
}

function inMapping(map: YAMLMap, group: KeyGroup | undefined, { text, typedKeys }: Reading): Found[] {
  const isKnown = (pair: Pair) => keyNamed(keyOf(pair), group) !== undefined;
  return [...map.items].flatMap((pair, index, pairs) => {
    if (isAlone(pair)) return [];
    const alone = runBehind(pairs, index);
    // Known keys behind the last strange one are keys; before it they are words like the others.
    const last = alone.findLastIndex((one) => !isKnown(one));
    const lost = isText(pair, typedKeys) ? alone.slice(0, last + 1) : [];
    map.items = map.items.filter((one) => !lost.includes(one));
    const known = alone.slice(lost.length).filter(isKnown);
    return [...lostBehind(pair, lost, text), ...known.map((one) => keyAlone(one, text))];
  });
}

/** A key without a colon. */
function isAlone({ value }: Pair): boolean {
  return value === null;
}

/** The keys without a colon that follow a pair. */
function runBehind(pairs: readonly Pair[], index: number): readonly Pair[] {
  const behind = pairs.slice(index + 1);
  const end = behind.findIndex((pair) => !isAlone(pair));
  return end < 0 ? behind : behind.slice(0, end);
}

/** Whether a pair has a text without quotation marks, or what will be read as one. */
function isText(pair: Pair, typedKeys: ReadonlySet<string>): boolean {
  const { value } = pair;
  if (!isPlain(value) || value.value === null) return false;
  return typeof value.value === 'string' || !typedKeys.has(keyOf(pair));
}

function isPlain(node: unknown): node is Scalar.Parsed {
  return isScalar(node) && node.type === 'PLAIN' && Boolean(node.range);
}

/** What a comma has taken from a value. */
function lostBehind({ key, value }: Pair, lost: readonly Pair[], text: string): Found[] {
  const end = lost.map((one) => nodeRange(one.key)?.[1]).at(-1);
  const valueRange = nodeRange(value);
  if (end === undefined || !valueRange) return [];
  const comma = text.indexOf(',', valueRange[1]);
  const field = text.slice(...(nodeRange(key) ?? [0, 0]));
  const told = foldedYaml(text.slice(comma + 1, end));
  return [{ whole: [valueRange[0], end], mistake: { kind: 'lost', range: [comma, end], told, field } }];
}

function keyAlone({ key }: Pair, text: string): Found {
  const range = nodeRange(key) ?? [0, 0];
  return { whole: undefined, mistake: { kind: 'no-value', range, told: '', field: text.slice(...range) } };
}

/** « Pizza à 6,50 € » in a list is two items. */
function decimalsIn(list: YAMLSeq, text: string): Found[] {
  const hasSpacedComma = list.items.some((item, index) => {
    const next = list.items[index + 1];
    return isScalar(item) && isScalar(next) && /^\s*,\s/.test(between(item, next, text));
  });
  return list.items.flatMap((item, index) => {
    const next = list.items[index + 1];
    if (!isPlain(item) || !isPlain(next) || between(item, next, text) !== ',') return [];
    const [before, behind] = [String(item.source), String(next.source)];
    const isNumber = /\d$/.test(before) && /^\d/.test(behind) && /\D/.test(before + behind);
    if (!isNumber || !(hasSpacedComma || AMOUNT.test(behind))) return [];
    const range: YamlRange = [item.range[0], next.range[1]];
    return [{ whole: range, mistake: { kind: 'decimal', range, told: text.slice(...range), field: '' } }];
  });
}

/** The end of a number behind its comma, and what it counts: money or a share. */
const AMOUNT = /^\d{1,2}[ \u00A0\u202F]*(?:€|£|\$|%|euros?\b|EUR\b|F\b|CHF\b)/;

function between(item: Scalar, next: Scalar, text: string): string {
  return text.slice(item.range?.[1] ?? 0, next.range?.[0] ?? 0);
}

/** Characters of a line that is shown whole. */
const LONGEST_LINE = 300;

/** The line of a mistake, in which all that belongs together on that line stands between quotation marks. */
function lineOf(
  whole: YamlRange,
  { field }: Pick<CommaMistake, 'field'>,
  wholes: ReadonlyMap<number, readonly YamlRange[]>,
  text: string,
): string {
  const from = ownLineStart(text, whole[0]);
  const to = ownLineEnd(text, whole[0]);
  if (whole[1] > to || to - from > LONGEST_LINE)
    return (field === '' ? '' : `${field}: `) + quotedYaml(foldedYaml(text.slice(...whole)));
  let line = '';
  let done = from;
  for (const range of wholes.get(from) ?? []) {
    if (range[0] < done || range[1] > to) continue;
    line += text.slice(done, range[0]) + quotedYaml(text.slice(...range));
    done = range[1];
  }
  return (line + text.slice(done, to)).trim();
}
