import type * as z from 'zod/mini';
import type { InBothLanguages, MessageValues } from '../messages/translate.ts';
import { codePointName, codePointOf } from '../problems/code-point-name.ts';
import { nearest } from '../problems/nearest.ts';
import type { Outcome, Problem, ProblemCode } from '../problems/problem.ts';
import { type Report, reporterOf } from '../problems/report.ts';
import { allKeyNames, keyNamed, valueName } from './author-names.ts';
import { isOfOtherGenerator } from './generator-keys.ts';
import { parseIssueDate } from './issue-date.ts';
import { onOneLine, strayCharacter } from './stray-characters.ts';
import type { YamlDocument } from './yaml-document.ts';
import { quotedYaml } from './yaml-hash.ts';
import type { FieldPath } from './yaml-range.ts';

/**
 * Validates a document. Unknown keys are warnings: they change nothing, so they
 * must not keep a number from being printed. An optional key without a value
 * counts as absent: templates have them.
 */
export function checkFields<S extends z.ZodMiniType>(schema: S, document: YamlDocument): Outcome<z.infer<S>> {
  const { report, problems } = reporterOf(document);
  const data = withoutEmpty(document.data(), [], document);
  const first = schema.safeParse(data);
  if (first.success) return { value: first.data as z.infer<S>, problems };

  const seen = new Set<string>();
  for (const issue of first.error.issues.flatMap(meant)) {
    if (issue.code === 'unrecognized_keys') {
      reportUnknown(schema, document, fieldPath(issue.path), issue.keys, report);
      for (const key of issue.keys) remove(data, fieldPath(issue.path), key);
    } else if (!seen.has(issue.path.join('\n'))) {
      seen.add(issue.path.join('\n'));
      reportIssue(schema, document, issue, report);
    }
  }
  if (problems.some((problem) => problem.severity === 'error')) return { problems };
  return { value: schema.parse(data) as z.infer<S>, problems };
}

type Issue = z.core.$ZodIssue;

/** Where a value may be of several forms, the mistakes in the form that it resembles most. */
function meant(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const likely = issue.errors.find(
    (issues) => issues.every(({ path }) => path.length > 0) || issues.some(({ code }) => code === 'unrecognized_keys'),
  );
  if (!likely) return [issue];
  return likely.flatMap((inner) => meant({ ...inner, path: [...issue.path, ...inner.path] } as Issue));
}

function reportIssue(schema: z.ZodMiniType, document: YamlDocument, issue: Issue, report: Report): void {
  const path = fieldPath(issue.path);
  const keyPath = path.slice(0, path.findLastIndex((key) => typeof key === 'string') + 1);
  const name = String(keyPath.at(-1) ?? '');
  const field = keyPath.length === 0 ? '' : document.keyWord(keyPath);
  const written = document.written(path);
  const example = EXAMPLES[name] ?? '…';
  if (written === 'found.nothing' && path.length > 0) {
    const empty = document.hasKey(path);
    const place = empty ? document.keyPlace(path) : document.keyPlace(path.slice(0, -1));
    report('error', empty ? 'field.empty' : 'field.missing', { field, example }, place);
    return;
  }
  const known =
    issue.code === 'invalid_value' ? valueWords(name, issue.values, document) : keyWords(schema, document, path);
  const values = {
    field,
    found: written,
    example: path.length === 0 ? firstLine(schema, document) : example,
    known,
    ...dateValues(issue.message, written),
    ...strayValues(issue.message, document.value(path)),
  };
  report('error', issue.message as ProblemCode, values, document.valuePlace(path));
}

/** The keys that may stand below a path, in one line, as their author calls them. */
function keyWords(schema: z.ZodMiniType, document: YamlDocument, path: FieldPath): InBothLanguages {
  const words = keysAt(schema, path).map((key) => document.keyWord([...path, key]));
  return inBoth((word) => words.map(word).join(', '));
}

/** The values that a key may have, in one line, in the language of its file. */
function valueWords(key: string, values: readonly unknown[], { keyLanguage }: YamlDocument): InBothLanguages {
  const listed = (language: keyof InBothLanguages) =>
    values.map((value) => valueName(key, String(value), keyLanguage ?? language)).join(', ');
  return { fr: listed('fr'), en: listed('en') };
}

/** The line that a file of this schema may begin with. */
function firstLine(schema: z.ZodMiniType, document: YamlDocument): InBothLanguages {
  const [first = ''] = keysAt(schema, []);
  return inBoth((word) => `${word(document.keyWord([first]))}: ${EXAMPLES[first] ?? '…'}`);
}

function inBoth(say: (word: (one: string | InBothLanguages) => string) => string): InBothLanguages {
  const inLanguage = (language: keyof InBothLanguages) => say((one) => (typeof one === 'string' ? one : one[language]));
  return { fr: inLanguage('fr'), en: inLanguage('en') };
}

