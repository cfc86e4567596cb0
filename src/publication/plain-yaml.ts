import { Document, Pair, type Range, Scalar, YAMLMap } from 'yaml';

/** How YAML is read here: version 1.2, core schema; whoever reads it tells what is wrong in words of its own. */
export const YAML_OPTIONS = { schema: 'core', prettyErrors: false, logLevel: 'silent' } as const;

/** A blank that is not a space, a control, and other ends of lines than those of editors. */
const UNUSUAL = /[\0-\x09\v\f\x0E-\x1F\x7F-\x9F\u2028\u2029\uFEFF]|\r(?!\n)/;

const LETTER = 'A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u00FF';

/**
 * A key of a letter, letters and figures; behind its colon a text between quotation marks that escapes nothing, a text
 * that begins with a letter, or figures and hyphens. A colon in a text stands before a character, a `#` behind one.
 */
const KEYED = new RegExp(
  `^([${LETTER}][\\w${LETTER}-]{0,60})(: +)(?:("[^"\\\\]*"|'[^']*')|([${LETTER}\\u00AB\\u0152\\u0153](?:[^:#]|:(?=\\S)|(?<=\\S)#)*)|(\\d[\\d-]*)) *$`,
);

/** What YAML takes for another thing than a text. */
const NO_TEXT = /^(?:null|true|false)$/i;
const WHOLE = /^(?:0|[1-9]\d{0,14})$/;
const DAY_OR_MONTH = /^\d{4}-\d\d(?:-\d\d)?$/;

/**
 * A YAML text as the parser gives it, where every line of it is blank, a comment, or a key with a plain value. Most
 * front matters are that, and the parser takes longer to load than a letter takes to read. (The same values, types and
 * ranges: a test compares them.)
 * @param text YAML, as its author meant it
 * @returns undefined where it holds anything else
 */
export function plainDocument(text: string): Document.Parsed | undefined {
  if (UNUSUAL.test(text)) return undefined;
  const document = new Document<YAMLMap<PlainScalar, PlainScalar>>(undefined, YAML_OPTIONS);
  const map = new YAMLMap<PlainScalar, PlainScalar>(document.schema);
  const keys = new Set<string>();
  let range: Range | undefined;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (/^(?:#|\r$)/.test(line)) continue;
    const end = Math.min(index + line.length + 1, text.length);
    const pair = plainPair(line.replace(/\r$/, ''), index, end);
    if (!pair || keys.has(pair.key.source)) return undefined;
    keys.add(pair.key.source);
    map.items.push(pair);
    range = [range?.[0] ?? index, end, end];
  }
  if (!range) return undefined;
  map.range = range;
  document.contents = map;
  return document as Document.Parsed;
}

/** A scalar that knows where it stands. */
type PlainScalar = Scalar & { readonly range: Range; readonly source: string };

/**
 * A key and its value, if the line holds no more.
 * @param line without its end
 * @param start where it begins in the text
 * @param end where the next one begins
 */
function plainPair(line: string, start: number, end: number): Pair<PlainScalar, PlainScalar> | undefined {
  const [all, key, gap = '', quoted, written, figures] = KEYED.exec(line) ?? [];
  if (all === undefined || key === undefined || NO_TEXT.test(key)) return undefined;
  const source = (quoted ?? written ?? figures ?? '').replace(/ +$/, '');
  const value = quoted === undefined ? plainValue(source) : source.slice(1, -1);
  if (value === undefined) return undefined;
  const valueStart = start + key.length + gap.length;
  const range: Range = [valueStart, valueStart + source.length, end];
  const type = quoted === undefined ? 'PLAIN' : quoted.startsWith('"') ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
  return new Pair(
    scalar(key, key, 'PLAIN', [start, start + key.length, start + key.length]),
    scalar(value, quoted === undefined ? source : String(value), type, range),
  );
}

function plainValue(source: string): string | number | undefined {
  if (WHOLE.test(source)) return Number(source);
  const isText = DAY_OR_MONTH.test(source) || (!/^\d/.test(source) && !NO_TEXT.test(source));
  return isText ? source : undefined;
}

function scalar(value: string | number, source: string, type: Scalar.Type, range: Range): PlainScalar {
  return Object.assign(new Scalar(value), { range, source, type });
}
