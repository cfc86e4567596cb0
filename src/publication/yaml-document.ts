import { type Document, isCollection, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { InBothLanguages } from '../messages/translate.ts';
import { lineReader, locator } from '../problems/place.ts';
import type { Outcome, Place, Problem, ProblemCode, Severity } from '../problems/problem.ts';
import { asMeant, type YamlChange } from './as-meant.ts';
import { englishValue, groupBelow, type KeyLanguage, keyForAuthor, keyNamed, switchValue } from './author-names.ts';
import type { KeyGroup } from './author-words.ts';
import { plainDocument, YAML_OPTIONS } from './plain-yaml.ts';
import { type CommaMistake, commaMistakes } from './yaml-commas.ts';
import { type HashMistake, hashBehind, hashMistakes } from './yaml-hash.ts';
import { type FieldPath, keyOf, nodeRange, rangeFinder, type YamlRange } from './yaml-range.ts';
import { syntaxMistake } from './yaml-syntax.ts';

/** A piece of YAML, parsed, that knows where each of its values stands in the file. */
export interface YamlDocument {
  readonly file: string;
  /** The whole file. */
  readonly source: string;
  /** A line of the file, from 1; '' past its end. */
  lineAt(line: number): string;
  /** A fresh copy of the values. */
  data(): unknown;
  /** One of the values; undefined where there is none. */
  value(path: FieldPath): unknown;
  /** Whether a key is written, with or without a value. */
  hasKey(path: FieldPath): boolean;
  /** The keys of a mapping, in their order; none where a path leads to none. */
  keysAt(path: FieldPath): readonly string[];
  /** Where a value stands, or the nearest thing around it that exists. */
  valuePlace(path: FieldPath): Place;
  /** Where a key stands, or the nearest thing around it that exists. */
  keyPlace(path: FieldPath): Place;
  /** The value as written, shortened; for messages. */
  written(path: FieldPath): string;
  /** The last key of a path as written, in French or in English. */
  writtenKey(path: FieldPath): string;
  /** What to call the last key of a path: as it is written, else in the language of the other keys, else in the reader's. */
  keyWord(path: FieldPath): string | InBothLanguages;
  /** The group of names that the keys below a path belong to; undefined where they have none. */
  groupAt(path: FieldPath): KeyGroup | undefined;
  /** The language of most of its keys; undefined where none has a name in one language only. */
  readonly keyLanguage: KeyLanguage | undefined;
}

export interface YamlSource {
  readonly file: string;
  readonly source: string;
  /** The part of the source that is YAML. */
  readonly start: number;
  readonly end: number;
  /** Which names its keys have. */
  readonly keys: KeyGroup;
  /** Keys whose plain scalars keep their YAML type; under any other key `2012` and `true` are text as written. */
  readonly typedKeys: ReadonlySet<string>;
}

/**
 * Parses YAML 1.2 (core schema: no dates, no « yes »). Beside a value stand the
 * warnings of what its author wrote and YAML leaves out.
 */
export function parseYaml(yaml: YamlSource): Outcome<YamlDocument> {
  const { file, source, start, end, typedKeys } = yaml;
  const part = source.slice(start, end);
  if (partsOf(part) > MOST_PARTS) {
    const values = { most: MOST_PARTS };
    return { problems: [{ severity: 'error', code: 'yaml.too-many', values, file, place: locator(source)(start) }] };
  }
  const { text, changes } = asMeant(part);
  const document = plainDocument(text) ?? parseDocument(text, YAML_OPTIONS);
  const locate = locator(source);
  const lineAt = lineReader(source);
  const placeOf = (from: number, to: number): Place => {
    const place = locate(start + from);
    const room = lineAt(place.line).length - place.column + 1;
    return { ...place, length: Math.max(1, Math.min(to - from, room)) };
  };
  const located = (range: YamlRange) => {
    const place = placeOf(...range);
    return { file, place, sourceLine: lineAt(place.line) };
  };
  const noted = changeProblems(changes, located);
  const [error] = document.errors;
  const behind = error && hashBehind(document, text, error);
  if (behind) return { problems: [...noted, hashProblem('error', behind, text, located)] };
  const mistake = syntaxMistake(document, text);
  if (mistake) {
    const values = {
      field: text.slice(...mistake.range),
      line: mistake.line ?? (mistake.code === 'yaml.no-colon' ? EXAMPLE_KEY : EXAMPLE_LINE),
    };
    return { problems: [...noted, { severity: 'error', code: mistake.code, values, ...located(mistake.range) }] };
  }
  const languages: KeyLanguage[] = [];
  nameInEnglish(document.contents, yaml.keys, languages);
  const problems = [
    ...noted,
    ...hashMistakes(document, text, typedKeys).map((hash) =>
      hashProblem(hash.kind === 'empty' ? 'error' : 'warning', hash, text, located),
    ),
    ...commaMistakes(document.contents, yaml.keys, { text, typedKeys }).map((comma) => commaProblem(comma, located)),
  ];
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  keepText(document.contents, typedKeys);
  const keyLanguage = mostOf(languages);
  const groupAt = (path: FieldPath) =>
    path.reduce<KeyGroup | undefined>(
      (group, key) => (typeof key === 'string' ? groupBelow(group, key) : group),
      yaml.keys,
    );
  const rangeAt = rangeFinder(document);
  const writtenKey = (path: FieldPath) => text.slice(...rangeAt(path, 'key')).replace(/^(["'])(.*)\1$/, '$2');
  const value: YamlDocument = {
    file,
    source,
    lineAt,
    data: () => document.toJS(),
    value: (path) => document.getIn(path),
    hasKey: (path) => document.hasIn(path),
    keysAt: (path) => {
      const node = path.length === 0 ? document.contents : document.getIn(path, true);
      return isMap(node) ? node.items.map(keyOf) : [];
    },
    valuePlace: (path) => placeOf(...rangeAt(path, 'value')),
    keyPlace: (path) => placeOf(...rangeAt(path, 'key')),
    written: (path) => written(document, path, text),
    writtenKey,
    keyWord: (path) => {
      if (document.hasIn(path)) return writtenKey(path);
      return keyForAuthor(String(path.at(-1)), groupAt(path.slice(0, -1)), keyLanguage);
    },
    groupAt,
    keyLanguage,
  };
  return { value, problems };
}

/**
 * Lines and commas of settings: a hundred times what a publication needs. The parser compares
 * each key with all beside it, and so many keys would take it minutes.
 */
const MOST_PARTS = 5000;

function partsOf(text: string): number {
  let parts = 1;
  for (let at = 0; at < text.length; at++) if (',\n\r'.includes(text.charAt(at))) parts++;
  return parts;
}

/** Shown where the line at fault is not that of a key. */
const EXAMPLE_LINE: InBothLanguages = {
  fr: 'clé: "Appel\u00A0: tous en grève"',
  en: 'key: "Call: all on strike"',
};

const EXAMPLE_KEY: InBothLanguages = { fr: 'numéro: 3', en: 'number: 3' };

type Located = (range: YamlRange) => Pick<Problem, 'file' | 'place' | 'sourceLine'>;

const CHANGE_CODES = {
  space: 'yaml.no-break-space',
  colon: 'yaml.colon-read',
  quotes: 'yaml.quotes-read',
  kept: 'yaml.quotes-kept',
} as const satisfies Record<YamlChange['kind'], ProblemCode>;

/** What was read as it was meant. No-break spaces come in dozens: their first is told, and how many follow. */
function changeProblems(changes: readonly YamlChange[], located: Located): Problem[] {
  const spaces = changes.filter(({ kind }) => kind === 'space');
  const told = changes.filter((change) => change.kind !== 'space' || change === spaces[0]);
  return told.map(({ kind, range, field, line }) => ({
    severity: 'note',
    code: CHANGE_CODES[kind],
    values: { field, line, times: kind === 'space' && spaces.length > 1 ? ` (× ${spaces.length})` : '' },
    ...located(range),
  }));
}

/** As much of what is lost as a message repeats. */
const MOST_TOLD = 60;

function hashProblem(
  severity: Severity,
  { kind, range, field, line }: HashMistake,
  text: string,
  located: Located,
): Problem {
  return {
    severity,
    code: kind === 'lost' ? 'yaml.hash-lost' : 'yaml.hash-empty',
    values: { field, lost: shortened(text.slice(...range)), line },
    ...located(range),
  };
}

const COMMA_CODES = {
  lost: 'yaml.comma-lost',
  'no-value': 'yaml.no-value',
  decimal: 'yaml.decimal-comma',
} as const satisfies Record<CommaMistake['kind'], ProblemCode>;

function commaProblem({ kind, range, told, field, line }: CommaMistake, located: Located): Problem {
  const values = { field, lost: shortened(told), line };
  return { severity: 'warning', code: COMMA_CODES[kind], values, ...located(range) };
}

function shortened(lost: string): string {
  return lost.length > MOST_TOLD ? `${lost.slice(0, MOST_TOLD)}…` : lost;
}

/**
 * Gives keys and values the names that the schemas know, and notes the languages of those that differ. Of a key
 * that is written in both languages the English one counts.
 */
function nameInEnglish(node: unknown, group: KeyGroup | undefined, languages: KeyLanguage[]): void {
  if (isSeq(node)) for (const item of node.items) nameInEnglish(item, group, languages);
  if (!isMap(node)) return;
  const written = new Set(node.items.map(keyOf));
  for (const pair of node.items) {
    const named = keyNamed(keyOf(pair), group);
    if (named?.language) languages.push(named.language);
    if (named && isScalar(pair.key) && !written.has(named.english)) {
      pair.key.value = named.english;
      written.add(named.english);
    }
    const key = keyOf(pair);
    if (isCollection(pair.value)) nameInEnglish(pair.value, groupBelow(group, key), languages);
    else if (isScalar(pair.value) && typeof pair.value.value === 'string')
      pair.value.value =
        switchValue(key, group, pair.value.value) ?? englishValue(key, pair.value.value) ?? pair.value.value;
  }
}

function mostOf(languages: readonly KeyLanguage[]): KeyLanguage | undefined {
  if (languages.length === 0) return undefined;
  return languages.filter((one) => one === 'fr').length * 2 >= languages.length ? 'fr' : 'en';
}

/** Undoes YAML's guess of a type where a text is expected: `phone: 0123` keeps its zero. */
function keepText(node: unknown, typedKeys: ReadonlySet<string>): void {
  if (isMap(node)) {
    for (const pair of node.items) {
      if (isCollection(pair.value) || !typedKeys.has(keyOf(pair))) keepText(pair.value, typedKeys);
    }
  } else if (isSeq(node)) {
    for (const item of node.items) keepText(item, typedKeys);
  } else if (
    isScalar(node) &&
    node.type === 'PLAIN' &&
    (typeof node.value === 'number' || typeof node.value === 'boolean')
  ) {
    node.value = node.source;
  }
}

/** Longer values are cut: the place shows the rest. */
const MAX_WRITTEN = 40;

function written(document: Document.Parsed, path: FieldPath, text: string): string {
  const node = document.getIn(path, true);
  if (isMap(node)) return 'found.map';
  if (isSeq(node)) return 'found.list';
  const range = nodeRange(node);
  if (!range || range[0] === range[1]) return 'found.nothing';
  const found = text
    .slice(...range)
    .trim()
    .replace(/\s+/g, ' ');
  return found.length > MAX_WRITTEN ? `${found.slice(0, MAX_WRITTEN)}…` : found;
}
