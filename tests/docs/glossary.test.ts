import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const rows = [...read('docs/glossary.md').matchAll(/^\| (?!word|---)(.+?) \| (.+?) \| (.+?) \|$/gm)].map(
  ([, word = '', meaning = '', french = '']) => ({ word, meaning, french }),
);

describe('the glossary', () => {
  it('is in the order of the alphabet, each word once', () => {
    const words = rows.map(({ word }) => word);
    expect(words.length).toBeGreaterThan(60);
    expect(words).toEqual([...new Set(words)].sort((a, b) => a.localeCompare(b, 'en')));
  });

  it('names what there is in the sources', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => read(join('src', file)))
      .join('\n');
    const named = rows.flatMap(({ meaning }) => [...meaning.matchAll(/`([A-Za-z]+)`/g)].map(([, name = '']) => name));
    expect(named).toContain('Article');
    expect(named.filter((name) => !new RegExp(`\\b${name}\\b`).test(sources))).toEqual([]);
  });

  it.each(['docs/architecture.md', 'CONTRIBUTING.md'])('is found from %s', (page) => {
    expect(read(page)).toMatch(/\((?:docs\/)?glossary\.md\)/);
  });
});
