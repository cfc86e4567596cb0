import { firstMatch } from '../sequence/first-match.ts';
import { isKeyAnywhere, keyAnywhere } from './author-names.ts';
import { quotedYaml } from './yaml-hash.ts';

/*
 * What beginners type and YAML does not understand, made into what they meant: no-break spaces, which
 * a French keyboard sets before a colon and behind it, a colon without a space behind it, the
 * quotation marks of prose. Each change keeps the length of the text, so that places stay those of
 * the file.
 */

/** A YAML text as it was meant. */
export interface MeantYaml {
  readonly text: string;
  readonly changes: readonly YamlChange[];
}

/** Something that is read otherwise than it is written, or that is read as written and was perhaps not meant so. */
export interface YamlChange {
  /** `kept`: quotation marks that will be printed. */
  readonly kind: 'space' | 'colon' | 'quotes' | 'kept';
  readonly range: readonly [from: number, to: number];
  /** The key, as it is written. */
  readonly field: string;
  /** The line that says it plainly. */
  readonly line: string;
}

const BLANK = ' \\t\\u00A0\\u202F';
const NO_BREAK = /[\u00A0\u202F]/;
/** Nothing is changed in a text without one of these. */
const SUSPECT = /[\u00A0\u202F\u2018\u201C\u201D\u201E\u00AB]|[ \t]:\S/;
/** The longest key, and more. */
const LONGEST_KEY = 60;

/** Keys whose values are never between quotation marks that are to be printed. */
const CODES: ReadonlySet<string> = new Set(
  'number date pages copies columns lang abbreviations email web site accent hex theme logo model kind width required lines maxLength autocomplete back place side size coupon'.split(
    ' ',
  ),
);

/** Reads a YAML text as its author meant it. */
export function asMeant(source: string): MeantYaml {
  if (!SUSPECT.test(source)) return { text: source, changes: [] };
  const changes: YamlChange[] = [];
  let text = '';
  let done = 0;
  // The column of a key whose value has begun: deeper lines go on with it.
  let open = Number.POSITIVE_INFINITY;
  // Whether the keys of deeper lines stand below another.
  let hasParent = false;
  for (const { 0: line, index } of source.matchAll(/[^\r\n]+/g)) {
    const { lead, key, colon } = partsOf(line);
    const indent = firstMatch(/^[ \t\u00A0\u202F]*/, line).length;
    const strays = !hasParent && indent > 0 && isKeyAnywhere(key) && NO_BREAK.test(line.slice(0, indent));
    if (indent === line.length || (indent > open && !strays)) continue;
    const read = readLine(line, { lead, key, colon });
    changes.push(...read.changes.map((change) => ({ ...change, range: shifted(change.range, index) })));
    // A blank that cannot be seen before a key of the file itself: the key goes back to the margin.
    text += source.slice(done, index) + (strays ? read.line.trimStart().padEnd(line.length) : read.line);
    done = index + line.length;
    const isEmpty = colon < 0 || line.slice(colon + 1).trim() === '';
    hasParent = isEmpty || (hasParent && indent > 0);
    open = isEmpty ? Number.POSITIVE_INFINITY : strays ? 0 : lead;
  }
  return { text: text + source.slice(done), changes };
}

interface LineParts {
  /** Where the key begins: behind blanks and the hyphens of lists. */
  readonly lead: number;
  readonly key: string;
  /** Where its colon stands; -1 where there is none. */
  readonly colon: number;
}

const LEAD = new RegExp(`^[${BLANK}]*(?:-[${BLANK}]+)*`);

function partsOf(line: string): LineParts {
  const lead = firstMatch(LEAD, line).length;
  const colon = line.slice(lead, lead + LONGEST_KEY).indexOf(':');
  return { lead, key: colon < 0 ? '' : line.slice(lead, lead + colon).trim(), colon: colon < 0 ? -1 : lead + colon };
}

interface ReadLine {
  readonly line: string;
  readonly changes: readonly YamlChange[];
}

