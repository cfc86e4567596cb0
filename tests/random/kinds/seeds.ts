import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../src/package-root.ts';

/** A path of the project. */
export function projectPath(...parts: readonly string[]): string {
  return join(packageRoot(), ...parts);
}

/** The files of a folder of the project whose names have one of these endings, by name. */
export function seedFiles(
  folder: string,
  endings: RegExp,
): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const path = projectPath(folder);
  return readdirSync(path)
    .filter((name) => endings.test(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(path, name)) }));
}

/** The texts of the fixtures of a folder. */
export function fixtureTexts(folder: string): readonly string[] {
  const path = projectPath(folder);
  return readdirSync(path)
    .sort()
    .map((name) => readFileSync(join(path, name, 'input.md'), 'utf8'));
}

/** The text of a number's file, without its front matter. */
export function bodyOf(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, '');
}

/** The names that docs/keys.md has, as keys and values. */
export function authorNames(): readonly string[] {
  const table = readFileSync(projectPath('docs/keys.md'), 'utf8');
  return [...new Set(Array.from(table.matchAll(/`([\p{L}\d-]+)`/gu), ([, name = '']) => name))];
}
