import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { bulletinFile, folderWith } from '../publication/folder.ts';

it('a number of which nothing has changed loads neither what reads YAML nor what makes numbers', async () => {
  const folder = folderWith({
    'publication.yaml': 'name: Fil\n',
    '001.md': bulletinFile('number: 1\ndate: 2026-01\ntitle: Un'),
  });
  const words = ['build', '1', '-C', folder, '-o', join(folder, 'out')];
  const first = await import('./run.ts');
  expect((await first.run(words)).code).toBe(0);
  vi.resetModules();
  for (const name of ['yaml', 'zod/mini', 'unified', 'liquidjs', 'pdfkit', 'node:fs/promises'])
    vi.doMock(name, () => {
      throw new Error(`${name} was imported`);
    });
  const { run } = await import('./run.ts');
  const { code, stdout, stderr } = await run(words);
  expect(stderr).toContain('nothing has changed');
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect((await run([...words, '--force'])).stderr).toContain('This is a bug in the program');
});
