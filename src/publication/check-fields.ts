import type * as z from 'zod/mini';
import type { InBothLanguages } from '../messages/translate.ts';
import { codePointName, codePointOf } from '../problems/code-point-name.ts';
import type { Outcome, Problem, ProblemCode } from '../problems/problem.ts';
import { type Report, reporterOf } from '../problems/report.ts';
import { keyNamed, valueName } from './author-names.ts';
import { isOfOtherGenerator } from './generator-keys.ts';
import { parseIssueDate } from './issue-date.ts';
import { inBoth, keysAt, keyWords } from './schema-keys.ts';
import { onOneLine, strayCharacter } from './stray-characters.ts';
import { reportUnknown } from './unknown-keys.ts';
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
  const example = (keyPath[0] === 'coupon' ? COUPON_EXAMPLES[name] : undefined) ?? EXAMPLES[name] ?? '…';
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

/** Those of a coupon, where they are others. */
const COUPON_EXAMPLES: Readonly<Record<string, string>> = { title: 'Bulletin d’adhésion', name: 'nom' };

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