/** Further values for the messages about characters that a text cannot have. */
function strayValues(code: string, value: unknown): Problem['values'] {
  if (typeof value !== 'string') return {};
  if (code === 'field.one-line') return { line: quotedYaml(onOneLine(value)) };
  if (code !== 'field.control') return {};
  const stray = strayCharacter(value) ?? '\t';
  return { character: codePointName(codePointOf(stray)) };
}

/** Further values for the messages `date.*`. */
function dateValues(code: string, written: string): Problem['values'] {
  if (!code.startsWith('date.')) return {};
  const mistake = parseIssueDate(written.replace(/^["']|["']$/g, ''));
  if (!('code' in mistake)) return {};
  const { code: _, ...values } = mistake;
  return values;
}

/** Tells of the keys of one mapping that are not known there. Those that nobody can guess at are told at once. */
function reportUnknown(
  schema: z.ZodMiniType,
  document: YamlDocument,
  path: FieldPath,
  unknown: readonly string[],
  report: Report,
): void {
  const group = document.groupAt(path);
  const keys = keysAt(schema, path);
  const names = keys.flatMap((key) => allKeyNames(key, group));
  // Of two names that are as near, the one in the language of the others.
  const isOther = (name: string) => ![undefined, document.keyLanguage].includes(keyNamed(name, group)?.language);
  const candidates = names.toSorted((a, b) => Number(isOther(a)) - Number(isOther(b)));
  // Whose other keys are those of a generator has not written these for us either.
  const isForeign = unknown.some((key) => !keyNamed(key, group) && isOfOtherGenerator(key));
  const strangers: string[] = [];
  for (const key of unknown) {
    const keyPath = [...path, key];
    const field = document.writtenKey(keyPath);
    const place = document.keyPlace(keyPath);
    const english = keyNamed(key, group)?.english;
    const near = isOfOtherGenerator(key) ? undefined : nearest(field, candidates);
    if (english !== undefined && keys.includes(english))
      report('warning', 'field.both-names', { field, other: document.writtenKey([...path, english]) }, place);
    else if (english !== undefined && !(isForeign && isOfOtherGenerator(key)))
      report('warning', 'field.paper-only', { field }, place);
    else if (near !== undefined) report('warning', 'field.misspelt', { field, nearest: near }, place);
    else strangers.push(key);
  }
  const [first] = strangers;
  if (first === undefined) return;
  const values: MessageValues = {
    field: strangers.map((key) => document.writtenKey([...path, key])).join(', '),
    known: keyWords(schema, document, path),
  };
  report(
    'warning',
    strangers.length === 1 ? 'field.unknown' : 'fields.unknown',
    values,
    document.keyPlace([...path, first]),
  );
}

/** Right values, which the hints show as examples. */
const EXAMPLES: Readonly<Record<string, string>> = {
  number: '3',
  date: '2012-03',
  title: 'Non à l’uniformisation !',
  name: 'Au bout du fil !',
  label: 'Nom et prénom',
  lang: 'fr',
  accent: "'#005bbb'",
  hex: "'#005bbb'",
  spot: 'PANTONE 185 C',
  rows: '[…]',
};

/** The keys that an object of the schema knows; none where the schema holds no object. */
function keysAt(schema: z.ZodMiniType, path: FieldPath): readonly string[] {
  let at: unknown = schema;
  for (const key of path) {
    const shape = definitionOf(at);
    at = shape?.type === 'array' ? shape.element : shape?.shape?.[key];
  }
  return Object.keys(definitionOf(at)?.shape ?? {});
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string | number, unknown>>;
  readonly element?: unknown;
  readonly innerType?: unknown;
  readonly options?: readonly unknown[];
}

function definitionOf(schema: unknown): Definition | undefined {
  const definition = (schema as { def?: Definition } | undefined)?.def;
  if (definition?.type === 'optional') return definitionOf(definition.innerType);
  // Where a value may be of several forms, the one that is a mapping.
  if (definition?.type === 'union') return definition.options?.map(definitionOf).find((option) => option?.shape);
  return definition;
}

/** No key of YAML is a symbol. */
function fieldPath(path: readonly PropertyKey[]): FieldPath {
  return path as FieldPath;
}

/** Drops the keys of mappings that have no value, all the way down; not those that nobody knows, which are told. */
function withoutEmpty(value: unknown, path: FieldPath, document: YamlDocument): unknown {
  if (Array.isArray(value)) return value.map((item, index) => withoutEmpty(item, [...path, index], document));
  if (typeof value !== 'object' || value === null) return value;
  const group = document.groupAt(path);
  const isTold = (key: string) => group !== undefined && !keyNamed(key, group) && !isOfOtherGenerator(key);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, item]) => item !== null || isTold(key))
      .map(([key, item]) => [key, withoutEmpty(item, [...path, key], document)]),
  );
}

/** Takes a key out of the mapping that a path leads to. */
function remove(data: unknown, path: FieldPath, key: string): void {
  const mapping = path.reduce((at, next) => Reflect.get(at, next), data as object);
  Reflect.deleteProperty(mapping, key);
}
