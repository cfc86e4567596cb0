import { describe, expect, it } from 'vitest';
import { translator } from '../../src/messages/translate.ts';
import { sentenceOf } from '../../src/problems/format-problem.ts';
import { readPublication } from '../../src/publication/load-publication.ts';
import { readFrontMatter } from '../../src/publication/read-front-matter.ts';
import { bulletinFile, folderWith } from '../publication/folder.ts';

/** Each line holds the one above it nine times: a billion words in ten lines. */
const LAUGHS = [
  'a0: &a0 [ha]',
  ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`),
];

const HEAD = 'number: 1\ndate: 2026-11\ntitle: Un\n';

const HOSTILE: readonly (readonly [string, string])[] = [
  ['a billion words by anchors', LAUGHS.join('\n')],
  ['an anchor that holds itself', 'a: &a [*a]'],
  ['an anchor that nothing sets', 'a: *b'],
  ['a key that is an anchor of a map', '? &a { b: *a }\n: c'],
  ['a merge of itself', 'a: &a { <<: *a }'],
  ['the key of all objects', '__proto__: { name: x, coupon: x }\nconstructor: { prototype: { y: 1 } }'],
  ['tags of other languages', 'a: !!js/function "function () {}"\nb: !!python/object/apply:os.system [ls]'],
  ['bytes', 'a: !!binary aGE='],
  ['a set and an ordered map', 'a: !!set { b }\nc: !!omap [d: 1]'],
  ['lists in lists', `a: ${'['.repeat(5000)}${']'.repeat(5000)}`],
  ['maps in maps', `a: ${'{b: '.repeat(3000)}1${'}'.repeat(3000)}`],
  ['lists that never end', `a: ${'['.repeat(20_000)}`],
  ['a list of lists by lines', `a:\n${Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i + 1)}-\n`).join('')}`],
  ['keys without end', Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n')],
  ['keys without end on one line', `a: { ${Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join(', ')} }`],
  ['as many keys as may be', Array.from({ length: 4900 }, (_, i) => `k${i}: 1`).join('\n')],
  ['several documents', '---\na: 1\n---\nb: 2'],
  ['a lone half of a pair', 'name: "\\ud800"'],
];

/** What is said, in seconds of the processor that a hostile file of some kilobytes may take. */
function quickly<T>(work: () => T): T {
  const start = process.cpuUsage();
  const done = work();
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(10);
  return done;
}

describe('YAML that does harm elsewhere', () => {
  it.each(HOSTILE)('is read or refused as publication.yaml, with a sentence: %s', (_, yaml) => {
    const folder = folderWith({});
    const { value, problems } = quickly(() => readPublication(folder, 'publication.yaml', `name: Fil\n${yaml}\n`));
    expect(value !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true);
    for (const problem of problems) expect(sentenceOf(problem, translator('fr'))).not.toBe('');
    expect(({} as Record<string, unknown>).y).toBeUndefined();
    expect(Object.getPrototypeOf(value ?? {})).toBe(Object.prototype);
  });

  it.each(HOSTILE)('is read or refused as a front matter, with a sentence: %s', (_, yaml) => {
    const { value, problems } = quickly(() => readFrontMatter('001.md', bulletinFile(HEAD + yaml), 'fr'));
    expect(value !== undefined || problems.some(({ severity }) => severity === 'error')).toBe(true);
  });
});