function readLine(line: string, { lead, key, colon }: LineParts): ReadLine {
  const before = plain(line.slice(0, lead));
  if (!isKeyAnywhere(key)) return noted(line, before + inFlow(line.slice(lead)), key);
  const head = before + key + plain(line.slice(lead + key.length, colon));
  const behind = line.slice(colon + 1);
  const gap = firstMatch(new RegExp(`^[${BLANK}]*`), behind);
  const value = behind.slice(gap.length);
  const read = quotesRead(value, key);
  const spaced = noted(line, `${head}:${plain(gap)}${read.value}`, key);
  const range = [colon + 1 + gap.length, colon + 1 + gap.length + value.trimEnd().length] as const;
  const changes = [
    // The line that the note on its quotation marks shows has none of these spaces either.
    ...(read.kind === 'quotes' ? [] : spaced.changes),
    ...(read.kind ? [{ kind: read.kind, range, field: key, line: `${key}: ${read.written}` }] : []),
  ];
  // « title :Non »
  if (gap !== '' || !/[^\s:]/.test(value.charAt(0)) || !/[ \t]$/.test(head)) return { line: spaced.line, changes };
  const colonChange = { kind: 'colon', range: [lead, colon + 1], field: key, line: `${key}: ${value}` } as const;
  return { line: `${head.slice(0, -1)}: ${read.value}`, changes: [...changes, colonChange] };
}

/** Tells of the first no-break space that has become a plain one. */
function noted(line: string, read: string, field: string): ReadLine {
  if (line === read || !NO_BREAK.test(line)) return { line: read, changes: [] };
  for (const { index } of line.matchAll(/[\u00A0\u202F]/g)) {
    if (read[index] !== ' ') continue;
    return { line: read, changes: [{ kind: 'space', range: [index, index + 1], field, line: read.trim() }] };
  }
  return { line: read, changes: [] };
}

function plain(blanks: string): string {
  return blanks.replace(/[\u00A0\u202F]/g, ' ');
}

const FLOW_KEY = new RegExp(`([{,][${BLANK}]*)([\\w\\u00C0-\\u024F-]+)([${BLANK}]*):([${BLANK}]*)`, 'g');

/** The keys between braces on one line. */
function inFlow(text: string): string {
  if (!text.includes('{')) return text;
  return text.replace(FLOW_KEY, (all, before: string, key: string, between: string, behind: string) =>
    isKeyAnywhere(key) ? `${plain(before)}${key}${plain(between)}:${plain(behind)}` : all,
  );
}

interface ReadValue {
  readonly value: string;
  readonly kind?: 'quotes' | 'kept';
  /** The value as it should be written. */
  readonly written?: string;
}

/** A whole value between the quotation marks of prose. */
const QUOTED = /^(?:[“„‟]([^“”„‟]*)[”“]|«([^«»]*)»|‘([^‘]*)’)$/;
/** What YAML reads as more than text. */
const NEEDS_QUOTES = /: |\s#|^[\s]*[-?:,[\]{}#&*!|>'"%@`]/;

function quotesRead(value: string, key: string): ReadValue {
  const trimmed = value.trimEnd();
  if (/^[{[]/.test(trimmed)) return { value: inFlow(value) };
  const found = QUOTED.exec(trimmed);
  const isCode = CODES.has(keyAnywhere(key) ?? '');
  if (!found) return { value: isCode ? plain(value) : value };
  const inner = (found[1] ?? found[2] ?? found[3] ?? '').trim();
  const isGuillemets = found[2] !== undefined;
  const needs = NEEDS_QUOTES.test(inner);
  const written = needs ? quotedYaml(inner) : inner;
  // A title may be a quotation: only its author knows. Between guillemets it is one.
  if (!isCode && isGuillemets) return { value };
  if (!isCode && !needs) return { value, kind: 'kept', written: quotedYaml(inner) };
  if (/["\\]/.test(inner) || inner === '') return { value };
  const mark = needs ? '"' : ' ';
  const middle = trimmed.slice(1, -1);
  const tail = value.slice(trimmed.length);
  return { value: mark + (isCode ? plain(middle) : middle) + mark + plain(tail), kind: 'quotes', written };
}

function shifted([from, to]: YamlChange['range'], by: number): YamlChange['range'] {
  return [from + by, to + by];
}
