import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/messages/en.ts';
import { fr } from '../../src/messages/fr.ts';
import { translator } from '../../src/messages/translate.ts';

const catalogues: Readonly<Record<string, Readonly<Record<string, string>>>> = { fr, en };
const keys = Object.keys(fr);

/** The program, without the catalogues themselves. */
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/^messages[\\/](fr|en)([\\/]|\.ts$)/.test(file))
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .join('\n');

/** Names in braces, and the names that choose between two forms. */
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)(?:\|[^}]*)?\}/g)].map((match) => match[1]))].sort();

/** `cli.list.${state}` in the program stands for every key of that beginning. */
const computedBeginnings = [...sources.matchAll(/[`']((?:[a-z-]+\.)+)\$\{/g)].map((match) => match[1] ?? '');

/** Words of the program that stand between quotation marks, wherever: what may be a key. */
const quoted = new Set([...sources.matchAll(/(?=(['"`])([\w.-]+)\1)/g)].map((match) => match[2] ?? ''));

function isUsed(key: string): boolean {
  const code = key.replace(/^problem\./, '').replace(/\.hint$/, '');
  const spelt = (word: string) => quoted.has(word);
  const isComputed = (word: string) =>
    computedBeginnings.some(
      (beginning) =>
        beginning !== 'problem.' && word.startsWith(beginning) && !word.slice(beginning.length).includes('.'),
    );
  return key.startsWith('found.')
    ? spelt(key)
    : spelt(key) || isComputed(key) || (key.startsWith('problem.') && (spelt(code) || isComputed(code)));
}

describe('the catalogue', () => {
  it('has the same keys in every language', () => {
    for (const catalogue of Object.values(catalogues)) expect(Object.keys(catalogue).sort()).toEqual([...keys].sort());
  });

  it('has no empty sentence', () => {
    for (const catalogue of Object.values(catalogues))
      expect(Object.entries(catalogue).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('has the same placeholders in every language', () => {
    const differing = keys.filter(
      (key) => placeholders(fr[key as keyof typeof fr]).join() !== placeholders(en[key as keyof typeof en]).join(),
    );
    expect(differing).toEqual([]);
  });

  it('has no key that the program does not use', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('says for every problem what would be right', () => {
    const problems = keys.filter((key) => key.startsWith('problem.') && !key.endsWith('.hint'));
    expect(problems.filter((key) => !keys.includes(`${key}.hint`))).toEqual([]);
  });

  it('keeps French spaces together', () => {
    const loose = Object.entries(fr).filter(([, text]) => / [;!?»]|« | :(?= |$)|[a-zé]'[a-zé]/.test(text));
    expect(loose).toEqual([]);
  });
});

describe('a message', () => {
  it('chooses singular and plural by the language', () => {
    expect([0, 1, 2].map((sides) => translator('fr')('cli.built.sides', { sides }))).toEqual([
      '0 face',
      '1 face',
      '2 faces',
    ]);
    expect([0, 1, 2].map((sides) => translator('en')('cli.built.sides', { sides }))).toEqual([
      '0 sides',
      '1 side',
      '2 sides',
    ]);
  });

  it('leave an example of a pattern as it is', () => {
    for (const language of ['fr', 'en'] as const)
      expect(translator(language)('problem.coupon.pattern.hint', { field: 'motif' })).toContain('motif: "[0-9]{5}"');
  });
});

it.each(['fr', 'en'])('no key stands in two files of %s: one would speak for the other', async (language) => {
  const folder = join(import.meta.dirname, '../../src/messages', language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const catalogue: unknown[] = await Promise.all(files.map((name) => import(join(folder, name))));
  const all = catalogue.flatMap((one) => Object.values(one as object).flatMap((part) => Object.keys(part as object)));
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([]);
});
