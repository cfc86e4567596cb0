import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * The table « Where to add things » of docs/architecture.md names files and folders: from the root, or by as much of
 * the end of their paths as tells them apart, or by their names alone beside one that the row has named before.
 * `<word>` stands for any word.
 */

const root = join(import.meta.dirname, '../..');

const places = ['src', 'templates', 'docs', 'tests', '.config'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
);

const table = readFileSync(join(root, 'docs/architecture.md'), 'utf8').split('## Where to add things')[1] ?? '';
const rows = [...table.matchAll(/^\| (?!what|---)(.+?) \| (.+) \|$/gm)].map(([, what = '', where = '']) => ({
  what,
  named: [...where.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
}));

/** What a name of the table can mean: whole paths. */
function meant(name: string): readonly string[] {
  const pattern = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/<\w+>/g, '[\\w-]+');
  const end = new RegExp(`(?:^|/)${pattern}$`);
  return places.filter((path) => end.test(path));
}

/** The names of a row that mean nothing, or several things. */
function unclear(named: readonly string[]): readonly string[] {
  const folders = new Set<string>();
  return named.filter((name) => {
    const found = meant(name);
    const beside = found.filter((path) => folders.has(join(path, '..')));
    const [only, ...others] = name.includes('<') || beside.length === 0 ? found : beside;
    if (only === undefined) return true;
    folders.add(statSync(join(root, only)).isDirectory() ? only : join(only, '..'));
    return others.length > 0 && !name.includes('<');
  });
}

describe('« Where to add things »', () => {
  it('is found', () => {
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.flatMap(({ named }) => named).length).toBeGreaterThan(40);
  });

  it.each(rows)('names files and folders that are there: $what', ({ named }) => {
    expect(unclear(named)).toEqual([]);
  });

  it('would not name a file that has been renamed, nor one of several', () => {
    expect(unclear(['src/cli/programme.ts', '<language>-riles.ts', 'chart.ts'])).toHaveLength(3);
    expect(unclear(['src/charts/chart.ts', 'bars.ts', 'src/typography/<language>-rules.ts'])).toEqual([]);
  });
});
