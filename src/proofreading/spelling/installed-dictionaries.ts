import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createMemory } from '../../memory/memory.ts';
import { moduleFolders } from '../../module-folders.ts';
import { readPlainFile } from '../../publication/plain-file.ts';
import { primaryLanguage } from '../../typography/primary-language.ts';
import { type Dictionary, readDictionary } from './dictionary.ts';

const PARTS = ['index.aff', 'index.dic'] as const;

/** The largest dictionaries have ten. */
const MOST_BYTES = 64e6;

/** The dictionary of a language, where one is installed. */
export type FindDictionary = (lang: string) => Dictionary | undefined;

/** The package that knows the words of a language: « dictionary-fr ». */
export function dictionaryPackage(lang: string): string {
  return `dictionary-${primaryLanguage(lang)}`;
}

/**
 * Looks for `dictionary-<lang>` in the `node_modules` of these folders and of
 * all above them: first for the whole tag, then for the language alone. Each is
 * read once, when it is first asked for.
 */
export function installedDictionaries(folders: readonly string[]): FindDictionary {
  const places = moduleFolders(folders);
  const read = createMemory<readonly [lang: string], Dictionary | undefined>();
  return (lang) => read.recall([lang], () => find(places, lang));
}

function find(places: readonly string[], lang: string): Dictionary | undefined {
  for (const tag of new Set([lang.toLowerCase(), primaryLanguage(lang)])) {
    // It becomes a part of a path.
    if (!/^[a-z0-9-]+$/.test(tag)) continue;
    const folder = places.map((place) => join(place, `dictionary-${tag}`)).find(isDictionary);
    const [affixes, words] = folder === undefined ? [] : PARTS.map((part) => textOf(join(folder, part)));
    if (affixes !== undefined && words !== undefined) return readDictionary(affixes, words);
  }
  return undefined;
}

function isDictionary(folder: string): boolean {
  return PARTS.every((part) => statSync(join(folder, part), { throwIfNoEntry: false })?.isFile());
}

/** Undefined for what is no file of text that anybody would install. */
function textOf(file: string): string | undefined {
  const read = readPlainFile(file, MOST_BYTES);
  return read.kind === 'read' ? read.bytes.toString('utf8') : undefined;
}
