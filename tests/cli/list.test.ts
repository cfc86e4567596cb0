import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bulletinFile, folderWith } from '../publication/folder.ts';
import { run } from './run.ts';

/** What « list » says of a publication, line by line, and the code that it ends with. */
async function listed(folder: string, ...options: readonly string[]) {
  const { stdout, stderr, code } = await run(['list', '-C', folder, '-o', join(folder, 'out'), ...options]);
  return { lines: stdout.split('\n').slice(0, -1), said: stderr, code };
}

const first = bulletinFile('number: 1\ndate: 2026-10\ntitle: Un titre');
const newspaper = bulletinFile(
  'number: 2\ndate: 2026-11\ntitle: Un journal\nlabel: 2 bis\ntemplate: newspaper',
  'Un mot.\n\n# Une autre histoire\n\nDeux mots.\n',
);

describe('the list of numbers', () => {
  it('has a column for what some of them have: a label, stories', async () => {
    const folder = folderWith({ 'publication.yaml': 'name: Fil\n', '001.md': first, '002.md': newspaper });
    const { lines, code } = await listed(folder);
    expect(lines).toEqual([
      '1         2026-10     never built             Un titre',
      '2  2 bis  2026-11     never built  2 stories  Un journal',
    ]);
    expect(code).toBe(0);
  });

  it('says nothing where it is to be quiet, and the same in JSON', async () => {
    const folder = folderWith({ 'publication.yaml': 'name: Fil\n', '001.md': first, '002.md': newspaper });
    expect((await listed(folder, '--quiet')).lines).toEqual([]);
    const { numbers, problems } = JSON.parse((await listed(folder, '--json')).lines.join('\n'));
    expect(numbers).toMatchObject([
      { number: 1, date: '2026-10', title: 'Un titre', state: 'never' },
      { number: 2, label: '2 bis', date: '2026-11', title: 'Un journal', state: 'never', stories: 2 },
    ]);
    expect(problems).toEqual([]);
  });

  it('tells which variants there are, and whether they are out of date', async () => {
    const folder = folderWith({ 'publication.yaml': 'name: Fil\n', '001.md': first });
    await run(['build', '1', '--mono', '-C', folder, '-o', join(folder, 'out')]);
    expect((await listed(folder)).lines).toEqual(['1  2026-10     built  mono  Un titre']);
    writeFileSync(join(folder, '001.md'), first.replace('Camarades', 'Salut'));
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(folder, '001.md'), later, later);
    expect((await listed(folder)).lines).toEqual(['1  2026-10     out of date  mono (out of date)  Un titre']);
  });

  it('ends in an error where nothing can be listed, and says why', async () => {
    const folder = folderWith({ 'publication.yaml': 'name: [' });
    const { lines, said, code } = await listed(folder);
    expect([lines, code]).toEqual([[], 1]);
    expect(said).toContain('publication.yaml');
  });
});
