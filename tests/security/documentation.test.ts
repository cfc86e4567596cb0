import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** The rows of docs/security.md: what may be tried, the promise, where it is held, and its tests. */
const rows = readFileSync(join(root, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?!what |---)/.test(line) && !line.startsWith('|---'))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
  .map(([attempt = '', promise = '', held = '', tried = '']) => ({ attempt, promise, held, tried }));

const named = (cell: string) => Array.from(cell.matchAll(/`([^`]+)`/g), ([, path = '']) => path);

describe('docs/security.md', () => {
  it('has rows', () => {
    expect(rows.length).toBeGreaterThan(30);
  });

  it.each(rows)('says of each what holds it and what tries it: $attempt', ({ promise, held, tried }) => {
    expect(promise).not.toBe('');
    expect(named(held).length).toBeGreaterThan(0);
    expect(named(tried).length).toBeGreaterThan(0);
    for (const path of named(held)) expect(path).toMatch(/^src\//);
    for (const path of named(tried)) expect(path).toMatch(/^tests\/.*\.test\.ts$/);
    expect([...named(held), ...named(tried)].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
