import type { Random } from './random.ts';

/** What a kind of text is changed with. */
export interface TextWords {
  /** Whole texts of the kind. */
  readonly seeds: readonly string[];
  /** Pieces that mean something in it: marks, keys, tags. */
  readonly pieces: readonly string[];
}

/** Characters that few think of: controls, marks of direction, joiners, blanks, noncharacters, halves of pairs as references. */
const ODD = [
  '\0',
  '\u0007',
  '\u001b[31m',
  '\u0085',
  '\u009b2J',
  '\u00a0',
  '\u00ad',
  '\u0301\u0301\u0301\u0301',
  '\u061c',
  '\u115f',
  '\u200b',
  '\u200d',
  '\u200f',
  '\u2028',
  '\u2029',
  '\u202e',
  '\u202f',
  '\u2066',
  '\u3000',
  '\ufeff',
  '\ufffe',
  '\ufffd',
  '\u{1d54f}',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '\u{1f1eb}\u{1f1f7}',
  '\u{10ffff}',
  'ﷺ',
  'ا\u064b\u0651',
  'שָׁ',
  'ก\u0e49',
  '漢字',
  'ß',
  'İ',
  'ŉ',
  '&#0;',
  '&#xD800;',
  '&#x10FFFF;',
  '\\ud800',
  '\\0',
  '\\x00',
];

const NUMBERS = [
  '0',
  '-1',
  '-0',
  '1e9',
  '1e308',
  '1e999',
  '-1e-320',
  'NaN',
  'Infinity',
  '0x7fffffff',
  '2147483648',
  '4294967296',
  '9007199254740993',
  '99999999999999999999999999',
  '0.1.2',
  '१२',
  '1 000 000,5',
];

/** How often a piece stands in a row where it is put many times. */
const MANY = [2, 3, 8, 40, 130, 500];

type Change = (text: string, random: Random, words: TextWords) => string;

const CHANGES: readonly Change[] = [
  (text, random) => without(text, stretch(text, random)),
  (text, random) => {
    const [from, to] = stretch(text, random);
    return put(text, random.below(text.length + 1), text.slice(from, to));
  },
  (text, random) => {
    const [from, to] = stretch(text, random);
    const rest = without(text, [from, to]);
    return put(rest, random.below(rest.length + 1), text.slice(from, to));
  },
  (text, random, { seeds }) => {
    const other = random.pick(seeds);
    const [from, to] = stretch(other, random);
    return put(text, random.below(text.length + 1), other.slice(from, to));
  },
  (text, random, { pieces }) => put(text, random.below(text.length + 1), random.pick(pieces)),
  (text, random, { pieces }) => put(text, lineStart(text, random), random.pick(pieces)),
  (text, random, { pieces }) => {
    const [from, to] = stretch(text, random);
    return text.slice(0, from) + random.pick(pieces) + text.slice(from, to) + random.pick(pieces) + text.slice(to);
  },
  (text, random, { pieces }) => put(text, random.below(text.length + 1), random.pick(pieces).repeat(random.pick(MANY))),
  (text, random) => put(text, random.below(text.length + 1), random.pick(ODD)),
  (text, random) => put(text, random.below(text.length + 1), random.pick(ODD).repeat(random.pick(MANY))),
  (text, random) => {
    const numbers = [...text.matchAll(/\d+/g)];
    if (numbers.length === 0) return text;
    const { index, 0: number } = random.pick(numbers);
    return text.slice(0, index) + random.pick(NUMBERS) + text.slice(index + number.length);
  },
  (text, random) => byLines(text, (lines) => lines.toSpliced(random.below(lines.length), 0, random.pick(lines))),
  (text, random) => byLines(text, (lines) => lines.toSpliced(random.below(lines.length), 1)),
  (text, random) =>
    byLines(text, (lines) => {
      const at = random.below(lines.length);
      return lines.with(at, random.pick(['  ', '    ', '\t', '- ', '> ', '']) + (lines[at] ?? '').trimStart());
    }),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', '\n', '\u2028'])),
];

/** A text of a kind, changed in one to six places. One in twenty is left as it is. */
export function changedText(words: TextWords, random: Random): string {
  let text = random.pick(words.seeds);
  if (random.chance(0.05)) return text;
  for (let left = 1 + random.below(6); left > 0; left--) text = random.pick(CHANGES)(text, random, words);
  return text;
}

/** The bytes of a text; of one in twenty a byte is no UTF-8, or it is in UTF-16. */
export function changedBytes(text: string, random: Random): Uint8Array {
  const bytes = Buffer.from(text);
  if (random.chance(0.95) || bytes.length === 0) return bytes;
  if (random.chance(0.3)) return Buffer.from(`\ufeff${text}`, 'utf16le');
  bytes[random.below(bytes.length)] = 0x80 + random.below(0x80);
  return bytes;
}

/** A short stretch most of the time, any in one case of five. */
function stretch(text: string, random: Random): readonly [from: number, to: number] {
  const from = random.below(text.length);
  const most = random.chance(0.2) ? text.length - from : Math.min(text.length - from, 40);
  return [from, from + random.below(most + 1)];
}

function lineStart(text: string, random: Random): number {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return random.pick(starts);
}

function without(text: string, [from, to]: readonly [number, number]): string {
  return text.slice(0, from) + text.slice(to);
}

function put(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

function byLines(text: string, change: (lines: readonly string[]) => readonly string[]): string {
  return change(text.split('\n')).join('\n');
}
