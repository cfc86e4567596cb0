import type * as z from 'zod/mini';
import { nearest } from '../problems/nearest.ts';
import type { Report } from '../problems/report.ts';
import { allKeyNames, keyName, keyNamed } from './author-names.ts';
import { isOfOtherGenerator } from './generator-keys.ts';
import { keysAt, keyWords } from './schema-keys.ts';
import type { YamlDocument } from './yaml-document.ts';
import type { FieldPath } from './yaml-range.ts';

/** Letters of a word that may be any other. */
const SHORT = 4;

/** Tells of the keys of one mapping that are not known there, each where it stands. */
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
  const groups = groupsAbove(schema, document, path);
  const strangers: string[] = [];
  for (const key of unknown) {
    const keyPath = [...path, key];
    const field = document.writtenKey(keyPath);
    const place = document.keyPlace(keyPath);
    const english = keyNamed(key, group)?.english;
    const above = english === undefined ? groups.get(key) : undefined;
    const meant = meantKey(key, keys);
    const near =
      meant !== undefined
        ? keyName(meant, group, document.keyLanguage ?? 'en')
        : isOfOtherGenerator(key)
          ? undefined
          : nearest(field, field.length > SHORT ? candidates : own);
    if (above !== undefined)
      report('warning', 'field.not-indented', { field, above: document.writtenKey([...path, above]) }, place);
    else if (english !== undefined && keys.includes(english))
      report('warning', 'field.both-names', { field, other: document.writtenKey([...path, english]) }, place);
    else if (english !== undefined && !(isForeign && isOfOtherGenerator(key)))
      report('warning', 'field.paper-only', { field }, place);
    else if (near !== undefined) report('warning', 'field.misspelt', { field, nearest: near }, place);
    else strangers.push(key);
  }
  if (strangers.length === 0) return;
  const known = keyWords(schema, document, path);
  for (const key of strangers) {
    const keyPath = [...path, key];
    report('warning', 'field.unknown', { field: document.writtenKey(keyPath), known }, document.keyPlace(keyPath));
  }
}

/** What other programs call a key that is called otherwise here, in both languages. */
const CALLED_ELSEWHERE: ReadonlyMap<string, string> = new Map([['options', 'choices']]);

/** The key that was meant, where it is one of those that are known here. */
function meantKey(key: string, known: readonly string[]): string | undefined {
  const meant = CALLED_ELSEWHERE.get(key.toLowerCase());
  return meant !== undefined && known.includes(meant) ? meant : undefined;
}

/**
 * The groups that keys were meant to stand in which follow them without being indented below them: up to the next key
 * that has its own place here.
 * @returns by a key, the English name of the group's
 */
function groupsAbove(schema: z.ZodMiniType, document: YamlDocument, path: FieldPath): ReadonlyMap<string, string> {
  const known = new Set(keysAt(schema, path));
  const found = new Map<string, string>();
  let above: { readonly key: string; readonly below: ReadonlySet<string> } | undefined;
  for (const key of document.keysAt(path)) {
    const own = keysAt(schema, [...path, key]);
    const english = above && (keyNamed(key, document.groupAt([...path, above.key]))?.english ?? key);
    const isBelow = above && english && above.below.has(english) && !document.hasKey([...path, above.key, english]);
    if (above && isBelow) found.set(key, above.key);
    else if (own.length > 0 && HOLD_NO_TEXT.has(document.written([...path, key]))) above = { key, below: new Set(own) };
    else if (known.has(key)) above = undefined;
  }
  return found;
}

/** What a group holds whose keys are not indented below it, or only some of them. */
const HOLD_NO_TEXT: ReadonlySet<string> = new Set(['found.nothing', 'found.map']);
