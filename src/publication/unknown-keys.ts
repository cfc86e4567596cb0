import type * as z from 'zod/mini';
import type { MessageValues } from '../messages/translate.ts';
import { nearest } from '../problems/nearest.ts';
import type { Report } from '../problems/report.ts';
import { itemAt } from '../sequence/item-at.ts';
import { allKeyNames, keyNamed } from './author-names.ts';
import { isOfOtherGenerator } from './generator-keys.ts';
import { keysAt, keyWords } from './schema-keys.ts';
import type { YamlDocument } from './yaml-document.ts';
import type { FieldPath } from './yaml-range.ts';

/** Letters of a word that may be any other. */
const SHORT = 4;

/** Tells of the keys of one mapping that are not known there. Those that nobody can guess at are told at once. */
export function reportUnknown(
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
  // A short word resembles many: « page » is no « name » in a French file.
  const own = candidates.filter((name) => !isOther(name));
  // Whose other keys are those of a generator has not written these for us either.
  const isForeign = unknown.some((key) => !keyNamed(key, group) && isOfOtherGenerator(key));
  const strangers: string[] = [];
  for (const key of unknown) {
    const keyPath = [...path, key];
    const field = document.writtenKey(keyPath);
    const place = document.keyPlace(keyPath);
    const english = keyNamed(key, group)?.english;
    const above = english === undefined ? groupAbove(schema, document, path, key) : undefined;
    const near = isOfOtherGenerator(key) ? undefined : nearest(field, field.length > SHORT ? candidates : own);
    if (above !== undefined)
      report('warning', 'field.not-indented', { field, above: document.writtenKey([...path, above]) }, place);
    else if (english !== undefined && keys.includes(english))
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

/**
 * The group that a key was meant to stand in, where it follows that group without being indented below it.
 * @returns the English name of the group's key; undefined where the key belongs to none
 */
function groupAbove(schema: z.ZodMiniType, document: YamlDocument, path: FieldPath, key: string): string | undefined {
  const known = keysAt(schema, path);
  const before = document.keysAt(path);
  const isBelow = (one: string, above: string) => {
    const below = [...path, above];
    const english = keyNamed(one, document.groupAt(below))?.english ?? one;
    return keysAt(schema, below).includes(english) && !document.hasKey([...below, english]);
  };
  for (let at = before.indexOf(key) - 1; at >= 0; at--) {
    const above = itemAt(before, at);
    const holds = ['found.nothing', 'found.map'].includes(document.written([...path, above]));
    const between = before.slice(at + 1, before.indexOf(key));
    if (holds && isBelow(key, above) && between.every((one) => isBelow(one, above) || !known.includes(one)))
      return above;
  }
  return undefined;
}
